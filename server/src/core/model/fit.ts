import type { FormRow } from '../form/types.ts';
import type { Field } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import type { Match } from '../table/matching.ts';
import { Written } from '../text/number.ts';
import { type Columns, columnsByHeader, columnsByRows, type Grid } from './grid.ts';
import type { Entry, Fit } from './report.ts';

/** A row's values put to the form's columns. */
export interface Fitted {
  readonly fit: Fit;
  readonly entries: readonly Entry[];
  /** One for each column; null where the place of the values is not known. */
  readonly columns: readonly Entry[] | null;
}

/** Puts values to columns by their number alone: right, or null. Never shifts a value to make it fit. */
export function fitByCount({ row, form, label }: Match): Fitted | null {
  const count = form.columns.length;
  const inner = withoutBlanksAround(row.values);
  if (inner.length === 0 && row.values.length <= count) return empty(row, count);
  const cells = row.isExplicit && !hasLostLabel(row, form, label.length > 0) ? withoutPadding(row.values, count) : null;
  if (cells?.every((field) => field.numbers.length < 2)) {
    const columns = entriesOf(cells);
    return { fit: 'complete', entries: columns, columns };
  }
  if (hasBlankAmongTooMany(row, form)) return null;
  const entries = entriesOf(inner);
  if (entries.length === count) return { fit: 'complete', entries, columns: entries };
  const apart = entries.some(isGlued) ? splitGlued(entries) : entries;
  return apart.length === count ? { fit: 'complete', entries: apart, columns: apart } : null;
}

/** Of more cells than columns, some of them blank, it is not known which are too many, nor whether they are all one row's. */
export function hasBlankAmongTooMany({ isExplicit, values }: Row, { columns: { length } }: FormRow): boolean {
  if (!isExplicit || values.length <= length) return false;
  const first = values.findIndex(({ kind }) => kind !== 'blank');
  const isBehindRow = first >= Math.max(length, MIN_EMPTY_CELLS);
  return isBehindRow || withoutBlanksAround(values).some(({ kind }) => kind === 'blank');
}

/** So many empty cells at the head of a row's values are a row of their own. */
const MIN_EMPTY_CELLS = 3;

/** In a line without words, or behind words that are no label, the first cell may be its label's, which is lost: then its values are too few. */
function hasLostLabel({ labels, values, width }: Row, form: FormRow, isLabelled: boolean): boolean {
  if (form.label === '' || values[0]?.kind !== 'blank') return false;
  const last = labels.at(-1);
  if (width > 0) return last?.line !== values[0].line;
  return !isLabelled || (values.length > form.columns.length && !last?.label?.sure);
}

/**
 * Puts values to columns where the table's header shows them. A row with as many values as columns needs it only where the
 * header has other columns beside.
 */
export function fitByHeader(row: Row, form: FormRow, grid: Grid, byCount: Fitted | null): Fitted | null {
  if (byCount && !grid.header(form).some(({ others }) => others.size > 0)) return null;
  const shown = columnsByHeader(row, form, grid);
  const columns = shown && entriesAt(row, shown);
  if (!columns || columns.every(({ state }) => state === 'blank')) return null;
  return { fit: columns.some(({ state }) => state === 'blank') ? 'grid' : 'complete', entries: columns, columns };
}

/** Puts the values of a row that is too short or too long where the columns of the other rows show. */
export function fitByGrid(row: Row, form: FormRow, grid: Grid): Fitted {
  const count = form.columns.length;
  const entries = entriesOf(withoutBlanksAround(row.values));
  const shown = entries.length < count ? columnsByRows(row, form, grid) : null;
  const columns = shown && entriesAt(row, shown);
  if (columns) return { fit: entries.length === 0 ? 'empty' : 'grid', entries, columns };
  if (entries.length === 0) return empty(row, count);
  return { fit: entries.length < count ? 'short' : 'long', entries, columns: null };
}

/** A row of which no value can be put to a column. */
export function fitNowhere(row: Row, form: FormRow): Fitted {
  const entries = entriesOf(withoutBlanksAround(row.values));
  return { fit: entries.length > form.columns.length ? 'long' : 'short', entries, columns: null };
}

/** A row that is there with nothing filled in: each of its cells is blank. */
function empty(row: Row, count: number): Fitted {
  const columns = row.values.length === count ? entriesOf(row.values) : null;
  return { fit: 'empty', entries: [], columns };
}

/** The first values, as many as columns, where those behind them only fill the row up: they are blank behind one that is not. */
function withoutPadding(values: readonly Field[], count: number): readonly Field[] | null {
  if (values.length === count) return values;
  const cells = values.slice(0, count);
  const isFull = cells.length === count && cells[count - 1]!.kind !== 'blank';
  return isFull && values.slice(count).every(({ kind }) => kind === 'blank') ? cells : null;
}

function withoutBlanksAround(values: readonly Field[]): readonly Field[] {
  let from = 0;
  let to = values.length;
  while (from < to && values[from]!.kind === 'blank') from++;
  while (to > from && values[to - 1]!.kind === 'blank') to--;
  return values.slice(from, to);
}

/** The values that fields hold: one each, or several that are run together. */
export function entriesOf(fields: readonly Field[]): Entry[] {
  const entries: Entry[] = [];
  for (const field of fields) {
    if (field.kind === 'blank') entries.push({ field, state: 'blank', number: null });
    else if (field.numbers.length === 0) entries.push({ field, state: 'invalid', number: null });
    else for (const number of field.numbers) entries.push({ field, state: 'number', number });
  }
  return entries;
}

/** Digits glued to their label; a blank between digits may stand within one number, so `1 365` is not taken apart. */
const isGlued = ({ field, number }: Entry): boolean =>
  field.pieces !== undefined && number !== null && (number.form & Written.spaced) === 0;

/** `行政强制520` as three values, where the form has as many columns. */
const splitGlued = (entries: readonly Entry[]): Entry[] =>
  entries.flatMap((entry): Entry[] =>
    isGlued(entry) ? entry.field.pieces!.map((number) => ({ field: entry.field, state: 'number', number })) : [entry],
  );

/** The fields at the columns, if all values of the row stand there. */
function entriesAt(row: Row, { columns, others }: Columns): Entry[] | null {
  const entries = row.values.filter(
    ({ kind, column }) => columns.includes(column) || (kind !== 'blank' && !others.has(column)),
  );
  const placed = entriesOf(entries);
  const isPlaced = placed.length === columns.length && placed.every(({ field }, i) => field.column === columns[i]);
  return isPlaced ? placed : null;
}
