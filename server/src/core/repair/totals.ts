import type { Equation } from '../form/types.ts';
import { addendOf, type Cell, type Report } from '../model/report.ts';
import { definesTotal, isKnown, valueForced } from '../model/sums.ts';
import { isApart, isWritable } from '../model/writable.ts';
import { type Millionths, totalOf } from '../text/number.ts';
import type { Change, Repair } from './localise.ts';

/** Whether a cell counts in a sum that is to be written: it holds a number of its own, or nothing. */
const isSureAddend = (cell: Cell): boolean => isKnown(cell) && isApart(cell);

/**
 * The changes that bring totals up to date after some cells were changed: each row total, each results total, the grand total,
 * in the order in which they build on each other. A total that cannot be written, and what builds on it, stays as it is; and so
 * does one that would be zero for want of figures.
 *
 * @param start cells whose change is to be carried on; all cells of the table when left out
 * @param fixed totals that are to stay
 */
export function recomputeTotals(
  report: Report,
  equations: readonly Equation[],
  start?: Iterable<number>,
  fixed: ReadonlySet<number> = new Set(),
): Repair {
  const values = new Map<number, Millionths>();
  const stale = new Set<number>();
  const current = (cell: number) => values.get(cell) ?? addendOf(report.cells[cell]!);
  const isWritten = (cell: number) => values.has(cell) || report.cells[cell]!.state === 'number';
  const dirty = start ? new Set(start) : null;
  // Row totals first, then the column of results, so that the grand total is the sum of new totals.
  const ordered = equations.filter(definesTotal).sort((a, b) => rank(a) - rank(b));
  for (const equation of ordered) {
    const total = equation.right[0]!;
    if (dirty && !equation.left.some((cell) => dirty.has(cell))) continue;
    if (!equation.left.every((cell) => isSureAddend(report.cells[cell]!)) || !equation.left.some(isWritten)) continue;
    const sum = totalOf(equation.left.map(current));
    if (sum === current(total) || (sum === 0 && !equation.left.every(isWritten))) continue;
    const isStale = equation.left.some((cell) => stale.has(cell));
    if (isStale || fixed.has(total) || !isWritableTotal(report.cells[total]!)) {
      stale.add(total);
      continue;
    }
    values.set(total, sum);
    dirty?.add(total);
  }
  return [...values]
    .map(([cell, to]): Change => ({ cell, from: addendOf(report.cells[cell]!), to }))
    .filter(({ from, to }) => from !== to);
}

/** What is no number may hold figures that are not clear: no sum is written over it. */
const isWritableTotal = (cell: Cell): boolean => isWritable(cell) && isKnown(cell);

/** Rows of results before the results' column; the row of totals is summed up by column, so its row total comes last. */
const rank = (equation: Equation): number => (equation.name === 'results-total' ? 1 : 0);

/**
 * The value that two independent equations agree on for a total, where none of its equations says another: then only one
 * right text is possible. Null otherwise.
 */
export function agreedTotal(report: Report, cell: number): Millionths | null {
  const forced = new Set<Millionths>();
  let count = 0;
  for (const equation of report.form.equationsOf[cell]!) {
    const others = equation.cells.filter((other) => other !== cell);
    if (others.some((other) => report.cells[other]!.state === 'blank' || !isApart(report.cells[other]!))) return null;
    const value = valueForced(report, equation, cell);
    if (value === null) continue;
    forced.add(value);
    count++;
  }
  const [value] = forced;
  // Zeros prove nothing: the parts may not be filled in yet.
  return forced.size === 1 && count >= 2 && value !== undefined && value > 0 ? value : null;
}
