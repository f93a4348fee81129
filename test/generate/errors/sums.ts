import type { CellName, Equation } from '../../../server/src/core/form/types.ts';
import type { Finding } from '../../../server/src/core/testing.ts';
import type { WrittenReport } from '../report.ts';
import { type Fault, formOf, type Rewritten, type Slip, type Told } from './fault.ts';

/** Exact to the hundredth of a yuan. */
const scaled = (value: number): number => Math.round(value * 1_000_000);

/** The equations that no longer hold when some cells have other values, by the form alone. */
export function brokenBy(report: WrittenReport, changed: ReadonlyMap<CellName, number>): Equation[] {
  const form = formOf(report);
  const numberIn = (cell: number) => {
    const { name } = form.cells[cell]!;
    return scaled(changed.get(name) ?? report.values.get(name)!);
  };
  const sum = (cells: readonly number[]) => cells.reduce((total, cell) => total + numberIn(cell), 0);
  return form.equations.filter(({ left, right }) => sum(left) !== sum(right));
}

/** What the sums say of numbers put wrong: each broken equation is told at its total. */
export function sumFault(
  report: WrittenReport,
  { text, places }: Rewritten,
  changed: readonly Slip[],
  others: readonly Told[] = [],
): Fault {
  const form = formOf(report);
  const values = valuesOf(changed);
  const sums = brokenBy(report, values)
    .filter((equation) => !isToFillIn(report, changed, equation))
    .map(({ name, at }): Told => {
      const total = form.cells[at]!.name;
      const place = places.get(total);
      // A blank total has no more exact place than its row.
      return { code: name, cells: [total], place: place && place.start < place.end ? place : null };
    });
  const isChanged = (finding: Finding) => finding.cells.every((cell) => values.has(cell));
  return {
    text,
    places,
    changed,
    must: [...others, ...sums],
    explains: (finding) =>
      (finding.code === 'likely-wrong-cell' && isChanged(finding)) ||
      (finding.code === 'in-force-low' && sharesRow(finding, changed)),
  };
}

/** Whether all equations that the slips break are told: only then they show which cell is wrong. */
export const isShown = (report: WrittenReport, changed: readonly Slip[]): boolean =>
  brokenBy(report, valuesOf(changed)).every((equation) => !isToFillIn(report, changed, equation));

/** Blank adds nothing. */
const valuesOf = (changed: readonly Slip[]) => new Map(changed.map(({ cell, to }) => [cell, Number(to)]));

/**
 * Blank is not zero. A total that is blank though it has addends leaves its sums open; so does one whose addends are all blank;
 * and a balance of which a row is not done: whether nothing came in, or nobody has filled it in yet, the text does not say.
 */
function isToFillIn(report: WrittenReport, changed: readonly Slip[], { name, cells, left, at }: Equation): boolean {
  const form = formOf(report);
  const isBlank = (cell: number) => {
    const own = form.cells[cell]!.name;
    return report.blank.has(own) || changed.some((slip) => slip.cell === own && slip.to === '');
  };
  const sumsAt = (cell: number) =>
    form.equationsOf[cell]!.filter((equation) => equation.name !== 'balance' && equation.at === cell);
  const hasAddend = (cell: number): boolean => !isBlank(cell) || sumsAt(cell).some((sum) => sum.left.some(hasAddend));
  const isRowDone = (cell: number) =>
    form.equationsOf[cell]!.some((equation) => equation.name === 'row-total' && !isBlank(equation.at));
  const blank = cells.filter(isBlank);
  if (blank.some(hasAddend)) return true;
  return name === 'balance' ? !blank.every(isRowDone) : blank.includes(at) || left.every(isBlank);
}

const rowOf = (cell: CellName): string => cell.slice(0, cell.lastIndexOf('.'));

const sharesRow = (finding: Finding, changed: readonly Slip[]): boolean =>
  finding.cells.some((cell) => changed.some((slip) => rowOf(slip.cell) === rowOf(cell)));
