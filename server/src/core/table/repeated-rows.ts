import type { FormRow, FormTable } from '../form/types.ts';
import { type Field, foldOf, wordsOf } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import { readOrdinal } from '../text/fold.ts';
import { withoutOrdinal } from './label-likeness.ts';
import type { Match } from './matching.ts';
import { hasGroup } from './value-groups.ts';

/** Rows that stand once more, each with the row that it repeats: of two with one label the first that has values counts. */
export function repeatedRows(
  text: string,
  table: FormTable,
  rows: readonly Row[],
  named: readonly (Match | null)[],
): ReadonlyMap<Row, Row> {
  const repeated = new Map<Row, Row>();
  const first = new Map<FormRow, Row>();
  let last: Row | null = null;
  for (const [index, row] of rows.entries()) {
    const match = named[index]!;
    if (!hasGroup(text, row, match)) continue;
    const isAgain = (before: Row) => isSameLabel(text, table, before, row) || isCopy(text, before, row);
    const original = match ? first.get(match.form) : last && isAgain(last) ? last : undefined;
    if (original) repeated.set(row, original);
    else {
      if (match) first.set(match.form, row);
      last = row;
    }
  }
  return repeated;
}

/** All of the row is the same as the row before, words and values: however short the words, it is printed twice. */
function isCopy(text: string, before: Row, row: Row): boolean {
  const isSame = (one: readonly Field[], other: readonly Field[]) =>
    one.length === other.length && one.every((field, i) => wordsOf(text, field) === wordsOf(text, other[i]!));
  return row.labels.length > 0 && isSame(before.labels, row.labels) && isSame(before.values, row.values);
}

/** The words before the values are the same from an item's number on, or, where items have none, as far as they are the row's. */
function isSameLabel(text: string, { rows: forms }: FormTable, { labels: before }: Row, { labels }: Row): boolean {
  const areNumbered = forms.some(({ label }) => readOrdinal(label, 0, label.length).value > 0);
  let length = 0;
  for (let count = 1; count <= Math.min(before.length, labels.length); count++) {
    const field = labels.at(-count)!;
    const folded = foldOf(text, field);
    if (field.label || folded !== foldOf(text, before.at(-count)!)) break;
    // The mark behind the number may be spoilt, or the number before the mark.
    if (withoutOrdinal(folded) !== folded || hasItemMark(text, field)) return true;
    length += folded.length;
  }
  return !areNumbered && length >= MIN_WORDS;
}

/** `甲.属于`: a scan has made a letter of the number. */
const hasItemMark = (text: string, field: Field): boolean => /^.[.．、。·]/.test(wordsOf(text, field).slice(0, 2));

/** So many characters that stand twice are no accident. */
const MIN_WORDS = 4;
