import type { Cell, Report } from '../model/report.ts';
import type { Millionths } from '../text/number.ts';

/** What a cell is to hold after an edit; null: nothing, it is blank. */
export interface CellSetting {
  readonly cell: number;
  readonly value: Millionths | null;
}

/**
 * Whether a text that was edited is read as before: the named cells hold what they are to hold, and every other cell that was
 * read has the same state, value and way of writing. A cell that was lost may be found.
 */
export function isReadAsMeant(before: Report, after: Report, settings: Iterable<CellSetting> = []): boolean {
  if (before.form !== after.form) return false;
  const named = new Set<number>();
  for (const { cell, value } of settings) {
    named.add(cell);
    if (!holds(after.cells[cell]!, value)) return false;
  }
  return before.cells.every((cell, i) => named.has(i) || cell.state === 'missing' || isSameCell(cell, after.cells[i]!));
}

const holds = ({ state, value }: Cell, due: Millionths | null): boolean =>
  due === null ? state === 'blank' : state === 'number' && value === due;

export const isSameCell = (a: Cell, b: Cell): boolean =>
  a.state === b.state && a.value === b.value && a.written?.form === b.written?.form;
