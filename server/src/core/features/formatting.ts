import { TABLE_KEYS, type TableKey } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import type { Fix } from '../rules/framework/finding.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { rewriteTable, type TableFormat } from '../write/rewrite.ts';
import { verifiedEdits } from '../write/verified-edits.ts';
import { minimalEdits } from './minimal-edits.ts';

/**
 * The edits that align the tables of a report, or those of them that a piece of it touches. Prose is not changed, nor a table
 * that cannot be read for certain.
 */
export function formatEdits(report: Report, within?: Span): Edit[] {
  const tables = TABLE_KEYS.flatMap((key) => {
    const edit = rewriteTable(report, key);
    return edit && (!within || (edit.span.start <= within.end && within.start <= edit.span.end))
      ? [{ edits: [edit] }]
      : [];
  });
  const together = tables.length > 1 ? verifiedEdits(report, tables) : tables; // each alone is verified
  return minimalEdits(
    report.text,
    applyEdits(
      report.text,
      together.flatMap(({ edits }) => edits),
    ),
  );
}

const LAYOUTS: readonly { readonly layout: TableFormat; readonly title: Bilingual }[] = [
  { layout: 'bars', title: say('将本表转为竖线表格，各列对齐', 'Convert this table to aligned bars') },
  { layout: 'markdown', title: say('将本表转为 Markdown 表格', 'Convert this table to Markdown') },
  { layout: 'tabs', title: say('将本表转为制表符分隔', 'Convert this table to tabs') },
];

/** The layouts that a table can be written in, without the one that it has. */
export function tableConversions(report: Report, table: TableKey): Fix[] {
  return LAYOUTS.flatMap(({ layout, title }) => {
    const edit = rewriteTable(report, table, layout);
    if (!edit || withoutPadding(report.text.slice(edit.span.start, edit.span.end)) === withoutPadding(edit.newText))
      return [];
    return [{ title, preferred: false, safe: false, edits: [edit] }];
  });
}

/** Empty fields at the end of a line only fill it up. */
const withoutPadding = (table: string): string => table.replace(/\t(?=[\t\r\n]|$)/g, '');
