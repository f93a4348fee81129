import type { FormTable } from '../form/types.ts';
import { type Field, makeField } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import { totalOf, ZERO } from '../text/number.ts';

/**
 * Rows of which a text holds the values in one run, since the labels between them are lost or stand elsewhere: one row behind
 * the other, or column by column, `1 30` `0 0` …, with as many numbers to a block as rows.
 */
export function splitRuns(rows: readonly Row[], table: FormTable): readonly Row[] {
  const { rows: forms } = table;
  const width = forms[0]!.columns.length;
  if (forms.length === 1 || forms.some(({ columns }) => columns.length !== width)) return rows;
  const joined = joinBlocks(rows, width);
  const named = new Set(joined.flatMap((row) => row.labels.map(({ label }) => label?.rows.get(table.key))));
  return joined.flatMap((row) => rowsOfRun(row, width, isWholeGroup(row, named, table)) ?? [row]);
}

/**
 * The numbers of a group's rows below its label, none of which has a label of its own: one row behind the other.
 * @param named the keys of the rows whose label stands somewhere
 */
function isWholeGroup({ labels, values }: Row, named: ReadonlySet<unknown>, { rows: forms }: FormTable): boolean {
  const group = labels.at(-1)?.label?.group;
  if (group == null) return false;
  const members = forms.filter(({ groups }) => groups.at(-1) === group);
  const count = values.reduce((sum, { numbers }) => sum + numbers.length, 0);
  return (
    count === members.reduce((sum, { columns }) => sum + columns.length, 0) &&
    members.every((member) => !named.has(member.key))
  );
}

/** `1 30`, `0 0`, … each in a line of its own: one run. */
function joinBlocks(rows: readonly Row[], width: number): readonly Row[] {
  if (rows.length < width) return rows;
  const joined: Row[] = [];
  for (let from = 0; from < rows.length; ) {
    const height = rows[from]!.values.length;
    const isBlock = (row: Row | undefined, isFirst: boolean) =>
      row?.values.length === height && (isFirst || row.labels.length === 0) && row.values.every(isNumber);
    let to = from;
    while (height > 1 && height < width && to - from < width && isBlock(rows[to], to === from)) to++;
    if (to - from === width) {
      const values = rows.slice(from, to).map((row) => mergedField(row.values));
      joined.push({ labels: rows[from]!.labels, values, width: 0, isExplicit: true });
      from = to;
    } else joined.push(rows[from++]!);
  }
  return joined;
}

const isNumber = ({ kind }: Field): boolean => kind === 'number';

const mergedField = (fields: readonly Field[]): Field => ({
  ...fields[0]!,
  kind: 'merged',
  end: fields.at(-1)!.end,
  numbers: fields.flatMap(({ numbers }) => numbers),
});

function rowsOfRun(row: Row, width: number, isGroup: boolean): Row[] | null {
  if (row.width > 0 || row.values.reduce((sum, { numbers }) => sum + numbers.length, 0) < 2 * width) return null;
  const behind = oneBehindTheOther(row.values, width);
  const ways = [
    behind,
    ...(isGroup && behind ? [] : [byColumns(row.values, width), columnByColumn(row.values, width)]),
  ].filter((way) => way !== null);
  if (ways.length === 0) return null;
  const right = ways.filter((way) => way.every(addsUp));
  const isCertain = right.length > 0 && right.every((way) => isSame(way, right[0]!));
  return (right[0] ?? ways[0]!).map((values, i) => ({
    labels: i === 0 ? row.labels : [],
    values,
    width: 0,
    isExplicit: row.isExplicit,
    isOfRun: true,
    isTorn: !isCertain,
  }));
}

/** Blocks with as many numbers as there are rows, a block for each column; there may be several such runs one behind the other. */
function byColumns(values: readonly Field[], width: number): Field[][] | null {
  const blocks = blocksOf(values);
  if (blocks.length % width !== 0) return null;
  const rows: Field[][] = [];
  for (let from = 0; from < blocks.length; from += width) {
    const columns = blocks.slice(from, from + width);
    const height = columns[0]!.length;
    if (columns.some(({ length }) => length !== height)) return null;
    for (let i = 0; i < height; i++) rows.push(columns.map((column) => column[i]!));
  }
  return rows;
}

function oneBehindTheOther(values: readonly Field[], width: number): Field[][] | null {
  if (values.length % width !== 0 || values.some(({ kind }) => kind === 'merged')) return null;
  return Array.from({ length: values.length / width }, (_, i) => values.slice(i * width, (i + 1) * width));
}

/** With a line to each number nothing shows where a column ends. */
function columnByColumn(values: readonly Field[], width: number): Field[][] | null {
  if (values.length % width !== 0 || values.some(({ kind }) => kind === 'merged')) return null;
  const height = values.length / width;
  return Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => values[j * height + i]!));
}

/** The applicants add up to the total. */
function addsUp(values: readonly Field[]): boolean {
  const numbers = values.map(({ numbers: [number] }) => number?.value ?? ZERO);
  return totalOf(numbers.slice(0, -1)) === numbers.at(-1);
}

const isSame = (a: Field[][], b: Field[][]): boolean =>
  a.length === b.length && a.every((row, i) => row.every((field, j) => field.start === b[i]![j]!.start));

/** The values by blocks: those of one field, or of lines that follow each other without a blank one between. */
function blocksOf(values: readonly Field[]): Field[][] {
  const blocks: Field[][] = [];
  let last: Field | undefined;
  for (const field of values) {
    if (last && field.kind !== 'merged' && last.kind !== 'merged' && field.line === last.line + 1)
      blocks.at(-1)!.push(field);
    else blocks.push(field.kind === 'merged' ? singleValues(field) : [field]);
    last = field;
  }
  return blocks;
}

const singleValues = ({ line, column, numbers }: Field): Field[] =>
  numbers.map((number) => makeField('number', line, column, number.start, number.end, [number]));
