import { extentOf, widthOf } from '../text/width.ts';
import type { TableLayout, TableLayoutLine } from './table-layout.ts';

/** So many columns a label takes at most where it can be broken: more, and no window is wide enough for the table. */
const WIDEST = 46;

/** The table with its longest labels on two lines, the values on the second: as it is on paper. */
export const wrapLabels = (table: TableLayout): TableLayout => ({
  ...table,
  lines: table.lines.flatMap((line) => (line.kind === 'row' ? wrapRow(line.fields, table.labels) : [line])),
});

function wrapRow(fields: readonly string[], labels: number): TableLayoutLine[] {
  const last = labels - 1;
  const label = fields[last] ?? '';
  const cut = labels > 0 ? placeToCut(label) : -1;
  if (cut < 0) return [{ kind: 'row', fields }];
  const above = fields.map((field, i) => (i < last ? field : i === last ? label.slice(0, cut) : ''));
  const below = fields.map((field, i) => (i < last ? '' : i === last ? label.slice(cut) : field));
  return [
    { kind: 'row', fields: above },
    { kind: 'row', fields: below },
  ];
}

/** Behind the comma next to the middle of a label that is too wide; -1 where it is not, or where there is none. */
function placeToCut(label: string): number {
  if (widthOf(extentOf(label)) <= WIDEST) return -1;
  const places = [...label.matchAll(/[、，,]/g)].map(({ index }) => index + 1).filter((place) => place < label.length);
  const fromMiddle = (place: number) => Math.abs(place - label.length / 2);
  return places.reduce((best, place) => (best < 0 || fromMiddle(place) < fromMiddle(best) ? place : best), -1);
}
