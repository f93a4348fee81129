import type { FormRow, FormTable } from '../form/types.ts';
import { type Field, foldOf, wordsOf } from '../syntax/field.ts';
import { LABELS, type Label } from '../syntax/labels.ts';
import type { Row } from '../syntax/rows.ts';
import { foldOfficial } from '../text/fold.ts';
import { withoutOrdinal } from './label-likeness.ts';
import { isNumbered } from './likest-label.ts';
import { joined, MAX_LABEL_FIELDS, type Match } from './matching.ts';

/** The row that the last words before the values name, to the letter; a label may be cut into several fields. */
export function byLabel(text: string, table: FormTable, row: Row): Match | null {
  const { labels } = row;
  for (let count = 1; count <= Math.min(MAX_LABEL_FIELDS, labels.length); count++) {
    if (count > 1 && (isNumbered(text, labels.at(1 - count)!) || hasValues(text, labels.at(-count)!))) break;
    const meaning = count === 1 ? labels.at(-1)!.label : findWords(joined(text, labels.slice(-count)));
    const key = meaning?.rows.get(table.key);
    const form = key === undefined ? undefined : table.rows.find((candidate) => candidate.key === key);
    // 其他 and 总计 are columns too: which is meant their place tells.
    if (form && !(meaning!.column && !meaning!.sure))
      return { row, form, label: withNumber(text, row, labels.slice(-count), form) };
  }
  return null;
}

/** `规章 0 ? 0`: with its values in one field, one of them spoilt; no label goes on behind it. */
const hasValues = (text: string, field: Field): boolean => /[^\S\n]\d+$/.test(wordsOf(text, field));

/** `（一）` in a field or line of its own, before `予以公开`. */
function withNumber(text: string, { labels }: Row, label: readonly Field[], form: FormRow): readonly Field[] {
  const before = labels.at(-1 - label.length);
  if (!before || before.end - before.start > MAX_NUMBER_LENGTH) return label;
  const words = label.reduce((all, field) => all + foldOf(text, field), foldOf(text, before));
  return words === foldOfficial(form.label) ? [before, ...label] : label;
}

const MAX_NUMBER_LENGTH = 5;

/** `3.其他` says nothing of its group: it is the form's only where it stands between the rows that it should. */
export function inPlace(named: readonly (Match | null)[], { rows: forms }: FormTable): (Match | null)[] {
  const placeOf = (match: Match | null): number => (match && !isVague(match.form) ? forms.indexOf(match.form) : -1);
  const places = named.map(placeOf);
  const after: number[] = new Array(named.length);
  for (let index = named.length - 1, next = forms.length; index >= 0; index--) {
    after[index] = next;
    if (places[index]! >= 0) next = places[index]!;
  }
  let before = -1;
  return named.map((match, index) => {
    if (!match) return null;
    if (places[index]! >= 0) {
      before = places[index]!;
      return match;
    }
    const own = forms.indexOf(match.form);
    return before < own && own < after[index]! ? match : null;
  });
}

const VAGUE = new Map<FormRow, boolean>();

export function isVague(form: FormRow): boolean {
  const known = VAGUE.get(form);
  if (known !== undefined) return known;
  const isColumnToo = LABELS.findFolded(withoutOrdinal(foldOfficial(form.label)))?.column === true;
  VAGUE.set(form, form.groups.length > 1 && isColumnToo);
  return form.groups.length > 1 && isColumnToo;
}

/** The row whose label the row has once more, however spoilt or broken over lines; that of its group may stand before it. */
export function copiedBy(text: string, { labels }: Row, matches: readonly Match[]): Match | undefined {
  const words = (fields: readonly Field[]) => fields.map((field) => foldOf(text, field)).join('');
  const all = words(labels);
  return matches.find(({ form, label }) => {
    if (isVague(form) || label.length === 0) return false;
    const own = words(label);
    const group = form.groups.at(-1);
    return (
      words(labels.slice(-label.length)) === own ||
      (group !== undefined && all.endsWith(foldOfficial(group.label) + own))
    );
  });
}

const findWords = (words: string): Label | undefined => LABELS.find(words, 0, words.length);
