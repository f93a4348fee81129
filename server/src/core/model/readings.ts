import type { Form, FormRow } from '../form/types.ts';
import { asMillionths, type Millionths, ZERO } from '../text/number.ts';
import type { Entry, Reading } from './report.ts';

/** More ways than this to place the values of a row are not tried. */
const MAX_PLACEMENTS = 400;

/** An equation within one row, by the columns of that row: its terms add up to nothing. */
type RowEquation = readonly { readonly column: number; readonly sign: number }[];

/**
 * Every way to read a row with too few or too many values that the equations within the row allow. Where a lost value
 * stands in no equation with a known result, its value is not forced and the row has no reading that could be trusted.
 */
export function readingsOf(form: Form, row: FormRow, entries: readonly Entry[]): Reading[] {
  if (entries.some((entry) => entry.state === 'invalid')) return [];
  const columns = row.columns.length;
  const equations = equationsWithin(form, row);
  if (equations.length === 0) return [];
  const readings: Reading[] = [];
  for (const entryOf of placements(columns, entries.length)) {
    const values = solve(
      entryOf.map((entry) => (entry < 0 ? null : (entries[entry]!.number?.value ?? ZERO))),
      equations,
    );
    if (values) readings.push({ entryOf, values });
    else if (values === undefined) return [];
  }
  return readings;
}

/** Whether the equations within a row, if it has any, hold with as many values as columns. */
export function holdsWithin(form: Form, row: FormRow, entries: readonly Entry[]): boolean {
  if (entries.length !== row.columns.length || entries.some(({ state }) => state !== 'number')) return false;
  const values = entries.map(({ number }) => number!.value);
  return solve(values, equationsWithin(form, row)) !== null;
}

/** The one value for each column that all readings agree on, null for each that they do not. */
export function agreedValues(readings: readonly Reading[]): (Millionths | null)[] | null {
  const first = readings[0];
  if (!first) return null;
  return first.values.map((value, column) =>
    readings.every((reading) => reading.values[column] === value) ? value : null,
  );
}

/** Whether all readings put the same entry into each column. */
export const placesAgree = (readings: readonly Reading[]): boolean =>
  readings.length > 0 &&
  readings.every((reading) => reading.entryOf.every((entry, column) => entry === readings[0]!.entryOf[column]));

const cache = new Map<FormRow, RowEquation[]>();

function equationsWithin(form: Form, row: FormRow): RowEquation[] {
  const known = cache.get(row);
  if (known) return known;
  const first = form.firstCellOf.get(row)!;
  const within = form.equations
    .filter(({ cells }) => cells.every((cell) => form.cells[cell]!.row === row))
    .map(({ cells, signs }) => cells.map((cell, i) => ({ column: cell - first, sign: signs[i]! })));
  cache.set(row, within);
  return within;
}

/** For each column the entry it holds, or -1: all ways that keep the order and use as many entries as can be. */
function placements(columns: number, entries: number): number[][] {
  const all: number[][] = [];
  const lost = Math.max(0, columns - entries);
  const extra = Math.max(0, entries - columns);
  const place = (chosen: number[], column: number, entry: number, lostLeft: number, extraLeft: number) => {
    if (all.length > MAX_PLACEMENTS) return;
    if (column === columns) {
      all.push([...chosen]);
      return;
    }
    if (entry < entries) {
      chosen.push(entry);
      place(chosen, column + 1, entry + 1, lostLeft, extraLeft);
      chosen.pop();
    }
    if (lostLeft > 0) {
      chosen.push(-1);
      place(chosen, column + 1, entry, lostLeft - 1, extraLeft);
      chosen.pop();
    }
    if (extraLeft > 0) place(chosen, column, entry + 1, lostLeft, extraLeft - 1);
  };
  if (lost <= 3 && extra <= 3) place([], 0, 0, lost, extra);
  return all.length > MAX_PLACEMENTS ? [] : all;
}

/** Fills in the unknown values. Null: the equations do not hold. Undefined: a value is not forced. */
function solve(values: (Millionths | null)[], equations: readonly RowEquation[]): Millionths[] | null | undefined {
  for (const terms of equations) {
    let sum = 0;
    let unknown: RowEquation[number] | null = null;
    for (const term of terms) {
      const value = values[term.column]!;
      if (value !== null) sum += term.sign * value;
      else if (unknown) return undefined;
      else unknown = term;
    }
    const forced = unknown ? -unknown.sign * sum : 0;
    if (unknown ? forced < 0 : sum !== 0) return null;
    if (unknown) values[unknown.column] = asMillionths(forced);
  }
  return values.some((value) => value === null) ? undefined : (values as Millionths[]);
}
