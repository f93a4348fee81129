import type { FormRow } from '../form/types.ts';
import { standsForNumber } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import type { Matching } from './matching.ts';

export const NO_MATCHING: Matching = { matches: [], repeated: [], unknown: [], unbound: null };

/** The one row of `review` has no label: it is the row with the most numbers, or all rows of numbers one behind the other. */
export function matchReview(text: string, form: FormRow, asRead: readonly Row[]): Matching {
  const rows = asRead.map((row) => withoutNoise(text, row));
  const numbers = (values: Row['values']) => values.reduce((sum, value) => sum + value.numbers.length, 0);
  const withNumbers = rows.filter((row) => numbers(row.values) > 0);
  const best = withNumbers.reduce<Row | null>(
    (most, row) => (!most || numbers(row.values) > numbers(most.values) ? row : most),
    null,
  );
  const filled = best ?? rows.findLast((row) => row.values.length >= form.columns.length);
  if (!filled) return NO_MATCHING;
  const wide = withNumbers.filter((row) => numbers(row.values) >= MIN_VALUES_OF_REVIEW);
  if (wide.length > 1) {
    // Pasted twice, or of two years: which row is this report's cannot be told, unless they say the same.
    const written = (row: Row) => row.values.flatMap((field) => field.numbers.map(({ value }) => value)).join();
    if (wide.some((row) => written(row) !== written(wide[0]!))) return NO_MATCHING;
    return {
      ...NO_MATCHING,
      matches: [{ row: wide[0]!, form, label: [] }],
      repeated: wide.slice(1).map((row) => ({ row, form })),
    };
  }
  const pieces = withNumbers.filter((row) => numbers(row.values) >= 3);
  if (pieces.length > 1 && numbers(filled.values) < form.columns.length) {
    const together = pieces.flatMap((row) => row.values);
    const areBlocks = pieces.every((row) => numbers(row.values) % BLOCK === 0);
    if (!areBlocks || numbers(together) !== form.columns.length) return NO_MATCHING;
    const row = { labels: pieces[0]!.labels, values: together, width: 0, isExplicit: false };
    return { ...NO_MATCHING, matches: [{ row, form, label: [] }] };
  }
  return { ...NO_MATCHING, matches: [{ row: filled, form, label: [] }] };
}

/** A row with as many numbers is the row of `review`; a block of it has five. */
const MIN_VALUES_OF_REVIEW = 12;
const BLOCK = 5;

/** With a cell to a line: without what a scan left of the header right before the values. */
function withoutNoise(text: string, row: Row): Row {
  if (row.width > 0) return row;
  const first = row.values.findIndex((field) => field.kind !== 'text' || standsForNumber(text, field));
  return first > 0 ? { ...row, values: row.values.slice(first) } : row;
}
