import { sectionForm } from '../form/sections.ts';
import type { Form, FormRow, TableKey } from '../form/types.ts';
import type { Row } from '../syntax/rows.ts';
import type { TableBlock } from '../syntax/tree.ts';
import { Written } from '../text/number.ts';
import {
  commonGrid,
  entriesOf,
  type Fitted,
  fitByCount,
  fitByGrid,
  fitNowhere,
  type Grid,
  spannedGrid,
} from './fit.ts';
import { type Match, type Matching, matchRows } from './match.ts';
import { placesAgree, readingsOf } from './readings.ts';
import type { BoundRow, Cell, Entry, Reading, Table } from './report.ts';
import { columnSubtotals, NO_COLUMN, readSubtotalColumn, readSubtotalRows } from './subtotals.ts';
import { valueForced } from './sums.ts';

/** Binds the rows of one table to the form's cells, which are put into `cells`; null where the text has no such table. */
export function bindTable(
  text: string,
  form: Form,
  key: TableKey,
  tables: readonly TableBlock[],
  cells: Cell[],
): Table | null {
  const all = tables.filter((block) => block.table === key);
  // A table of the same kind in another section is that section's own: a summary, another year.
  const due = all.filter(({ section }) => section !== null && sectionForm(section).table === key);
  const blocks = due.length > 0 ? due : all;
  if (blocks.length === 0) return null;
  const rows = blocks.flatMap((block) => block.rows);
  const formTable = form.tables[key];
  const matching = key === 'review' ? reviewMatching(formTable.rows[0]!, rows) : matchRows(text, formTable, rows);
  const { matches, repeated } = matching;
  const local = key === 'requests' ? readSubtotalColumn(matches) : NO_COLUMN;
  const bound = fitRows(form, key, local.matches ?? matches, local.unfit);
  for (const row of bound) bindRow(form, row, cells);
  decideByColumns(form, bound, cells);
  const { subtotals, unknown } = readSubtotalRows(text, form, key, matching, local);
  const present = new Set(bound.map(({ row }) => row.form));
  const order = new Map(formTable.rows.map((row, index) => [row, index]));
  return {
    key,
    blocks,
    rows: bound.map(({ row }) => row).sort((a, b) => order.get(a.form)! - order.get(b.form)!),
    absent: formTable.rows.filter((row) => !present.has(row)),
    unknown,
    repeated,
    subtotals: [...columnSubtotals(form, local), ...subtotals],
  };
}

/** The one row of `review` has no label: it is the row with the most numbers, or all rows of numbers one behind the other. */
function reviewMatching(form: FormRow, rows: readonly Row[]): Matching {
  const numbers = (values: Row['values']) => values.reduce((sum, value) => sum + value.numbers.length, 0);
  const withNumbers = rows.filter((row) => numbers(row.values) > 0);
  const best = withNumbers.reduce<Row | null>(
    (most, row) => (!most || numbers(row.values) > numbers(most.values) ? row : most),
    null,
  );
  const filled = best ?? rows.findLast((row) => row.values.length >= form.columns.length);
  if (!filled) return { matches: [], repeated: [], unknown: [] };
  const none: Matching = { matches: [], repeated: [], unknown: [] };
  const wide = withNumbers.filter((row) => numbers(row.values) >= FEWEST_OF_REVIEW);
  if (wide.length > 1) {
    // Pasted twice, or of two years: which row is this report's cannot be told, unless they say the same.
    const written = (row: Row) => row.values.flatMap((field) => field.numbers.map(({ value }) => value)).join();
    if (wide.some((row) => written(row) !== written(wide[0]!))) return none;
    return {
      ...none,
      matches: [{ row: wide[0]!, form, label: [] }],
      repeated: wide.slice(1).map((row) => ({ row, form })),
    };
  }
  const pieces = withNumbers.filter((row) => numbers(row.values) >= 3);
  if (pieces.length > 1 && numbers(filled.values) < form.columns.length) {
    const together = pieces.flatMap((row) => row.values);
    const areBlocks = pieces.every((row) => numbers(row.values) % BLOCK === 0);
    if (!areBlocks || numbers(together) !== form.columns.length || !isInBlockOrder(pieces)) return none;
    const row = { labels: pieces[0]!.labels, values: together, width: 0, isExplicit: false };
    return { ...none, matches: [{ row, form, label: [] }] };
  }
  return { ...none, matches: [{ row: filled, form, label: [] }] };
}

/** A row with as many numbers is the row of `review`; a block of it has five. */
const FEWEST_OF_REVIEW = 12;
const BLOCK = 5;

/** Blocks printed one below the other may stand in another order than the form's: their last labels tell. */
function isInBlockOrder(pieces: readonly Row[]): boolean {
  const order = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const places = pieces.flatMap((row) => {
    const named = row.labels.flatMap(({ label }) => order.filter((words) => label?.folded === words));
    return named.length > 0 ? [order.indexOf(named.at(-1)!)] : [];
  });
  return places.every((place, i) => i === 0 || places[i - 1]! <= place);
}

/**
 * In a text with a cell to a line, a lone bar is an empty cell, unless rows that are whole end with some too: then bars at the
 * end of a row only fill it up.
 */
function withoutFilling(matches: readonly Match[]): readonly Match[] {
  const isFilled = ({ row, form }: Match) =>
    row.width === 0 &&
    row.values.length > form.columns.length &&
    row.values.slice(0, form.columns.length).every(({ kind }) => kind !== 'blank');
  if (!matches.some(isFilled)) return matches;
  return matches.map((match) => {
    if (match.row.width > 0) return match;
    const last = match.row.values.findLastIndex(({ kind }) => kind !== 'blank');
    return { ...match, row: { ...match.row, values: match.row.values.slice(0, last + 1) } };
  });
}

