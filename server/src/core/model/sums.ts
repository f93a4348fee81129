import type { Equation } from '../form/types.ts';
import { asMillionths, type Millionths, totalOf, ZERO } from '../text/number.ts';
import { addendOf, type Cell, type Report } from './report.ts';

/**
 * What an equation says of the report. `unknown`: a term is lost or no number. `open`: a term that it needs is not filled in
 * yet. Neither is held against anybody.
 */
export type SumState = 'holds' | 'broken' | 'open' | 'unknown';

/** An equation with the figures of the report filled in. What is blank adds nothing. */
export interface Sum {
  readonly equation: Equation;
  readonly left: Millionths;
  readonly right: Millionths;
  readonly state: SumState;
}

/** What the cells of a report hold. */
interface Figures {
  readonly form: Report['form'];
  readonly cells: readonly Pick<Cell, 'state' | 'value'>[];
}

/** A lost cell, or one that holds no number, makes a sum unknown; a blank one may leave it open. */
export const isKnown = ({ state }: Pick<Cell, 'state'>): boolean => state === 'number' || state === 'blank';

export function sumOf(report: Figures, equation: Equation): Sum {
  const left = added(report.cells, equation.left);
  const right = added(report.cells, equation.right);
  return { equation, left, right, state: stateOf(report, equation, left === right) };
}

function stateOf(report: Figures, equation: Equation, isEqual: boolean): SumState {
  let hasBlank = false;
  for (const index of equation.cells) {
    const cell = report.cells[index]!;
    if (!isKnown(cell)) return 'unknown';
    if (cell.state === 'blank') hasBlank = true;
  }
  if (hasBlank && isOpen(report, equation, blankOf(report, equation))) return 'open';
  return isEqual ? 'holds' : 'broken';
}

function added(cells: Figures['cells'], indexes: readonly number[]): Millionths {
  let sum = 0;
  for (const index of indexes) sum += addendOf(cells[index]!);
  return asMillionths(sum);
}

/** Whether the equation says what one total is: a row's, a column's, a block's. The balance does not. */
export const definesTotal = ({ name }: Pick<Equation, 'name'>): boolean => name !== 'balance';

/**
 * Blank is not zero. A sum is judged, with blank addends adding nothing, where its total and one addend at least are numbers; it
 * is open where another total that it needs is blank. The balance stands for two ends of the year: it is open where a row of it
 * is not done.
 */
function isOpen(report: Figures, equation: Equation, blank: readonly number[]): boolean {
  if (blank.some((index) => sumsAt(report, index).length > 0)) return true;
  if (!definesTotal(equation)) return blank.some((index) => !isRowDone(report, index));
  return blank.includes(equation.at) || equation.left.every((index) => blank.includes(index));
}

const isBlank = ({ cells }: Figures, index: number): boolean => cells[index]!.state === 'blank';

const blankOf = (report: Figures, { cells }: Equation): number[] => cells.filter((index) => isBlank(report, index));

const isRowDone = (report: Figures, index: number): boolean =>
  report.form.equationsOf[index]!.some(({ name, at }) => name === 'row-total' && !isBlank(report, at));

/** What the equations that say what a total is make of its addends, those of which one at least is told. */
function sumsAt(report: Figures, index: number): Millionths[] {
  return report.form.equationsOf[index]!.flatMap((equation) => {
    if (!definesTotal(equation) || equation.at !== index) return [];
    if (!equation.left.every((addend) => isKnown(report.cells[addend]!))) return [];
    const known = equation.left.flatMap((addend) => numberAt(report, addend) ?? []);
    return known.length > 0 ? [totalOf(known)] : [];
  });
}

/**
 * What the table says at a cell: its number; for a blank total what its addends come to. Null where it says nothing: the cell is
 * blank, lost or no number, or its sums contradict each other.
 */
export function numberAt(report: Figures, index: number): Millionths | null {
  const cell = report.cells[index]!;
  if (cell.state !== 'blank') return cell.value;
  const [sum, ...others] = sumsAt(report, index);
  return sum !== undefined && others.every((other) => other === sum) ? sum : null;
}

export const holds = ({ state }: Sum): boolean => state === 'holds';

/**
 * The value that makes the equation hold at one of its cells, all others left as they are; null where one of them is unknown,
 * where the equation is open without it, or where another is blank that may as well be what is wanting.
 */
export function valueForced(report: Figures, equation: Equation, at: number): Millionths | null {
  let value = 0;
  let own = 0;
  for (const [i, index] of equation.cells.entries()) {
    const cell = report.cells[index]!;
    if (index === at) own = equation.signs[i]!;
    else if (isKnown(cell)) value -= equation.signs[i]! * addendOf(cell);
    else return null;
  }
  const blank = blankOf(report, equation);
  const others = blank.filter((index) => index !== at);
  if (others.length > 0) {
    const isSum = definesTotal(equation) && equation.at === at;
    if ((others.length < blank.length && !isSum) || isOpen(report, equation, others)) return null;
  }
  return value === 0 ? ZERO : asMillionths(value * own);
}
