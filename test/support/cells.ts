// What was read of the cells, as plain text for comparisons.
import assert from 'node:assert/strict';
import type { Cell, CheckedReport } from '../../server/src/core/testing.ts';

type Read = Pick<CheckedReport, 'report'>;

/** Name, state and value of every cell. */
export const cellsOf = ({ report }: Read): string[] =>
  report.cells.map(({ form, state, value }) => `${form.name} ${state} ${(value ?? 0) / 1e6}`);

/** The cells of a row: each its number, or its state where it is none. */
export const valuesOf = ({ report }: Read, row: string): (number | string)[] =>
  report.cells
    .filter(({ form }) => form.name.startsWith(`${row}.`))
    .map(({ state, value }) => (state === 'number' ? value / 1e6 : state));

export function cellOf({ report }: Read, name: string): Cell {
  const cell = report.cells.find(({ form }) => form.name === name);
  assert.ok(cell, name);
  return cell;
}
