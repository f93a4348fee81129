/**
 * What a text decides, told by trying everything: every way to put its numbers into the rows and columns of a table that keeps their
 * order, and of these the ones that the equations allow. Slow, for small tables; it knows nothing of how the reader goes about it.
 */

/** A cell by its number. */
export type CellIndex = number;

/** The cells of both sides add up to the same; the sums of what is known for certain stand apart. */
export interface Sum {
  readonly left: readonly CellIndex[];
  readonly right: readonly CellIndex[];
  /** What is already on the left, less what is already on the right. */
  readonly surplus: number;
}

export interface Question {
  /** The rows that are due, in their order: each has its cells, in theirs. */
  readonly rows: readonly (readonly CellIndex[])[];
  /** The lines of numbers that stand in the text, in its order; no more than rows, none longer than they are. */
  readonly lines: readonly (readonly number[])[];
  readonly sums: readonly Sum[];
  /** No number is larger. */
  readonly most: number;
}

/** Which number of the text a cell has: its line and its place in the line. A cell that is not there has none. */
export type Assignment = ReadonlyMap<CellIndex, Token>;
export interface Token {
  readonly line: number;
  readonly at: number;
}

/** All ways that keep the order and that some numbers in the other cells would make right. */
export function assignmentsOf(question: Question): Assignment[] {
  const { rows, lines } = question;
  return choicesOf(lines.length, rows.length).flatMap((rowOf) =>
    product(lines.map((line, at) => choicesOf(line.length, rows[rowOf[at]!]!.length)))
      .map((columnsOf) => assignmentOf(question, rowOf, columnsOf))
      .filter((assignment) => isAllowed(question, assignment)),
  );
}

/** The cells whose number all the ways agree on. */
export function decided(question: Question): Map<CellIndex, Token> {
  const [first, ...others] = assignmentsOf(question);
  if (!first) return new Map();
  const isSame = (cell: CellIndex, { line, at }: Token) =>
    others.every((other) => other.get(cell)?.line === line && other.get(cell)?.at === at);
  return new Map([...first].filter(([cell, token]) => isSame(cell, token)));
}

/** Every choice of so many out of so many places, in their order: for each its places. */
export function choicesOf(count: number, places: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const choices: number[][] = [];
  for (let place = from; place <= places - count; place++)
    for (const rest of choicesOf(count - 1, places, place + 1)) choices.push([place, ...rest]);
  return choices;
}

const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((all, list) => all.flatMap((some) => list.map((one) => [...some, one])), [[]]);

function assignmentOf(
  { rows }: Question,
  rowOf: readonly number[],
  columnsOf: readonly (readonly number[])[],
): Assignment {
  const assignment = new Map<CellIndex, Token>();
  columnsOf.forEach((columns, line) => {
    for (const [at, column] of columns.entries()) assignment.set(rows[rowOf[line]!]![column]!, { line, at });
  });
  return assignment;
}

function isAllowed({ lines, sums, most }: Question, assignment: Assignment): boolean {
  const values = new Map([...assignment].map(([cell, { line, at }]) => [cell, lines[line]![at]!]));
  return canHold(sums, values, most);
}

/** Whether some whole numbers from 0 to `most` in the cells without one make all sums right. */
export function canHold(sums: readonly Sum[], known: ReadonlyMap<CellIndex, number>, most: number): boolean {
  const values = new Map(known);
  for (;;) {
    const open = sums.map((sum) => ({ sum, cells: [...sum.left, ...sum.right].filter((cell) => !values.has(cell)) }));
    if (open.some(({ sum, cells }) => cells.length === 0 && balanceOf(sum, values) !== 0)) return false;
    const single = open.find(({ cells }) => cells.length === 1);
    if (!single) {
      const next = open.filter(({ cells }) => cells.length > 1).sort((a, b) => a.cells.length - b.cells.length)[0];
      return !next || someValue(next.cells[0]!, sums, values, most);
    }
    const [cell] = single.cells as [CellIndex];
    const value = single.sum.left.includes(cell) ? -balanceOf(single.sum, values) : balanceOf(single.sum, values);
    if (value < 0 || value > most) return false;
    values.set(cell, value);
  }
}

function someValue(
  cell: CellIndex,
  sums: readonly Sum[],
  values: ReadonlyMap<CellIndex, number>,
  most: number,
): boolean {
  for (let value = 0; value <= most; value++) if (canHold(sums, new Map([...values, [cell, value]]), most)) return true;
  return false;
}

/** Left less right, as far as it is known. */
function balanceOf({ left, right, surplus }: Sum, values: ReadonlyMap<CellIndex, number>): number {
  const sum = (cells: readonly CellIndex[]) => cells.reduce((total, cell) => total + (values.get(cell) ?? 0), 0);
  return surplus + sum(left) - sum(right);
}
