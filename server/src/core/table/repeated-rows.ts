import type { FormRow, FormTable } from '../form/types.ts';
import { foldOf } from '../syntax/field.ts';
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
    const original = match ? first.get(match.form) : last && isSameLabel(text, table, last, row) ? last : undefined;
    if (original) repeated.set(row, original);
    else {
      if (match) first.set(match.form, row);
      last = row;
    }
  }
  return repeated;
}

/** The words before the values are the same from an item's number on, or, where items have none, as far as they are the row's. */
function isSameLabel(text: string, { rows: forms }: FormTable, { labels: before }: Row, { labels }: Row): boolean {
  const areNumbered = forms.some(({ label }) => readOrdinal(label, 0, label.length).value > 0);
  let length = 0;
  for (let count = 1; count <= Math.min(before.length, labels.length); count++) {
    const field = labels.at(-count)!;
    const folded = foldOf(text, field);
    if (field.label || folded !== foldOf(text, before.at(-count)!)) break;
    if (withoutOrdinal(folded) !== folded) return true; // the mark behind the number may be spoilt
    length += folded.length;
  }
  return !areNumbered && length >= MIN_WORDS;
}

/** So many characters that stand twice are no accident. */
const MIN_WORDS = 4;
