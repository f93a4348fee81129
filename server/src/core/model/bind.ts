import { sectionForm } from '../form/sections.ts';
import type { Form, FormRow, FormTable, TableKey } from '../form/types.ts';
import type { Field, FieldLine } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import type { TableBlock } from '../syntax/tree.ts';
import { alignRows } from '../table/align-rows.ts';
import { matchReview, NO_MATCHING } from '../table/match-review.ts';
import type { Match } from '../table/matching.ts';
import { isBeside } from '../table/value-groups.ts';
import { fromYuan, type Millionths, Written, type WrittenNumber } from '../text/number.ts';
import { type Span, spanOf } from '../text/span.ts';
import { type Fitted, fitByCount, fitByGrid, fitByHeader, fitNowhere, hasBlankAmongTooMany } from './fit.ts';
import { gridOf } from './grid.ts';
import { isReordered } from './header.ts';
import { withOwnValues } from './own-values.ts';
import { placesAgree, readingsOf } from './readings.ts';
import type { BoundRow, Cell, Entry, OtherCell, Reading, Table } from './report.ts';
import { columnSubtotals, NO_COLUMN, readSubtotalColumn, readSubtotalRows } from './subtotals.ts';
import { valueForced } from './sums.ts';
import { holdsFigures, type UncertainRows, uncertainRows } from './uncertain-rows.ts';

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
  const formTable = form.tables[key];
  const rows = joined(blocks.map((block) => block.rows));
  const content = joined(blocks.map((block) => block.content));
  const isOther = isReordered(content, formTable);
  const matching = isOther
    ? NO_MATCHING
    : key === 'review'
      ? matchReview(text, formTable.rows[0]!, rows)
      : alignRows(text, form, formTable, rows);
  const { matches, repeated } = matching;
  const local = key === 'requests' ? readSubtotalColumn(matches) : NO_COLUMN;
  const fitted = fitRows(form, content, local.matches ?? matches, local.unfit);
  for (const row of fitted) bindRow(form, row, cells);
  decideByColumns(form, fitted, cells);
  const { subtotals, grouped, unknown } = readSubtotalRows(text, form, key, matching, local);
  const order = (row: BoundRow) => formTable.rows.indexOf(row.form);
  const left = fitted.length > 0 ? unknown : rows.filter(hasFigures);
  const uncertain =
    uncertainRows(text, form, formTable, content, fitted.map(asPlaced), left, cells) ??
    perhapsOfUnfilled(fitted, [
      ...unknown.filter(isLabelless).flatMap(({ values }) => values),
      ...bareNumbersOf(blocks),
    ]);
  const bound = uncertain ? fitted.filter(({ row }) => !uncertain.forms.has(row.form)) : fitted;
  const unbound = uncertain ? together(formTable, matching.unbound, uncertain) : matching.unbound;
  const known = new Set(bound.map(({ row }) => row.form));
  const open = unbound?.forms.filter((row) => !known.has(row)) ?? [];
  const present = new Set([...known, ...open]);
  for (const row of open) setUnbound(form, row, cells);
  return {
    key,
    blocks,
    isReordered: isOther && !uncertain,
    rows: bound.map(({ row }) => row).sort((a, b) => order(a) - order(b)),
    absent: formTable.rows.filter((row) => !present.has(row)),
    unbound,
    unknown: uncertain ? unknown.filter((row) => !uncertain.rows.includes(row)) : unknown,
    repeated,
    grouped,
    subtotals: [...columnSubtotals(form, local), ...subtotals],
  };
}

const bareNumbersOf = (blocks: readonly TableBlock[]): readonly Field[] =>
  joined(blocks.map(({ bareNumbers }) => bareNumbers));

const isLabelless = (row: Row): boolean => row.labels.length === 0 || !isBeside(row);

/**
 * Numbers alone on a line that are no row's, or look like those of pages, may be the values of rows that have a label and nothing else; or
 * of a row in the same block of which the one value stands in no line of its label.
 */
