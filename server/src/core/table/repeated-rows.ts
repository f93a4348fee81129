import type { FormRow } from '../form/types.ts';
import { foldOf, wordsOf } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import { readOrdinal } from '../text/fold.ts';
import type { Match } from './matching.ts';
import { hasGroup } from './value-groups.ts';

/** Rows that stand once more, each with the row that it repeats: of two with one label the first that has values counts. */
export function repeatedRows(
  text: string,
  rows: readonly Row[],
  named: readonly (Match | null)[],
): ReadonlyMap<Row, Row> {
  const repeated = new Map<Row, Row>();
  const first = new Map<FormRow, Row>();
  let last: Row | null = null;
  for (const [index, row] of rows.entries()) {
    const match = named[index]!;
    if (!hasGroup(text, row, match)) continue;
    const original = match ? first.get(match.form) : last && isSameLabel(text, last, row) ? last : undefined;
    if (original) repeated.set(row, original);
    else {
      if (match) first.set(match.form, row);
      last = row;
    }
  }
  return repeated;
}

/** The words before the values are the same from an item's number on. */
function isSameLabel(text: string, { labels: before }: Row, { labels }: Row): boolean {
  for (let count = 1; count <= Math.min(before.length, labels.length); count++) {
    const field = labels.at(-count)!;
    if (foldOf(text, field) !== foldOf(text, before.at(-count)!)) return false;
    const words = wordsOf(text, field);
    if (readOrdinal(words, 0, words.length).value > 0) return !field.label;
  }
  return false;
}
