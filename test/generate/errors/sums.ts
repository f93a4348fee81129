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

/** Blank counts as zero. */
const valuesOf = (changed: readonly Slip[]) => new Map(changed.map(({ cell, to }) => [cell, Number(to)]));

/**
 * One side of a balance is blank, with the total of one of its rows: whether nothing came in, or nobody has filled it in yet,
 * the text does not say. It is told as empty.
 */
function isToFillIn(report: WrittenReport, changed: readonly Slip[], { name, left, right }: Equation): boolean {
  const form = formOf(report);
  const isBlank = (cell: number) => {
    const own = form.cells[cell]!.name;
    return report.blank.has(own) || changed.some((slip) => slip.cell === own && slip.to === '');
  };
  const totalOf = (cell: number) => form.equationsOf[cell]!.find((equation) => equation.name === 'row-total')!.at;
  return (
    name === 'balance' &&
    [left, right].some((side) => side.every(isBlank) && side.some((cell) => isBlank(totalOf(cell))))
  );
}

const rowOf = (cell: CellName): string => cell.slice(0, cell.lastIndexOf('.'));

const sharesRow = (finding: Finding, changed: readonly Slip[]): boolean =>
  finding.cells.some((cell) => changed.some((slip) => rowOf(slip.cell) === rowOf(cell)));
