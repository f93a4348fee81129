import type { Equation } from '../form/types.ts';
import { addendOf, type Report } from '../model/report.ts';
import { valueForced } from '../model/sums.ts';
import { asMillionths, type Millionths, ZERO } from '../text/number.ts';

/** Scaled values to be written, by cell: they count as numbers that stand there. */
export type Overlay = ReadonlyMap<number, Millionths>;

const NOTHING_WRITTEN: Overlay = new Map();

/**
 * The value that the equations force on a cell: each of them whose other terms are all numbers gives it. Null where none does,
 * where they contradict each other, and where it would be negative. A blank is no zero: it forces nothing.
 */
export function forcedValue(report: Report, cell: number, written: Overlay = NOTHING_WRITTEN): Millionths | null {
  const values = new Set<Millionths>();
  for (const equation of report.form.equationsOf[cell]!) {
    const value = solved(report, equation, cell, written);
    if (value !== null) values.add(value);
  }
  return onlyCount(values);
}

function solved({ cells }: Report, { left, right }: Equation, at: number, written: Overlay): Millionths | null {
  let value = 0;
  for (const [side, sign] of [
    [left, 1],
    [right, -1],
  ] as const)
    for (const index of side) {
      if (index === at) continue;
      const cell = cells[index]!;
      if (!written.has(index) && cell.state !== 'number') return null;
      value += sign * (written.get(index) ?? addendOf(cell));
    }
  return asMillionths(right.includes(at) ? value : 0 - value);
}

/** The different values that the equations leave a cell when blank addends add nothing; one that is open leaves none. */
export const valuesBesideBlanks = (report: Report, cell: number): ReadonlySet<Millionths> =>
  new Set(report.form.equationsOf[cell]!.flatMap((equation) => valueForced(report, equation, cell) ?? []));

/** The one of them; 0 where there is none, null where they contradict each other. */
export function valueBesideBlanks(report: Report, cell: number): Millionths | null {
  const values = valuesBesideBlanks(report, cell);
  return values.size === 0 ? ZERO : onlyCount(values);
}

function onlyCount(values: ReadonlySet<Millionths>): Millionths | null {
  const [value] = values;
  return values.size === 1 && value! >= 0 ? value! : null;
}

/**
 * Whether an equation leaves nothing for the cell: counts are never negative, and the numbers beside it on its side are already
 * as much as the other side, which is whole.
 */
export function isLeftNothing({ cells, form }: Report, cell: number, written: Overlay = NOTHING_WRITTEN): boolean {
  const isNumber = (index: number) => written.has(index) || cells[index]!.state === 'number';
  const sum = (side: readonly number[]) =>
    side.reduce((all, index) => (index === cell ? all : all + (written.get(index) ?? addendOf(cells[index]!))), 0);
  return form.equationsOf[cell]!.some(({ left, right }) => {
    const [own, other] = left.includes(cell) ? [left, right] : [right, left];
    return other.every(isNumber) && sum(own) === sum(other);
  });
}
