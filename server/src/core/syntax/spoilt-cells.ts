import { isPiece } from './between-rows.ts';
import type { Field } from './field.ts';

/** What is asked of a row here. */
interface RowOfCells {
  readonly labels: readonly Field[];
  readonly values: readonly Field[];
  readonly width: number;
  readonly isTorn?: boolean;
}

/**
 * With a cell to a line: a character that no label is, between values that are as many as the columns with it, or as those of several
 * rows that have lost their labels, is what a scan has made of one of them.
 */
export function withSpoiltCells<R extends RowOfCells>(text: string, rows: readonly R[], columns: number): R[] {
  const joined: R[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const isSpoilt = row.labels.length === 1 && isPiece(text, row.labels[0]!) && row.width === 0;
    const isNear = before?.width === 0 && before.values.length < MAX_RUN * columns;
    const values = isSpoilt && isNear ? [...before.values, ...row.labels, ...row.values] : [];
    const isWhole = values.length > 0 && filled(values) % columns === 0 && filled(before!.values) % columns > 0;
    const isOpen = isSpoilt && before?.width === 0 && filled(before.values) % columns > 0;
    if (isWhole) joined[joined.length - 1] = { ...before!, values };
    else if (isOpen) {
      joined[joined.length - 1] = { ...before, isTorn: true };
      joined.push({ ...row, isTorn: true });
    } else joined.push(row);
  }
  return joined;
}

/** No more rows than these have lost their labels one behind the other. */
const MAX_RUN = 40;

const filled = (values: readonly Field[]): number => values.filter(({ kind }) => kind !== 'blank').length;
