import { contentOf, differences } from './features/report-content.ts';
import type { ReportContent, TableForm } from './features/report-content-data.ts';
import { editionOfYear, FORMS } from './form/forms.ts';
import type { CellName, FormCell, TableKey } from './form/types.ts';
import type { ReadReport } from './read-report.ts';
import { ReportService } from './report-service.ts';
import { cellTitle } from './rules/support/cell-titles.ts';
import type { Bilingual } from './text/bilingual.ts';
import { writeTable } from './write/table.ts';

/** What the command line asks of reports besides: all that is needed to write them as files of other kinds. */
export class DocumentService extends ReportService {
  /** All that a report says, for who writes it in another kind of file. */
  content(read: ReadReport, forms: Readonly<Partial<Record<TableKey, TableForm>>> = {}): ReportContent {
    return contentOf(read, forms);
  }

  /** The tables in which a report that was written as the content differs from the report itself; `words`: what stands around. */
  differences(before: ReadReport, after: ReadReport, content: ReportContent): (TableKey | 'words')[] {
    return differences(before, after, content);
  }

  /** Table three of a year's form, with tabs, holding these figures by the names of its cells. */
  requestsTable(year: number, figures: ReadonlyMap<CellName, string>): string {
    const form = FORMS[editionOfYear(year)];
    return writeTable(form, 'requests', 'tabs', ({ name }) => figures.get(name) ?? '');
  }

  /** A cell's row and column in words. */
  cellTitle(cell: FormCell): Bilingual {
    return cellTitle(cell);
  }
}
