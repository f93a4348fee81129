import type { Equation } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import { definesTotal, isKnown, valueForced } from '../model/sums.ts';
import type { Change, Repair } from './localise.ts';

/**
 * The changes that bring totals up to date after some cells were changed: each row total, each results total, the grand total,
 * in the order in which they build on each other.
 *
 * @param start cells whose change is to be carried on; all cells of the table when left out
 */
export function recomputeTotals(report: Report, equations: readonly Equation[], start?: Iterable<number>): Repair {
  const values = new Map<number, number>();
  const current = (cell: number) => values.get(cell) ?? report.cells[cell]!.value;
  const dirty = start ? new Set(start) : null;
  // Row totals first, then the column of results, so that the grand total is the sum of new totals.
  const ordered = equations.filter(definesTotal).sort((a, b) => rank(a) - rank(b));
  for (const equation of ordered) {
    const total = equation.right[0]!;
    if (dirty && !equation.left.some((cell) => dirty.has(cell))) continue;
    if (!equation.left.every((cell) => isKnown(report.cells[cell]!))) continue;
    if (!equation.left.some((cell) => values.has(cell) || report.cells[cell]!.state === 'number')) continue;
    const sum = equation.left.reduce((all, cell) => all + current(cell), 0);
    if (sum === current(total)) continue;
    values.set(total, sum);
    dirty?.add(total);
  }
  return [...values]
    .map(([cell, to]): Change => ({ cell, from: report.cells[cell]!.value, to }))
    .filter(({ from, to }) => from !== to);
}

/** Rows of results before the results' column; the row of totals is summed up by column, so its row total comes last. */
const rank = (equation: Equation): number => (equation.name === 'results-total' ? 1 : 0);

/**
 * The value that two independent equations agree on for a total, where none of its equations says another: then only one
 * right text is possible. Null otherwise.
 */
export function agreedTotal(report: Report, cell: number): number | null {
  const told = new Set<number>();
  let count = 0;
  for (const equation of report.form.equationsOf[cell]!) {
    const others = equation.cells.filter((other) => other !== cell);
    if (others.some((other) => report.cells[other]!.state === 'blank')) return null;
    const value = valueForced(report, equation, cell);
    if (value === null) continue;
    told.add(value);
    count++;
  }
  const [value] = told;
  // Zeros prove nothing: the parts may not be filled in yet.
  return told.size === 1 && count >= 2 && value !== undefined && value > 0 ? value : null;
}

/** The different values that a cell's equations force. */
export function valuesForced(report: Report, cell: number): number[] {
  const forced = report.form.equationsOf[cell]!.flatMap((equation) => valueForced(report, equation, cell) ?? []);
  return [...new Set(forced)];
}

/** The value that a cell's equations force; 0 where none speaks; null where they contradict each other. */
export function forcedValue(report: Report, cell: number): number | null {
  const [value = 0, ...others] = valuesForced(report, cell);
  return others.length === 0 && value >= 0 ? value : null;
}
