import assert from 'node:assert/strict';
import { assignmentsOf, canHold, choicesOf, decided, type Question } from './oracle.ts';

/** One row of two numbers and their total: cells 0, 1, 2. */
const oneRow = (line: readonly number[], sums: Question['sums'] = []): Question => ({
  rows: [[0, 1, 2]],
  lines: [line],
  sums: [{ left: [0, 1], right: [2], surplus: 0 }, ...sums],
  most: 99,
});

/** Rows of one number each, that add up to the total. */
const oneColumn = (rows: number, lines: readonly number[], total: number): Question => ({
  rows: Array.from({ length: rows }, (_, row) => [row]),
  lines: lines.map((number) => [number]),
  sums: [{ left: Array.from({ length: rows }, (_, row) => row), right: [], surplus: -total }],
  most: 99,
});

const cellsOf = (question: Question) => assignmentsOf(question).map((assignment) => [...assignment.keys()].join(' '));

describe('the oracle of what a text decides', () => {
  it('has every choice of places, in order', () => {
    assert.deepEqual(choicesOf(2, 4), [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]); // prettier-ignore
    assert.deepEqual(choicesOf(0, 3), [[]]);
    assert.deepEqual(choicesOf(3, 2), []);
  });

  it('takes a row that is whole in one way, where its sum holds', () => {
    assert.deepEqual(cellsOf(oneRow([1, 2, 3])), ['0 1 2']);
    assert.deepEqual(cellsOf(oneRow([1, 2, 4])), []);
  });

  it('leaves a lost cell open where its place is not known', () => {
    assert.deepEqual(cellsOf(oneRow([2, 2])), ['0 1', '0 2', '1 2']);
    assert.deepEqual([...decided(oneRow([2, 2])).keys()], []);
  });

  it('decides by the row’s own sum', () => {
    // 3 and 1 cannot be a part and the total.
    assert.deepEqual(cellsOf(oneRow([3, 1])), ['0 1']);
    assert.deepEqual(decided(oneRow([3, 1])).get(1), { line: 0, at: 1 });
  });

  it('decides by a sum with another row', () => {
    // The first column has 2 in all, the total 2 as well: so the second, which is 0, was lost.
    const sums = [
      { left: [0], right: [], surplus: -2 },
      { left: [2], right: [], surplus: -2 },
    ];
    assert.deepEqual(cellsOf(oneRow([2, 2], sums)), ['0 2']);
  });

  it('agrees on some cells and leaves others open', () => {
    // Which of the three parts was lost is open, and so is where the others stand; the total is certain.
    const question: Question = {
      rows: [[0, 1, 2, 3]],
      lines: [[5, 0, 5]],
      sums: [{ left: [0, 1, 2], right: [3], surplus: 0 }],
      most: 9,
    };
    assert.deepEqual(cellsOf(question), ['0 1 3', '0 2 3', '1 2 3']);
    assert.deepEqual([...decided(question)], [[3, { line: 0, at: 2 }]]);
  });

  it('puts as many lines as rows in one way', () => {
    assert.deepEqual(cellsOf(oneColumn(3, [1, 2, 3], 6)), ['0 1 2']);
  });

  it('leaves lines open where a row has none, and the sum lets it be any', () => {
    assert.deepEqual(cellsOf(oneColumn(3, [1, 2], 6)), ['0 1', '0 2', '1 2']);
  });

  it('knows that no number is below zero', () => {
    assert.deepEqual(cellsOf(oneColumn(3, [4, 5], 6)), []);
    assert.equal(canHold([{ left: [0, 1], right: [], surplus: 1 }], new Map(), 9), false);
  });

  it('tries the numbers that no single sum forces', () => {
    const sums = [
      { left: [0, 1], right: [], surplus: -3 },
      { left: [0, 2], right: [], surplus: -3 },
      { left: [1], right: [2], surplus: -1 },
    ];
    // Cells 1 and 2 are the same by the first two, and differ by 1 by the third.
    assert.equal(canHold(sums, new Map(), 9), false);
    assert.equal(canHold(sums.slice(0, 2), new Map(), 9), true);
  });
});