interface FittedRow {
  readonly row: BoundRow;
  /** For each column its value; null for a lost one; null in whole where no place is known. */
  readonly columns: readonly (Entry | null)[] | null;
}

/** The number alone on the line below is the row's last value where only it was wanting and the row's equations hold with it. */
function withValueBelow(form: Form, key: TableKey, match: Match): Match {
  const { row } = match;
  if (!row.below) return match;
  const values = [...row.values.filter(({ kind }) => kind !== 'blank'), row.below];
  const entries = values.flatMap(entriesOf);
  const isLast = entries.length === match.form.columns.length && readingsOf(form, key, match.form, entries).length > 0;
  return isLast ? { ...match, row: { ...row, values, width: 0 } } : match;
}

function fitRows(form: Form, key: TableKey, matches: readonly Match[], unfit: ReadonlySet<Row>): FittedRow[] {
  const whole = matches.map((match) => withValueBelow(form, key, match));
  const byCount = withoutFilling(whole).map((match) => ({ ...match, columns: fitByCount(match.row, match.form) }));
  const complete = byCount.map(({ row, columns }) => ({
    row,
    columns: columns?.fit === 'complete' ? columns.columns : null,
  }));
  const common = commonGrid(complete);
  const grid = common === undefined ? spannedBy(matches) : common;
  return byCount.map(({ row, form: formRow, label, columns }) => {
    const fitted = unfit.has(row) ? fitNowhere(row, formRow) : (columns ?? fitByGrid(row, formRow, grid));
    const isOpen = !unfit.has(row) && (fitted.fit === 'short' || fitted.fit === 'long');
    const readings = isOpen ? readingsOf(form, key, formRow, fitted.entries) : [];
    return {
      row: { form: formRow, row, label, fit: fitted.fit, entries: fitted.entries, readings },
      columns: fitted.columns ?? readColumns(fitted, readings),
    };
  });
}

/** The columns that all rows together take up, where they all have as many. */
function spannedBy(matches: readonly Match[]): Grid | undefined {
  const [width, ...others] = new Set(matches.map((match) => match.form.columns.length));
  const rows = matches.map(({ row }) => row);
  return width !== undefined && others.length === 0 ? (spannedGrid(rows, width) ?? undefined) : undefined;
}

/**
 * Of the readings that a short or long row's own equations leave, those go that break an equation with other rows. A row so
 * decided may decide another.
 */
function decideByColumns(form: Form, bound: FittedRow[], cells: Cell[]): void {
  for (let again = true; again; ) {
    again = false;
    for (const [i, { row }] of bound.entries()) {
      if (row.readings.length === 0) continue;
      const first = form.firstCellOf.get(row.form)!;
      const readings = row.readings.filter((reading) => fitsColumns(form, cells, first, reading));
      if (readings.length === row.readings.length) continue;
      const decided = { row: { ...row, readings }, columns: readColumns(row, readings) };
      bound[i] = decided;
      bindRow(form, decided, cells);
      again = true;
    }
  }
}

function fitsColumns(form: Form, cells: readonly Cell[], first: number, { values }: Reading): boolean {
  const isOwn = (cell: number) => first <= cell && cell < first + values.length;
  return values.every((value, column) =>
    form.equationsOf[first + column]!.every(({ left, right }) => {
      const others = [...left, ...right].filter((cell) => cell !== first + column);
      if (others.some(isOwn)) return true;
      const forced = valueForced(cells, { left, right }, first + column);
      return forced === null || forced === value;
    }),
  );
}

/** A short or long row's values in their columns, where every reading that its equations allow says the same. */
function readColumns(
  { fit, entries }: Pick<Fitted, 'fit' | 'entries'>,
  readings: readonly Reading[],
): (Entry | null)[] | null {
  const isDecided =
    placesAgree(readings) ||
    (fit === 'long' &&
      readings.length > 0 &&
      readings.every((r) => r.values.every((v, i) => v === readings[0]!.values[i])));
  if (!isDecided) return null;
  return readings[0]!.entryOf.map((entry) => entries[entry] ?? null);
}

function bindRow(form: Form, { row, columns }: FittedRow, cells: Cell[]): void {
  const first = form.firstCellOf.get(row.form)!;
  row.form.columns.forEach((_, column) => {
    const index = first + column;
    const entry = columns?.[column];
    if (entry) cells[index] = cellOf(form.cells[index]!, entry);
    else if (row.fit !== 'empty') cells[index] = lostCell(form.cells[index]!);
    else cells[index] = { ...lostCell(form.cells[index]!), state: 'blank' };
  });
}

/** A cell that has no place in the text. */
export const lostCell = (form: Cell['form']): Cell => ({
  form,
  state: 'missing',
  value: 0,
  written: null,
  span: null,
  field: null,
});

function cellOf(form: Cell['form'], { field, state, number }: Entry): Cell {
  const isMoney = number !== null && (number.form & Written.money) !== 0;
  if (isMoney && form.content === 'count')
    return { form, state: 'invalid', value: 0, written: null, span: { start: field.start, end: field.end }, field };
  if (!number) return { form, state, value: 0, written: null, span: { start: field.start, end: field.end }, field };
  const inYuan = (number.form & Written.yuan) !== 0 && form.column.label.includes('万元');
  return {
    form,
    state: 'number',
    value: inYuan ? number.value / 10_000 : number.value,
    written: number,
    span: { start: number.start, end: number.end },
    field,
  };
}
