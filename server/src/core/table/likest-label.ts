import type { FormRow } from '../form/types.ts';
import { type Field, foldOf, wordsOf } from '../syntax/field.ts';
import { isMarkedUp, type Row } from '../syntax/rows.ts';
import { distance, likeness } from '../text/edit-distance.ts';
import { foldOfficial, readOrdinal } from '../text/fold.ts';
import { likenessToLabel, likenessWithGroup, MIN_GROUP_LIKENESS, withoutOrdinal } from './label-likeness.ts';
import { joined, MAX_LABEL_FIELDS } from './matching.ts';

/** Likeness below which words say nothing. */
export const MIN_LIKENESS = 0.5;
/** Where nothing else speaks against it, less will do. */
export const MIN_LIKENESS_ALONE = 0.4;

/**
 * The words of a row that are most like a label, and how alike they are.
 * @param rest words behind the row's values, which count as its own where they make it more alike
 */
export function likest(
  text: string,
  row: Row,
  rest: readonly Field[],
  form: FormRow,
): { labelLikeness: number; label: readonly Field[]; rest: readonly Field[] } {
  const { labels } = row;
  let best = { labelLikeness: 0, label: labels.slice(-1) as readonly Field[], rest: rest.slice(0, 0) };
  for (let count = 1; count <= Math.min(MAX_LABEL_FIELDS, labels.length); count++) {
    const label = labels.slice(-count);
    if (count > 1 && (label[0]!.label?.group || isNumbered(text, label[1]!) || isCellAbove(row, label))) break;
    for (let behind = 0; behind <= rest.length; behind++) {
      const own = rest.slice(0, behind);
      const words = joined(text, [...label, ...own]);
      const grouped = isGroupAlone(text, label, form) ? 0 : likenessWithGroup(words, form);
      const labelLikeness = Math.max(grouped, likenessToLabel(words, form, count + behind === 1));
      if (labelLikeness > best.labelLikeness && !isOfRowAbove(text, label, form))
        best = { labelLikeness, label, rest: own };
    }
  }
  return { ...best, label: [...fragmentBefore(text, row, best.label, form), ...best.label] };
}

/** Marked up, a label stands in one cell: words above it, in its column, are another row's. */
const isCellAbove = (row: Row, [above, own]: readonly Field[]): boolean =>
  isMarkedUp(row) && above!.column >= own!.column;

/** The words before are all there is of the label, and most of the row's own are nothing of it: it is another row's. */
function isOfRowAbove(text: string, label: readonly Field[], form: FormRow): boolean {
  const own = foldOf(text, label.at(-1)!);
  if (label.length < 2) return false;
  const before = withoutOrdinal(label.slice(0, -1).reduce((words, field) => words + foldOf(text, field), ''));
  return [form.label, ...form.aliases].every((wording) => {
    const official = withoutOrdinal(foldOfficial(wording));
    const more = distance(before + own, official) - distance(before, official);
    return own.length < MIN_CHARACTERS_OF_ANOTHER
      ? more === own.length && !official.includes(own)
      : more > own.length / 2;
  });
}

/** Fewer may be what a scan has doubled at the end of a label: those that stand in it are its own. */
const MIN_CHARACTERS_OF_ANOTHER = 3;

/** An item's number stands at the head of its label: the words before are another's. */
export const isNumbered = (text: string, field: Field): boolean => {
  const words = wordsOf(text, field);
  return readOrdinal(words, 0, words.length).level > 0;
};

/** `(二)部分不计其他 ⇥ 分公开…`: the field before, with the row's own number, is a piece of the label too. */
function fragmentBefore(text: string, row: Row, label: readonly Field[], form: FormRow): Field[] {
  const before = row.labels.at(-1 - label.length);
  if (!before || before.label || before.line !== label[0]!.line) return [];
  const official = readOrdinal(form.label, 0, form.label.length);
  const words = wordsOf(text, before);
  const own = readOrdinal(words, 0, words.length);
  return official.value > 0 && own.value === official.value && own.level === official.level ? [before] : [];
}

/** The fields before the row's own are the label of its group, which has a cell of its own. */
function isGroupAlone(text: string, label: readonly Field[], { groups }: FormRow): boolean {
  const group = groups.at(-1);
  if (label.length < 2 || group === undefined) return false;
  const before = label.slice(0, -1).reduce((words, field) => words + foldOf(text, field), '');
  return likeness(before, foldOfficial(group.label)) >= MIN_GROUP_LIKENESS;
}