function perhapsOfUnfilled(fitted: readonly FittedRow[], numbers: readonly Field[]): UncertainRows | null {
  const isUnfilled = ({ fit, row, form }: BoundRow) =>
    fit === 'empty' && row.values.length === 0 && form.columns.length <= numbers.length;
  const unfilled = numbers.length > 0 ? fitted.filter(({ row }) => isUnfilled(row)) : [];
  if (unfilled.length === 0) return null;
  const rows = numbers.map((field): Row => ({ labels: [], values: [field], width: 0, isExplicit: false }));
  const isNear = ({ form, fit, row }: BoundRow) =>
    form.columns.length === 1 &&
    fit !== 'empty' &&
    !isBeside(row) &&
    unfilled.some((other) => other.row.form.groups[0] === form.groups[0]);
  const open = [...unfilled, ...fitted.filter(({ row }) => isNear(row))];
  return { rows, forms: new Set(open.map(({ row }) => row.form)), unfit: new Set() };
}

const hasFigures = ({ values }: Row): boolean => values.some(holdsFigures);

const asPlaced = ({ row, columns }: FittedRow) => ({ row, isPlaced: columns !== null });

/** All that is not certain of a table, told as one. */
function together({ rows }: FormTable, unbound: Table['unbound'], uncertain: UncertainRows): Table['unbound'] {
  const forms = new Set([...(unbound?.forms ?? []), ...uncertain.forms, ...uncertain.unfit]);
  return { rows: [...(unbound?.rows ?? []), ...uncertain.rows], forms: rows.filter((row) => forms.has(row)) };
}

const joined = <T>(lists: readonly (readonly T[])[]): readonly T[] => (lists.length === 1 ? lists[0]! : lists.flat());

interface FittedRow {
  readonly row: BoundRow;
  /** For each column its value; null for a lost one; null in whole where no place is known. */
  readonly columns: readonly (Entry | null)[] | null;
}

function fitRows(
  form: Form,
  content: readonly FieldLine[],
  matches: readonly Match[],
  unfit: ReadonlySet<Row>,
): FittedRow[] {
  const whole = withOwnValues(form, matches);
  const byCount = whole.map(fitByCount);
  const shown = whole.map((match, i) => ({ row: match.row, form: match.form, first: firstOf(byCount[i]!) }));
  const grid = gridOf(shown, content);
  return whole.map(({ row, form: formRow, label, rest = [] }, i) => {
    const shown = fitByHeader(row, formRow, grid, byCount[i]!) ?? byCount[i] ?? fitByGrid(row, formRow, grid);
    // `1 365` where a value is wanting may be two.
    const isInPieces = shown.fit !== 'complete' && shown.entries.some(({ field }) => field.pieces !== undefined);
    const isNowhere = unfit.has(row) || isInPieces || (shown.fit === 'long' && hasBlankAmongTooMany(row, formRow));
    const fitted = isNowhere ? fitNowhere(row, formRow) : shown;
    const isOpen = !isNowhere && (fitted.fit === 'long' || fitted.fit === 'short');
    const readings = isOpen ? readingsOf(form, formRow, fitted.entries) : [];
    return {
      row: { form: formRow, row, label, rest, fit: fitted.fit, entries: fitted.entries, readings },
      columns: fitted.columns ?? (fitted.fit === 'long' ? readColumns(fitted, readings) : null), // a value too few checks nothing
    };
  });
}

/** Where the columns of a row begin that has a field for each. */
const firstOf = (fitted: Fitted | null): number | null =>
  fitted?.fit === 'complete' && new Set(fitted.columns!.map(({ field }) => field)).size === fitted.columns!.length
    ? fitted.columns![0]!.field.column
    : null;

/**
 * Of the readings that a short or long row's own equations leave, those go that break an equation with other rows. A row so
 * decided may decide another.
 */
