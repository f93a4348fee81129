import type { FormRow } from '../form/types.ts';
import type { FieldLine } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import { type HeaderColumns, headerColumns, readHeaders } from './header.ts';

/**
 * Where the lines of a table hold their values. Three things show it: the words of the header; the rows that have as many
 * values as columns; and, where there are too few of these, what all rows together take up.
 */
export interface Grid {
  /** By the columns that a row has in the form. */
  readonly header: (form: FormRow) => readonly HeaderColumns[];
  /** By kind of row, with how many rows each way of standing has. */
  readonly shapes: ReadonlyMap<string, readonly Shape[]>;
  /** Where the values begin in all lines of one width. */
  readonly line: Line | null;
  /** How wide the lines of rows are that have as many values as columns: by what they have in common with a row, the most first. */
  readonly widths: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Where a row's label ends, how far from it its values begin, and how many fields there are from there to the line's end. */
interface Shape {
  readonly label: number;
  readonly distance: number;
  readonly tail: number;
}

interface Line {
  readonly first: number;
  readonly width: number;
}

/** A row, which of the form's it is, and the field of its first value where that is known by the number of its values. */
export interface Shown {
  readonly row: Row;
  readonly form: FormRow;
  readonly first: number | null;
}

/** The fields that hold a row's values, one for each column of the form, and those of its line that are no column of the form's. */
export type Columns = Pick<HeaderColumns, 'columns' | 'others'>;

/** What the rows of a table, and its header, show of its columns. */
export function gridOf(rows: readonly Shown[], content: readonly FieldLine[]): Grid {
  if (rows.every(({ first }) => first !== null))
    return { header: headerOf(content), shapes: NO_SHAPES, line: null, widths: NO_WIDTHS };
  const inLines = rows.filter(({ row }) => row.width > 0);
  const complete = inLines.flatMap((shown) => (shown.first === null ? [] : [{ ...shown, first: shown.first }]));
  const showing = complete.length > 1 ? complete : inLines.flatMap(showingItself);
  const lines = showing.map(({ row, first }) => ({ first, width: row.width }));
  const line = complete.length > 1 ? sharedLine(lines, 2) : (spanned(inLines) ?? sharedLine(lines, 1));
  const inLine = line
    ? inLines.filter(({ row }) => row.width === line.width).map((shown) => ({ ...shown, first: line.first }))
    : [];
  const header = headerOf(content);
  const unfilled = unfilledLast(inLines, complete, header);
  return {
    header,
    shapes: shapesOfKinds(unfilled ? showing.filter(({ row }) => row !== unfilled) : showing, inLine),
    line,
    widths: widthsOf(complete.filter(({ row }) => row !== unfilled)),
  };
}

/** The table's last row, where it alone is not filled up to the fields of its header, or of the others: it shows nothing of these. */
function unfilledLast(rows: readonly Shown[], complete: readonly Shown[], header: Grid['header']): Row | null {
  const [before, last] = complete.slice(-2);
  if (!last || last.row !== rows.at(-1)!.row) return null;
  const widest = Math.max(...complete.map(({ row }) => row.width));
  const isNarrow = ({ row, form }: Shown) => {
    const shown = header(form);
    return shown.length > 0 ? shown.every(({ width }) => width > row.width) : row.width < widest;
  };
  // A row that has lost a cell is as narrow, but ends with what fills it up.
  const isUnfilled = (shown: Shown) => isNarrow(shown) && shown.row.values.at(-1)?.kind !== 'blank';
  return isUnfilled(last) && !isNarrow(before!) && rows.filter(isUnfilled).length === 1 ? last.row : null;
}

/** Where every row shows its own columns, none needs another's. */
const NO_SHAPES: Grid['shapes'] = new Map();
const NO_WIDTHS: Grid['widths'] = new Map();

function widthsOf(complete: readonly Shown[]): Grid['widths'] {
  const widths = new Map<string, Set<number>>();
  for (const { row, form } of complete)
    for (const kind of likes(row, form)) {
      const known = widths.get(kind);
      if (known) known.add(row.width);
      else widths.set(kind, new Set([row.width]));
    }
  return widths;
}

/** Rows of as many columns whose labels stand in the same field; all of as many columns; all rows. */
const likes = (row: Row, { columns: { length } }: FormRow): readonly string[] => [
  `${length}/${labelColumn(row)}`,
  `${length}`,
  '',
];

/** A line that is not as wide as those of all whole rows like it may have lost a cell, and nothing shows which; nor where none is as narrow. */
function hasLostCell(row: Row, form: FormRow, { widths }: Grid): boolean {
  const [nearest, ...others] = likes(row, form);
  const own = widths.get(nearest!);
  if (own) return own.size > 1 || !own.has(row.width);
  const whole = others.map((one) => widths.get(one)).find((found) => found !== undefined);
  return whole !== undefined && [...whole].every((width) => row.width < width);
}

interface Placed extends Shown {
  readonly first: number;
}

/** How each kind of row stands: by those that show it themselves; by what all lines show where there are too few of the kind. */
function shapesOfKinds(showing: readonly Placed[], inLine: readonly Placed[]): Map<string, Shape[]> {
  const shapes = shapesOf(showing);
  for (const [kind, own] of shapesOf(inLine)) if ((shapes.get(kind)?.length ?? 0) < 2) shapes.set(kind, own);
  return shapes;
}

function shapesOf(rows: readonly Placed[]): Map<string, Shape[]> {
  const shapes = new Map<string, Shape[]>();
  for (const { row, form, first } of rows) {
    const kind = kindOf(row, form);
    const shape = shapeOf(row, first);
    const known = shapes.get(kind);
    if (known) known.push(shape);
    else shapes.set(kind, [shape]);
  }
  return shapes;
}

/** Rows of the form with the same columns share a header. */
function headerOf(content: readonly FieldLine[]): Grid['header'] {
  const headers = readHeaders(content);
  const known = new Map<FormRow['columns'], readonly HeaderColumns[]>();
  return (form) => {
    const shown = known.get(form.columns) ?? headerColumns(headers, form);
    known.set(form.columns, shown);
    return shown;
  };
}

/** The columns that the header shows for a row, and that its values agree with; null where it shows none. */
export function columnsByHeader(row: Row, form: FormRow, grid: Grid): Columns | null {
  if (row.width === 0 || hasLostCell(row, form, grid)) return null;
  const shown = grid.header(form).find(({ width }) => width === row.width);
  if (!shown || !isInPlace(row, form, grid, shown.columns[0]!)) return null;
  const holds = new Set([...shown.columns, ...shown.others]);
  return row.values.every(({ kind, column }) => kind === 'blank' || holds.has(column)) ? shown : null;
}

/** The columns that other rows show for a row; null where they show none, or where its label stands elsewhere than theirs. */
export function columnsByRows(row: Row, form: FormRow, grid: Grid): Columns | null {
  if (row.width === 0 || hasLostCell(row, form, grid)) return null;
  const byKind = grid.shapes
    .get(kindOf(row, form))
    ?.filter(({ label }, _, own) => own.length > 1 || label === labelColumn(row))
    .map(({ distance }) => labelColumn(row) + distance)
    .find((at) => isInPlace(row, form, grid, at));
  const byLine = grid.line?.width === row.width && isInPlace(row, form, grid, grid.line.first) ? grid.line.first : null;
  const first = byKind ?? byLine;
  return first === null ? null : { columns: form.columns.map((_, i) => first + i), others: NONE };
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Whether other rows of its kind stand as the row does when its values begin at the field. One alone may stand otherwise than
 * the others; where there is none, nothing speaks against it.
 */
function isInPlace(row: Row, form: FormRow, { shapes }: Grid, first: number): boolean {
  const shape = shapeOf(row, first);
  const all = shapes.get(kindOf(row, form)) ?? [];
  const similar = all.filter(({ label }) => label === shape.label);
  if (similar.length > 0) return similar.some((other) => isLike(other, shape));
  if (all.length < 2) return all.every((other) => isLike(other, shape) || isSameGrid(other, shape));
  return all.every((other) => isLike(other, shape));
}

const shapeOf = (row: Row, first: number): Shape => ({
  label: labelColumn(row),
  distance: first - labelColumn(row),
  tail: row.width - first,
});

/** All fields of the grid are there: as many to each side of the first value. */
const isSameGrid = (a: Shape, b: Shape): boolean => a.label + a.distance === b.label + b.distance && a.tail === b.tail;

const isLike = (a: Shape, b: Shape): boolean => a.distance === b.distance && a.tail === b.tail;

/** Rows whose labels stand equally deep; those without a label on their line are one kind. */
const kindOf = (row: Row, form: FormRow): string =>
  labelColumn(row) < 0 ? 'bare' : `${form.groups.length}/${form.columns.length}`;

/** Where the label ends in the line of the values; -1 where it stands on another. */
function labelColumn({ labels, values }: Row): number {
  const label = labels.at(-1);
  return label && label.line === values[0]?.line ? label.column : -1;
}

/** A row with as many fields behind its label as columns, blank ones too. */
const showingItself = ({ row, form }: Shown): Placed[] =>
  row.values.length === form.columns.length ? [{ row, form, first: row.values[0]!.column }] : [];

/** What nearly all rows share; null when they do not agree, or are too few. */
function sharedLine(lines: readonly Line[], fewest: number): Line | null {
  const votes = new Map<string, { line: Line; count: number }>();
  for (const line of lines) {
    const key = `${line.first}/${line.width}`;
    votes.set(key, { line, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  const best = [...votes.values()].reduce((most, vote) => (vote.count > most.count ? vote : most), {
    line: null as Line | null,
    count: 0,
  });
  return best.count >= fewest && best.count >= lines.length * MAX_ROWS ? best.line : null;
}

/** Where fewer of the rows agree, a page break has cut the table: no row shows the columns of another. */
const MAX_ROWS = 0.7;

/**
 * The columns that the values of all rows together take up, if these are as many as the form has. One row shifted, and they
 * are more: then nothing is known.
 */
function spanned(rows: readonly Shown[]): Line | null {
  const [count, ...otherCounts] = new Set(rows.map(({ form }) => form.columns.length));
  const [width, ...otherWidths] = new Set(rows.map(({ row }) => row.width));
  if (count === undefined || width === undefined || otherCounts.length + otherWidths.length > 0) return null;
  const columns = rows.flatMap(({ row }) =>
    row.values.filter(({ kind }) => kind !== 'blank').map(({ column }) => column),
  );
  const first = Math.min(...columns);
  return Math.max(...columns) - first + 1 === count ? { first, width } : null;
}
