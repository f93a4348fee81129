import assert from 'node:assert/strict';
import fc from 'fast-check';
import { termsOf } from '../../server/src/core/form/define.ts';
import type { Equation } from '../../server/src/core/form/types.ts';
import { independentParts, localise, type Repair } from '../../server/src/core/repair/localise.ts';
import { typoDistance } from '../../server/src/core/repair/typo-plausibility.ts';
import { asMillionths, millionths } from '../../server/src/core/text/number.ts';
import { inTier } from '../support/tier.ts';

/** A table of counts with a total to each row and each column, and a grand total: cells by row, totals last. */
interface SmallTable {
  readonly height: number;
  readonly width: number;
  readonly values: number[];
}

function equationsOf({ height, width }: SmallTable): Equation[] {
  const at = (row: number, column: number) => row * (width + 1) + column;
  const range = (count: number) => Array.from({ length: count }, (_, i) => i);
  const rows = range(height + 1).map((row) => ({
    left: range(width).map((column) => at(row, column)),
    right: [at(row, width)],
  }));
  const columns = range(width + 1).map((column) => ({
    left: range(height).map((row) => at(row, column)),
    right: [at(height, column)],
  }));
  return [...rows, ...columns].map((sides, index) => ({
    ...sides,
    ...termsOf(sides),
    index,
    name: 'row-total',
    table: 'requests',
    at: sides.right[0]!,
  }));
}

function sumsOf(table: SmallTable) {
  const sum = (cells: readonly number[]) => asMillionths(cells.reduce((total, cell) => total + table.values[cell]!, 0));
  return equationsOf(table).map((equation) => ({
    equation,
    left: sum(equation.left),
    right: sum(equation.right),
    unknown: false,
  }));
}

const localised = (table: SmallTable) => localise(sumsOf(table), table.values.map(asMillionths));

/** The same by brute force: every set of cells of the least size, tried by elimination. */
function bruteForce(table: SmallTable): string[] {
  const equations = equationsOf(table);
  const sums = sumsOf(table);
  if (sums.every(({ left, right }) => left === right)) return [];
  const coefficient = (equation: Equation, cell: number) =>
    equation.left.includes(cell) ? 1 : equation.right.includes(cell) ? -1 : 0;
  for (let size = 1; size <= 4; size++) {
    const found: string[] = [];
    for (const cells of subsets(table.values.length, size)) {
      const matrix = equations.map((equation, i) => [
        ...cells.map((cell) => coefficient(equation, cell)),
        sums[i]!.right - sums[i]!.left,
      ]);
      const changes = solve(matrix, size);
      if (!changes || changes.some((change) => change === 0)) continue;
      if (cells.some((cell, i) => table.values[cell]! + changes[i]! < 0)) continue;
      found.push(cells.map((cell, i) => `${cell}:${table.values[cell]! + changes[i]!}`).join(' '));
    }
    if (found.length > 0) return found.sort();
  }
  return [];
}

function* subsets(count: number, size: number, from = 0): Iterable<number[]> {
  if (size === 0) yield [];
  else
    for (let first = from; first <= count - size; first++)
      for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest];
}

/** The only solution of the equations, each a line of coefficients and a right side; null when there is none or more than one. */
function solve(lines: number[][], unknowns: number): number[] | null {
  const matrix = lines.map((line) => [...line]);
  let rank = 0;
  for (let column = 0; column < unknowns; column++) {
    const pivot = matrix.findIndex((line, i) => i >= rank && line[column] !== 0);
    if (pivot < 0) return null;
    [matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!];
    for (const [i, line] of matrix.entries()) {
      if (i === rank || line[column] === 0) continue;
      const factor = line[column]! / matrix[rank]![column]!;
      for (let j = 0; j <= unknowns; j++) line[j]! -= factor * matrix[rank]![j]!;
    }
    rank++;
  }
  if (matrix.slice(rank).some((line) => line[unknowns] !== 0)) return null;
  return Array.from({ length: unknowns }, (_, i) => matrix[i]![unknowns]! / matrix[i]![i]!);
}

const written = (repair: Repair): string => repair.map(({ cell, to }) => `${cell}:${to}`).join(' ');

const smallTable = fc
  .record({ height: fc.integer({ min: 1, max: 3 }), width: fc.integer({ min: 1, max: 3 }) })
  .chain(({ height, width }) =>
    fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: height * width, maxLength: height * width })
      .map((inner): SmallTable => {
        const rows = Array.from({ length: height }, (_, row) => inner.slice(row * width, (row + 1) * width));
        rows.push(Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + row[column]!, 0)));
        const values = rows.flatMap((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
        return { height, width, values };
      }),
  );

const errors = fc.array(fc.record({ cell: fc.nat(15), to: fc.integer({ min: 0, max: 15 }) }), {
  minLength: 1,
  maxLength: 3,
});

describe('error localisation', () => {
  it('finds the same smallest sets of cells as brute force', () => {
    fc.assert(
      fc.property(smallTable, errors, (table, wrong) => {
        const values = [...table.values];
        for (const { cell, to } of wrong) values[cell % values.length] = to;
        const broken = { ...table, values };
        const repairs = localised(broken);
        assert.deepEqual(repairs.map(written).sort(), bruteForce(broken));
      }),
      { numRuns: inTier(400) },
    );
  }).timeout(60_000);

  it('finds the one cell that two broken sums have in common', () => {
    const table = { height: 2, width: 2, values: [1, 2, 3, 3, 4, 7, 4, 6, 11] };
    assert.deepEqual(localised(table).map(written), ['8:10']);
  });

  it('says nothing when nothing is broken', () => {
    const table = { height: 1, width: 1, values: [5, 5, 5, 5] };
    assert.deepEqual(localised(table), []);
  });

  it('takes a repair apart where its changes have no equation in common', () => {
    const change = (cell: number) => ({ cell, from: millionths(1), to: millionths(2) });
    const parts = independentParts([change(0), change(1), change(2)], (cell) => (cell < 2 ? ['row'] : ['column']));
    assert.deepEqual(
      parts.map((part) => part.map(({ cell }) => cell)),
      [[0, 1], [2]],
    );
  });
});

describe('slips of the hand', () => {
  for (const [from, to, steps] of [
    ['15', '15', 0],
    ['14', '15', 1],
    ['1', '15', 1],
    ['115', '15', 1],
    ['51', '15', 1],
    ['155', '15', 1],
    ['99', '15', 2],
    ['0', '265', 3],
  ] as const)
    it(`${from} for ${to}: ${steps}`, () => assert.equal(typoDistance(from, to), steps));
});
