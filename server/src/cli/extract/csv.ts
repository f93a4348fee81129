import { csvRecord, FORMS, numberIn, type Report } from '../../core/index.ts';
import type { ExtractFormat } from './format.ts';

/** Cells of the form in force, then those that only the older form has: one table for reports of all years. */
const CELLS = [...new Set([...FORMS['2021'].cellByName.keys(), ...FORMS['2019'].cellByName.keys()])];

/** RFC 4180: one record for each report, with the names in the first. */
export const csv = (): ExtractFormat => ({
  begin: () => csvRecord(['path', 'organ', 'year', 'form', ...CELLS]),
  report: (path, report) =>
    csvRecord([path, report.organ, report.year, report.form.id, ...CELLS.map((name) => numberOf(report, name))]),
  between: '',
  end: () => '',
});

function numberOf({ form, cells }: Report, name: string): number | null {
  const cell = form.cellByName.get(name);
  return cell ? numberIn(cells[cell.index]!) : null;
}
