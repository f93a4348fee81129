import type { FormRow } from '../form/types.ts';
import type { Field } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import { Written } from '../text/number.ts';
import type { Entry, Fit } from './report.ts';

/** A row's values put to the form's columns. */
export interface Fitted {
  readonly fit: Fit;
  readonly entries: readonly Entry[];
  /** One for each column; null where the place of the values is not known. */
  readonly columns: readonly Entry[] | null;
}

/**
 * Where the values of a table's complete rows stand: how many fields a line has, and which of them is the first value,
 * counted from the line's start, or from behind its label where rows with more words begin further to the right.
 */
export interface Grid {
  readonly width: number;
  readonly first: number;
  readonly from: 'line' | 'label';
}

const firstOf = (row: Row, { first, from }: Pick<Grid, 'first' | 'from'>): number =>
  from === 'line' ? first : first + (row.labels.at(-1)?.column ?? -1) + 1;

/** Puts values to columns by their number alone: right, or null. Never shifts a value to make it fit. */
export function fitByCount(row: Row, form: FormRow): Fitted | null {
  const count = form.columns.length;
  const inner = withoutBlanksAround(row.values);
  if (inner.length === 0 && row.values.length <= count) return empty(row, count);
  if (row.isExplicit && row.values.length === count && row.values.every((field) => field.numbers.length < 2)) {
    const columns = row.values.map((field) => entriesOf(field)[0]!);
    return { fit: 'complete', entries: columns, columns };
  }
  const entries = inner.flatMap(entriesOf);
  if (entries.length === count) return { fit: 'complete', entries, columns: entries };
  for (const candidate of [splitGlued(entries), filled(entries), withoutNoise(entries, count)])
    if (candidate.length === count) return { fit: 'complete', entries: candidate, columns: candidate };
  return null;
}

/** Puts the values of a row that is too short or too long where the columns of the other rows show. */
export function fitByGrid(row: Row, form: FormRow, grid: Grid | null | undefined): Fitted {
  const count = form.columns.length;
  const entries = withoutBlanksAround(row.values).flatMap(entriesOf);
  // Where no other rows show the columns, a line with as many fields behind its label as columns shows them itself.
  const first = grid ? firstOf(row, grid) : row.values[0]?.column;
  const showsItself = grid === undefined && row.width > 0 && row.values.length === count;
  const isOnGrid = grid ? row.width === grid.width : showsItself;
  if (entries.length < count && first !== undefined && isOnGrid) {
    const columns = entriesAt(row, first, count);
    if (columns) return { fit: entries.length === 0 ? 'empty' : 'grid', entries, columns };
  }
  if (entries.length === 0) return empty(row, count);
  return { fit: entries.length < count ? 'short' : 'long', entries, columns: null };
}

/** A row of which no value can be put to a column. */
export function fitNowhere(row: Row, form: FormRow): Fitted {
  const entries = withoutBlanksAround(row.values).flatMap(entriesOf);
  return { fit: entries.length > form.columns.length ? 'long' : 'short', entries, columns: null };
}

/** The grid that nearly all of the complete rows share; null when they do not agree, undefined when there are too few. */
export function commonGrid(rows: readonly { row: Row; columns: readonly Entry[] | null }[]): Grid | null | undefined {
  const complete = rows.flatMap(({ row, columns }) =>
    row.width > 0 && columns && columns.length > 0 ? [{ row, column: columns[0]!.field.column }] : [],
  );
  if (complete.length < 2) return undefined;
  for (const from of ['line', 'label'] as const) {
    const grid = mostCommon(
      complete.map(({ row, column }) => ({ width: row.width, first: column - firstOf(row, { first: 0, from }), from })),
    );
    if (grid) return grid;
  }
  return null;
}

function mostCommon(grids: readonly Grid[]): Grid | null {
  const votes = new Map<string, { grid: Grid; count: number }>();
  for (const grid of grids) {
    const key = `${grid.first}/${grid.width}`;
    votes.set(key, { grid, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  const best = [...votes.values()].reduce((most, vote) => (vote.count > most.count ? vote : most));
  return best.count > 1 && best.count >= grids.length * MOST_ROWS ? best.grid : null;
}

/** Where fewer of the complete rows agree, a page break has cut the table: no row shows the columns of another. */
const MOST_ROWS = 0.7;

/**
 * Where too few rows are complete: the columns that the values of all rows together take up, if these are as many as the form
 * has. One row shifted, and they are more: then nothing is known.
 */
export function spannedGrid(rows: readonly Row[], count: number): Grid | null {
  const [width, ...others] = new Set(rows.filter((row) => row.width > 0).map((row) => row.width));
  if (width === undefined || others.length > 0) return null;
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const { values } of rows)
    for (const { kind, column } of values) {
      if (kind === 'blank') continue;
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  return last - first + 1 === count ? { first, width, from: 'line' } : null;
}

/** A row that is there with nothing filled in: each of its cells is blank. */
function empty(row: Row, count: number): Fitted {
  const columns = row.values.length === count ? row.values.map(blankEntry) : null;
  return { fit: 'empty', entries: [], columns };
}

function withoutBlanksAround(values: readonly Field[]): readonly Field[] {
  let from = 0;
  let to = values.length;
  while (from < to && values[from]!.kind === 'blank') from++;
  while (to > from && values[to - 1]!.kind === 'blank') to--;
  return values.slice(from, to);
}

const blankEntry = (field: Field): Entry => ({ field, state: 'blank', number: null });

/** The values that a field holds. */
export function entriesOf(field: Field): Entry[] {
  if (field.kind === 'blank') return [blankEntry(field)];
  if (field.kind === 'text') return [{ field, state: 'invalid', number: null }];
  return field.numbers.map((number) => ({ field, state: 'number', number }));
}

/** Digits glued to their label; a blank between digits may stand within one number, so `1 365` is not taken apart. */
const isGlued = ({ field, number }: Entry): boolean =>
  field.pieces !== undefined && number !== null && (number.form & Written.spaced) === 0;

/** `行政强制520` as three values, where the form has as many columns. */
const splitGlued = (entries: readonly Entry[]): Entry[] =>
  entries.flatMap((entry): Entry[] =>
    isGlued(entry) ? entry.field.pieces!.map((number) => ({ field: entry.field, state: 'number', number })) : [entry],
  );

/** Without what a scan left between header and values: marks that are no numbers, as many as there are values too many. */
function withoutNoise(entries: readonly Entry[], count: number): Entry[] {
  let from = 0;
  while (entries.length - from > count && entries[from]!.state !== 'number') from++;
  return entries.slice(from);
}

/** Without the empty fields between: they are padding where there are more fields than columns. */
const filled = (entries: readonly Entry[]): Entry[] => entries.filter((entry) => entry.state !== 'blank');

/** The fields at the grid's columns, if all values of the row stand there. */
function entriesAt(row: Row, first: number, count: number): Entry[] | null {
  const columns: Entry[] = [];
  for (const field of row.values) {
    const isInside = field.column >= first && field.column < first + count;
    if (!isInside && field.kind !== 'blank') return null;
    if (!isInside) continue;
    const entries = entriesOf(field);
    if (entries.length !== 1) return null;
    columns.push(entries[0]!);
  }
  return columns.length === count ? columns : null;
}
