import type { Form, FormRow, FormTable } from '../form/types.ts';
import { type Field, makeField } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import type { Millionths } from '../text/number.ts';
import { rowsInPlace, type Segment, type Way, waysOf } from './flat-ways.ts';
import type { Match, Matching } from './matching.ts';
import { repeatedRows } from './repeated-rows.ts';

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
  // Of a row that stands twice the second is none of the form's, and where as many values as cells are left another row is lost.
  if (repeatedRows(text, table, rows, named).size > 0) return null;
  const lines = fields.flatMap(({ numbers, line }) => numbers.map(() => line));
  const run = { values, lines, width, height };
  const ways = waysOf(run)?.filter(({ order }) => equationsHold(form, table, order, values));
  if (ways?.length !== 1 || hasTwin(form, table, ways[0]!, values)) return null;
  const places = fields.flatMap(({ numbers, line, column }) =>
    numbers.map((number): Field => makeField('number', line, column, number.start, number.end, [number])),
  );
  const ordered = table.rows.map((row, at) => ({
    form: row,
    label: [],
    row: {
      labels: [],
      values: ways[0]!.order.slice(at * width, (at + 1) * width).map((place) => places[place]!),
      width: 0,
      isExplicit: true,
    },
  }));
  if (contradicts(rows, named, ordered)) return null;
  const own = ownValues(rows, named, width);
  const inPlace = rowsInPlace(ways[0]!, run);
  const isCertain = ({ form, row }: Match, at: number) => inPlace[at] || own.get(form) === row.values[0]!.start;
  const matches = ordered.filter(isCertain);
  const open = ordered.filter((match, at) => !isCertain(match, at));
  const unbound = open.length > 0 ? { rows: open.map(({ row }) => row), forms: open.map(({ form }) => form) } : null;
  return { matches, repeated: [], unknown: [], unbound };
}

/** Where the values of each row begin that its own label stands before, with as many as it has columns and nothing else. */
function ownValues(rows: readonly Row[], named: readonly (Match | null)[], width: number): Map<FormRow, number> {
  const own = new Map<FormRow, number>();
  for (const [at, { values }] of rows.entries()) {
    const match = named[at];
    if (match && values.length === width && values.every(({ kind }) => kind === 'number'))
      own.set(match.form, values[0]!.start);
  }
  return own;
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
