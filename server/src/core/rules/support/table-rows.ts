import { type CellName, type FormRow, TABLE_KEYS, type TableKey } from '../../form/types.ts';
import type { BoundRow, Entry, Report } from '../../model/report.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { emptyAt, type Span, spanOf } from '../../text/span.ts';

/** Looks at the rows of all tables, in the order of the form. */
export function eachRow({ tables }: Report, look: (row: BoundRow, table: TableKey) => void): void {
  for (const key of TABLE_KEYS) {
    const table = tables[key];
    if (table) for (const row of table.rows) look(row, key);
  }
}

/** It is one of the rows that are told of as not certain. */
export const isUncertain = ({ tables }: Report, table: TableKey, { form }: BoundRow): boolean =>
  tables[table]?.unbound?.forms.includes(form) === true;

/** The names of a row's cells. */
export function rowCells({ form }: Report, row: FormRow): CellName[] {
  const first = form.firstCellOf.get(row)!;
  return form.cells.slice(first, first + row.columns.length).map(({ name }) => name);
}

/** Where a finding on a whole row stands: its values; its label when it has none. */
export function rowPlace({ entries, label, row }: BoundRow): Span {
  const first = entries[0]?.field ?? label[0] ?? row.labels.at(-1) ?? row.values[0];
  const last = entries.at(-1)?.field ?? label.at(-1) ?? row.labels.at(-1) ?? row.values.at(-1);
  if (!first || !last) return emptyAt(0);
  return { start: first.start, end: Math.max(first.end, last.end) };
}

/** Where a finding on what a row is stands: its label; its values when that is lost. */
export function labelPlace(row: BoundRow): Span {
  const label = row.label.at(-1);
  return label ? spanOf(label) : rowPlace(row);
}

/** The one field of a short row that, read as several numbers, makes the row whole: `1 365`. */
export function perhapsMerged({ fit, entries, form }: BoundRow): Entry | undefined {
  const wanting = form.columns.length - entries.length;
  if (fit === 'short' && entries[0]?.field.isGlued) return entries[0];
  return fit === 'short' ? entries.find(({ field }) => field.pieces?.length === wanting + 1) : undefined;
}

/** What to call a table in the middle of a sentence. */
export const nameOf = (table: TableKey): Bilingual =>
  ({
    proactive: say('主动公开政府信息情况表', 'the table of proactive disclosure'),
    requests: say('收到和处理政府信息公开申请情况表', 'the table of requests'),
    review: say('行政复议、行政诉讼情况表', 'the table of reviews'),
  })[table];
