import type { Equation } from '../form/types.ts';
import type { Cell, Report } from './report.ts';

/** An equation with the figures of the report filled in. Values are scaled. */
export interface Sum {
  readonly equation: Equation;
  readonly left: number;
  readonly right: number;
  /** A term is lost or not a number: nothing can be said. */
  readonly unknown: boolean;
}

/** A blank cell counts as zero; a lost one, or one that holds no number, makes the sum unknown. */
export const isKnown = (cell: Cell): boolean => cell.state === 'number' || cell.state === 'blank';

export function sumOf(cells: readonly Cell[], equation: Equation): Sum {
  const { left, right } = equation;
  const unknown = !areKnown(cells, left) || !areKnown(cells, right);
  return { equation, left: added(cells, left), right: added(cells, right), unknown };
}

function areKnown(cells: readonly Cell[], indexes: readonly number[]): boolean {
  for (const index of indexes) if (!isKnown(cells[index]!)) return false;
  return true;
}

function added(cells: readonly Cell[], indexes: readonly number[]): number {
  let sum = 0;
  for (const index of indexes) sum += cells[index]!.value;
  return sum;
}

/**
 * Whether there is nothing yet to hold against each other: no term is written, or, where two sides stand for two ends of the
 * year, none of one side, and a row of it is not done. A new report begins with what was carried in alone.
 */
export function isToFillIn({ form, cells }: Report, { name, left, right }: Equation): boolean {
  const isBlank = (cell: number) => cells[cell]!.state === 'blank';
  const isRowDone = (cell: number) =>
    form.equationsOf[cell]!.some((equation) => equation.name === 'row-total' && !isBlank(equation.at));
  const isToCome = (side: readonly number[]) => side.every(isBlank) && !side.every(isRowDone);
  return name === 'balance' ? isToCome(left) || isToCome(right) : left.every(isBlank) && right.every(isBlank);
}

export const holds = (sum: Sum): boolean => sum.left === sum.right;

/** The value that makes the equation hold at one of its cells, all others left as they are; null where one of them is unknown. */
export function valueForced(
  cells: readonly Cell[],
  equation: Pick<Equation, 'left' | 'right'>,
  at: number,
): number | null {
  let value = 0;
  for (const side of [equation.left, equation.right]) {
    for (const index of side) {
      if (index === at) continue;
      const cell = cells[index]!;
      if (!isKnown(cell)) return null;
      value += cell.value;
    }
    value = -value;
  }
  return equation.right.includes(at) ? value : -value;
}