function decideByColumns(form: Form, bound: FittedRow[], cells: Cell[]): void {
  for (let again = true; again; ) {
    again = false;
    for (const [i, { row, columns }] of bound.entries()) {
      if (row.readings.length === 0) continue;
      const forced = forcedByOthers(form, row, cells);
      const readings = row.readings.filter(({ values }) =>
        values.every((value, column) => forced[column]!.every((other) => other === value)),
      );
      const isConfirmed = columns === null && readings.length > 0 && forced.every((values) => values.length > 0);
      if (readings.length === row.readings.length && !(isConfirmed && placesAgree(readings))) continue;
      const decided = { row: { ...row, readings }, columns: readColumns(row, readings) };
      bound[i] = decided;
      bindRow(form, decided, cells);
      again = true;
    }
  }
}

/** For each column of the row the values that the equations with other rows leave it. */
function forcedByOthers(form: Form, { form: row }: BoundRow, cells: readonly Cell[]): Millionths[][] {
  const first = form.firstCellOf.get(row)!;
  return row.columns.map((_, column) =>
    form.equationsWithOtherRows[first + column]!.flatMap(
      (equation) => valueForced({ form, cells }, equation, first + column) ?? [],
    ),
  );
}

/** A short or long row's values in their columns, where every reading that its equations allow says the same. */
function readColumns(
  { fit, entries }: Pick<Fitted, 'fit' | 'entries'>,
  readings: readonly Reading[],
): (Entry | null)[] | null {
  // Of numbers too many that are alike it is not certain which one is too many; what the cells say is. Two numbers where the form has one
  // may be two rows'.
  const isRow = readings.length > 0 && readings[0]!.values.length > 1;
  const isSame = fit === 'long' && isRow && !isFolded(entries) && valuesAgree(readings);
  if (!isSame && !placesAgree(readings)) return null;
  return readings[0]!.entryOf.map((entry) => entries[entry] ?? null);
}

/** Over several lines, with an empty cell at the head of one: a page's columns may go on there. */
const isFolded = (entries: readonly Entry[]): boolean =>
  entries.some(({ state }) => state === 'blank') && entries[0]!.field.line !== entries.at(-1)!.field.line;

const valuesAgree = ([first, ...others]: readonly Reading[]): boolean =>
  others.every(({ values }) => values.every((value, column) => value === first!.values[column]));

function bindRow(form: Form, { row, columns }: FittedRow, cells: Cell[]): void {
  const first = form.firstCellOf.get(row.form)!;
  for (let column = 0; column < row.form.columns.length; column++) {
    const index = first + column;
    const entry = columns?.[column];
    if (entry) cells[index] = cellOf(form.cells[index]!, entry);
    else if (row.fit !== 'empty') cells[index] = lostCell(form.cells[index]!);
    else cells[index] = lostCell(form.cells[index]!, 'blank');
  }
}

/** Figures of the table may be the row's: nothing is said of its cells. */
function setUnbound(form: Form, row: FormRow, cells: Cell[]): void {
  const first = form.firstCellOf.get(row)!;
  for (let column = 0; column < row.columns.length; column++)
    cells[first + column] = lostCell(form.cells[first + column]!, 'unbound');
}

/** A cell that has no place in the text. */
export const lostCell = (form: Cell['form'], state: OtherCell['state'] = 'missing'): OtherCell => ({
  form,
  state,
  value: null,
  written: null,
  span: null,
  field: null,
});

/** A sum of money with its unit; what else stands in its field are other cells. */
function moneySpan({ start, end, numbers }: Field, number: WrittenNumber): Span {
  const at = numbers.indexOf(number);
  return { start: at <= 0 ? start : number.start, end: at < 0 || at + 1 === numbers.length ? end : number.end };
}

function cellOf(form: Cell['form'], { field, state, number }: Entry): Cell {
  const isMoney = number !== null && (number.form & Written.money) !== 0;
  if (number === null || (isMoney && form.content === 'count')) {
    const span = number === null ? spanOf(field) : moneySpan(field, number);
    return { form, state: isMoney || state === 'number' ? 'invalid' : state, value: null, written: null, span, field };
  }
  const inYuan = (number.form & Written.yuan) !== 0 && form.column.label.includes('万元');
  return {
    form,
    state: 'number',
    value: inYuan ? fromYuan(number.value) : number.value,
    written: number,
    span: { start: number.start, end: number.end },
    field,
  };
}
