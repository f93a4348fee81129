import type { FormTable } from '../form/types.ts';
import { type Field, makeField } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';

/**
 * Rows of which a text holds the values in one run, since the labels between them are lost or stand elsewhere: one row behind
 * the other, or column by column, `1 30` `0 0` …, with as many numbers to a block as rows.
 */
export function splitRuns(rows: readonly Row[], { rows: forms }: FormTable): readonly Row[] {
  const width = forms[0]!.columns.length;
  if (forms.length === 1 || forms.some(({ columns }) => columns.length !== width)) return rows;
  return joinBlocks(rows, width).flatMap((row) => rowsOfRun(row, width) ?? [row]);
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

function rowsOfRun(row: Row, width: number): Row[] | null {
  if (row.width > 0) return null;
  const columns = blocksOf(row.values);
  const height = columns[0]?.length ?? 0;
  if (height > 1 && columns.length === width && columns.every(({ length }) => length === height))
    return Array.from({ length: height }, (_, i) => partOf(row, columns.map((column) => column[i]!), i === 0));
  const { values } = row;
  if (values.length <= width || values.length % width !== 0) return null;
  return Array.from({ length: values.length / width }, (_, i) =>
    partOf(row, values.slice(i * width, (i + 1) * width), i === 0),
  );
}

const partOf = (row: Row, values: Field[], isLabelled: boolean): Row => ({
  labels: isLabelled ? row.labels : [],
  values,
  width: 0,
  isExplicit: row.isExplicit,
  isOfRun: true,
});

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
