import type { Form, FormTable } from '../form/types.ts';
import { type Field, makeField } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import type { Millionths } from '../text/number.ts';
import type { Match, Matching } from './matching.ts';

/**
 * Values of a table that its page has lost the lines of, told apart by nothing but their order: a segment of the rows has, row by row, its first
 * columns, and behind all of them the other columns, one after the other. What the text has of labels is in the form's order. It counts
 * only where all such ways after which every equation of the table holds give each cell the same value.
 */
export function inFlatOrder(
  text: string,
  form: Form,
  table: FormTable,
  rows: readonly Row[],
  named: readonly (Match | null)[],
): Matching | null {
  const width = table.rows[0]!.columns.length;
  const all = rows.flatMap(({ values }) => values);
  const fields = all.length > width * table.rows.length ? all.filter((field) => !isBeforeFormFeed(text, field)) : all;
  const values = fields.flatMap(({ numbers }) => numbers.map(({ value }) => value));
  const height = table.rows.length;
  if (values.length !== width * height || table.rows.some(({ columns }) => columns.length !== width)) return null;
  if (fields.some(({ kind }) => kind !== 'number' && kind !== 'merged')) return null;
  if (MARKS.test(text.slice(fields[0]!.start, fields.at(-1)!.end)) || !isRising(table, named)) return null;
  const ways = waysOf(values, width, height)?.filter(({ order }) => equationsHold(form, table, order, values));
  if (ways?.length !== 1 || hasTwin(form, table, ways[0]!, values)) return null;
  const places = fields.flatMap(({ numbers, line, column }) =>
    numbers.map((number): Field => makeField('number', line, column, number.start, number.end, [number])),
  );
  const matches = table.rows.map((row, at) => ({
    form: row,
    label: [],
    row: {
      labels: [],
      values: ways[0]!.order.slice(at * width, (at + 1) * width).map((place) => places[place]!),
      width: 0,
      isExplicit: true,
    },
  }));
  return contradicts(rows, named, matches) ? null : { matches, repeated: [], unknown: [], unbound: null };
}

/** A label that the values of a row stand right behind, with nothing between, says whose they are. */
function contradicts(rows: readonly Row[], named: readonly (Match | null)[], matches: readonly Match[]): boolean {
  const firstOf = new Map(matches.map(({ form, row }) => [form, row.values[0]!.start]));
  return rows.some(({ labels, values }, at) => {
    const form = named[at]?.form;
    const first = values[0]?.numbers[0]?.start;
    return form !== undefined && labels.at(-1)?.end === first && firstOf.get(form) !== first;
  });
}

/** What stands between the cells of a grid: there each value has its line. */
const MARKS = /[\t|｜│┃]|<t[dr]/i;

/** The number of a page: the page ends behind it. */
const isBeforeFormFeed = (text: string, { end }: Field): boolean => /^\s{0,6}\f/.test(text.slice(end, end + 8));

function isRising({ rows }: FormTable, named: readonly (Match | null)[]): boolean {
  let last = -1;
  for (const match of named) {
    if (!match) continue;
    const at = rows.indexOf(match.form);
    if (at <= last) return false;
    last = at;
  }
  return true;
}

/** Rows that follow each other, of which the first columns stand row by row. */
interface Segment {
  readonly first: number;
  readonly height: number;
  readonly inRows: number;
}

interface Way {
  /** For each cell, row by row, which of the values it has. */
  readonly order: readonly number[];
  readonly segments: readonly Segment[];
}

/** More ways than these are not told apart. */
const MAX_WAYS = 60;

/** All ways after which each row adds up to its last value; null for too many. */
function waysOf(values: readonly Millionths[], width: number, height: number): Way[] | null {
  const known: Map<string, Way>[] = Array.from({ length: height + 1 }, () => new Map());
  known[0]!.set('', { order: [], segments: [] });
  for (let first = 0; first < height; first++) {
    if (known[first]!.size === 0) continue;
    if (known[first]!.size > MAX_WAYS) return null;
    for (let count = 1; count <= height - first; count++)
      for (const inRows of count === 1 ? [width] : [width, width - 1, width - 2, 0]) {
        const segment = { first, height: count, inRows };
        const order = orderOf(segment, width);
        if (!rowsAddUp(order, values, width)) continue;
        for (const [key, way] of known[first]!) {
          const next = `${key},${order.map((place) => values[place]).join()}`;
          const other = known[first + count]!.get(next);
          if (other && !isSurer(way, segment, other)) continue;
          known[first + count]!.set(next, { order: [...way.order, ...order], segments: [...way.segments, segment] });
        }
      }
  }
  return [...known[height]!.values()];
}

/** Which columns are whose nothing shows but their order, where they stand one behind the other: fewer such rows are surer. */
const isSurer = (way: Way, segment: Segment, other: Way): boolean =>
  looseRows([...way.segments, segment]) < looseRows(other.segments);

const looseRows = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { height, inRows }) => sum + (inRows === 0 ? height : 0), 0);

function orderOf({ first, height, inRows }: Segment, width: number): number[] {
  const start = first * width;
  const behind = start + height * inRows;
  return Array.from({ length: height * width }, (_, cell) => {
    const row = Math.floor(cell / width);
    const column = cell % width;
    return column < inRows ? start + row * inRows + column : behind + (column - inRows) * height + row;
  });
}

function rowsAddUp(order: readonly number[], values: readonly Millionths[], width: number): boolean {
  for (let row = 0; row < order.length; row += width) {
    let sum = 0;
    for (let column = 0; column < width - 1; column++) sum += values[order[row + column]!]!;
    if (sum !== values[order[row + width - 1]!]) return false;
  }
  return true;
}

function equationsHold(
  form: Form,
  { equations, rows }: FormTable,
  order: readonly number[],
  values: readonly Millionths[],
): boolean {
  const first = form.firstCellOf.get(rows[0]!)!;
  return equations.every(
    ({ cells, signs }) => cells.reduce((sum, cell, i) => sum + signs[i]! * values[order[cell - first]!]!, 0) === 0,
  );
}

/**
 * Two columns change places, in one segment that has them one behind the other or in all of these, and all equations hold as before: then
 * they may have done so.
 */
function hasTwin(form: Form, table: FormTable, { order, segments }: Way, values: readonly Millionths[]): boolean {
  const width = table.rows[0]!.columns.length;
  const loose = segments.filter(({ inRows }) => inRows === 0);
  const rowsOf = ({ first, height }: Segment) => Array.from({ length: height }, (_, i) => first + i);
  const sets = [...loose.map(rowsOf), loose.flatMap(rowsOf)];
  return sets.some((rows) => {
    for (let a = 0; a < width - 1; a++)
      for (let b = a + 1; b < width - 1; b++) {
        const swapped = [...order];
        let isSame = true;
        for (const row of rows) {
          const [own, other] = [row * width + a, row * width + b];
          [swapped[own], swapped[other]] = [order[other]!, order[own]!];
          if (values[order[own]!] !== values[order[other]!]) isSame = false;
        }
        if (!isSame && equationsHold(form, table, swapped, values)) return true;
      }
    return false;
  });
}
