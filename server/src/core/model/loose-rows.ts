import type { FormTable } from '../form/types.ts';
import type { Row } from '../syntax/rows.ts';

/** Rows with a cell to a line whose labels are lost run into the one before: they are told apart by the number of columns. */
export function splitRuns(rows: readonly Row[], { rows: forms }: FormTable): readonly Row[] {
  const width = forms[0]!.columns.length;
  if (forms.some(({ columns }) => columns.length !== width)) return rows;
  const isRun = (row: Row) => row.width === 0 && row.values.length > width && row.values.length % width === 0;
  if (!rows.some(isRun)) return rows;
  return rows.flatMap((row) => {
    if (!isRun(row)) return [row];
    const { values, labels } = row;
    return Array.from({ length: values.length / width }, (_, i) => ({
      labels: i === 0 ? labels : [],
      values: values.slice(i * width, (i + 1) * width),
      width: 0,
      isExplicit: row.isExplicit,
    }));
  });
}

/**
 * Labels listed one after the other and their values after them, as a text taken out of a PDF may have it: as many rows of
 * values as labels belong together in their order. Where they are not as many, none of them is bound.
 */
export function pairListed(rows: readonly Row[], table: FormTable): readonly Row[] {
  const isListed = (row: Row) => row.values.length === 0 && row.labels.at(-1)?.label?.rows.has(table.key) === true;
  if (!rows.some(isListed)) return rows;
  const paired: Row[] = [];
  for (let from = 0; from < rows.length; ) {
    let last = from;
    while (last < rows.length && isListed(rows[last]!)) last++;
    const valued = rows[last];
    let end = last + 1;
    while (last > from && end < rows.length && rows[end]!.labels.length === 0 && countValues(rows[end]!) > 0) end++;
    const count = end - last;
    // Empty rows before one that is not, or a label lost behind it, are something else.
    if (last === from || count === 1 || !valued || countValues(valued) === 0 || valued.labels.length === 0) {
      for (const row of rows.slice(from, last + 1)) paired.push(row);
      from = last + 1;
      continue;
    }
    const isWhole = count === last + 1 - from;
    for (let i = 0; i < count; i++) paired.push({ ...rows[last + i]!, labels: isWhole ? rows[from + i]!.labels : [] });
    from = end;
  }
  return paired;
}

export function countValues({ values }: Row): number {
  let count = 0;
  for (const { kind } of values) if (kind !== 'blank') count++;
  return count;
}
