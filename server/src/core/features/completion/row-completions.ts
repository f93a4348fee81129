import type { FormRow } from '../../form/types.ts';
import type { BoundRow, Report, Table } from '../../model/report.ts';
import { shortLabel } from '../../rules/support/cell-titles.ts';
import { say } from '../../text/bilingual.ts';
import { readOrdinal } from '../../text/fold.ts';
import { writeRowLike } from '../../write/row.ts';
import { tableAt } from '../node-at-offset.ts';
import type { Offer, Typing } from './offer.ts';

/** Stands for a value until its place in the row is known. */
const VALUE = '\u0001';

/** Rows of the form that are missing between the row above the cursor and the one below: written as these are, to be filled in. */
export function rowOffers(typing: Typing): Offer[] {
  const { report, line, start, before, after, offset } = typing;
  const block = tableAt(report, offset) ?? tableAt(report, Math.max(0, start - 1));
  const table = block && report.tables[block.table];
  const typed = /^[\s|｜]*([^|｜\t]*)$/.exec(before)?.[1];
  if (!table || typed === undefined || /[^\s|｜]/.test(after)) return [];
  const rows = table.rows.filter((row) => lineOf(row) !== line);
  const above = rows.filter((row) => lineOf(row) < line).at(-1);
  const below = rows.find((row) => lineOf(row) > line);
  const order = report.form.tables[table.key].rows;
  const from = above ? order.indexOf(above.form) : -1;
  const to = below ? order.indexOf(below.form) : order.length;
  const span = { start, end: offset + after.length };
  return order.slice(from + 1, Math.max(from + 1, to)).flatMap((row): Offer[] => {
    const written = rows.some(({ form }) => form === row) ? null : writeRow(report, table, row, [above, below]);
    if (!written) return [];
    const bare = row.label.slice(readOrdinal(row.label, 0, row.label.length).end);
    return [
      {
        kind: 'row',
        label: shortLabel(row.label),
        words: [row.label, bare],
        detail: say('缺少的行', 'Missing row'),
        typed,
        span,
        gap: '',
        ...written,
      },
    ];
  });
}

/** The line that a row's own words stand on, or its values where its label is lost. */
const lineOf = ({ label, row }: BoundRow): number => (label.at(-1) ?? row.values[0] ?? row.labels[0])?.line ?? -1;

/** The row in the way of one of its neighbours, with places for the values and none of them filled in. */
function writeRow(
  report: Report,
  table: Table,
  row: FormRow,
  rowsBeside: readonly (BoundRow | undefined)[],
): { readonly newText: string; readonly stops: number[] } | null {
  const likes = [...rowsBeside, ...table.rows].filter((like) => like?.form.columns.length === row.columns.length);
  for (const like of likes) {
    const values = like!.fit === 'empty' ? [] : row.columns.map(() => VALUE);
    const edit = writeRowLike(report, like!, row, values);
    if (!edit) continue;
    const text = edit.newText.slice(report.syntax.lines.eol.length);
    const pieces = text.split(VALUE);
    const stops: number[] = [];
    let at = 0;
    for (const piece of pieces.slice(0, -1)) {
      at += piece.length;
      stops.push(at);
    }
    return { newText: pieces.join(''), stops };
  }
  return null;
}
