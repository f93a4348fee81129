import type { FormRow, FormTable } from '../form/types.ts';
import { type Field, foldOf, wordsOf } from '../syntax/field.ts';
import { isMarkedUp, type Row } from '../syntax/rows.ts';
import { fold, foldOfficial, readOrdinal } from '../text/fold.ts';
import { distance, likeness } from '../text/likeness.ts';
import { bestPairs } from './best-pairs.ts';
import { alike, alikeWithGroup, isBegun, withoutOrdinal } from './label-likeness.ts';
import { countValues } from './loose-rows.ts';
import { joined, type Match, MOST_FIELDS } from './matching.ts';

interface Gap {
  /** Rows of the text, none of them matched. */
  readonly rows: readonly number[];
  /** Rows of the form that may be among them. */
  readonly forms: readonly FormRow[];
}

/** The runs of rows not yet known, each with the rows of the form that are due there. */
export function gaps(
  rows: readonly Row[],
  found: readonly (Match | undefined)[],
  table: FormTable,
  leaveOut: (row: Row) => boolean,
): Gap[] {
  const isOpen = (row: Row, index: number) => !found[index] && isRowOfItsOwn(row) && !leaveOut(row) && !isOfGroup(row);
  if (!rows.some(isOpen)) return [];
  const orderOf = (index: number) => table.rows.indexOf(found[index]!.form);
  const known = new Set(found.map((match) => match?.form));
  const result: Gap[] = [];
  for (let from = 0; from < rows.length; ) {
    if (found[from]) {
      from++;
      continue;
    }
    let to = from;
    while (to < rows.length && !found[to]) to++;
    const before = from > 0 ? orderOf(from - 1) : -1;
    const after = to < rows.length ? orderOf(to) : table.rows.length;
    const between = table.rows.slice(before + 1, after > before ? after : table.rows.length);
    const unmatched: number[] = [];
    for (let i = from; i < to; i++) if (isOpen(rows[i]!, i)) unmatched.push(i);
    const forms = between.filter((form) => !known.has(form));
    if (unmatched.length > 0 && forms.length > 0) result.push({ rows: unmatched, forms });
    from = to;
  }
  return result;
}

/** It has values, or, marked up, cells for them. */
const isRowOfItsOwn = (row: Row): boolean => countValues(row) > 0 || (isMarkedUp(row) && row.values.length > 0);

/** Its last words are to the letter those of a group of rows. */
const isOfGroup = ({ labels }: Row): boolean => (labels.at(-1)?.label?.group ?? null) !== null;

/** Likeness below which words say nothing. */
export const ALIKE = 0.5;
/** Where only one row of the form is due, less will do. */
export const ALIKE_ENOUGH_ALONE = 0.4;
/** Of a label this short a scan leaves little: （七）总计. Something must be left all the same. */
const SHORT_LABEL = 8;
const ENOUGH_LEFT = 0.4;
/** A row whose label is lost fits anywhere, but worse than words that are alike. */
const NO_LABEL = 0.05;

/** Pairs rows with the form's, in order, so that the likenesses add up to the most. */
export function alignGap(
  text: string,
  rows: readonly Row[],
  found: (Match | undefined)[],
  { rows: gap, forms }: Gap,
): void {
  const alone = gap.length === 1 && forms.length === 1;
  const samesize = gap.length === forms.length;
  const score = gap.map((index, i) =>
    forms.map((form, j) => {
      const row = rows[index]!;
      if (row.labels.length === 0) return samesize ? NO_LABEL : 0;
      const { alikeness } = likest(text, row, restOfLabel(rows, index), form, alone);
      if (alikeness >= (alone ? ALIKE_ENOUGH_ALONE : ALIKE)) return alikeness;
      const isDue = samesize && i === j && form.label.length <= SHORT_LABEL && fills(row, form);
      return isDue ? leftOf(text, row, form) : 0;
    }),
  );
  for (const [i, j] of bestPairs(score)) {
    const row = rows[gap[i]!]!;
    const form = forms[j]!;
    if (row.labels.length === 0) found[gap[i]!] = { row, form, label: [] };
    else {
      const { label, rest } = likest(text, row, restOfLabel(rows, gap[i]!), form);
      found[gap[i]!] = { row, form, label, rest };
    }
  }
}

/** Where no words stand in the line of a row's values: those behind it, which may be the rest of its label. */
function restOfLabel(rows: readonly Row[], index: number): readonly Field[] {
  const { labels, values } = rows[index]!;
  return labels.at(-1)?.line === values[0]?.line ? [] : (rows[index + 1]?.labels.slice(0, MOST_FIELDS - 1) ?? []);
}

/** As many values as the row has in the form, blank ones counted or not. */
const fills = (row: Row, { columns }: FormRow): boolean =>
  row.values.length === columns.length || countValues(row) === columns.length;

/** How much a scan has left of a short label, its number counted; 0 where none of its words, or too little. */
function leftOf(text: string, { labels }: Row, form: FormRow): number {
  const whole = foldOfficial(form.label);
  const bare = withoutOrdinal(whole);
  const own = foldOf(text, labels.at(-1)!);
  const words = own === withoutOrdinal(own) && bare !== whole ? own.slice(1) : withoutOrdinal(own);
  const kept = likeness(words.slice(0, bare.length), bare);
  const left = kept > 0 ? Math.max(kept, likeness(own.slice(0, whole.length), whole)) : 0;
  return left >= ENOUGH_LEFT ? left : 0;
}

/** @param rest words behind the row's values, which count as its own where they make it more alike */
export function likest(
  text: string,
  row: Row,
  rest: readonly Field[],
  form: FormRow,
  alone = false,
): { alikeness: number; label: readonly Field[]; rest: readonly Field[] } {
  const { labels } = row;
  let best = { alikeness: 0, label: labels.slice(-1) as readonly Field[], rest: rest.slice(0, 0) };
  for (let count = 1; count <= Math.min(MOST_FIELDS, labels.length); count++) {
    const label = labels.slice(-count);
    if (count > 1 && (label[0]!.label?.group || isNumbered(text, label[1]!) || isCellAbove(row, label))) break;
    for (let behind = 0; behind <= rest.length; behind++) {
      const own = rest.slice(0, behind);
      const words = joined(text, [...label, ...own]);
      const begun = alone && isBegun(fold(words), form) ? ALIKE_ENOUGH_ALONE : 0;
      const grouped = isGroupAlone(text, label, form) ? 0 : alikeWithGroup(words, form);
      const alikeness = Math.max(begun, grouped, alike(words, form));
      if (alikeness > best.alikeness && !isOfRowAbove(text, label, form)) best = { alikeness, label, rest: own };
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
    return own.length < FEWEST_OF_ANOTHER ? more === own.length && !official.includes(own) : more > own.length / 2;
  });
}

/** Fewer may be what a scan has doubled at the end of a label: those that stand in it are its own. */
const FEWEST_OF_ANOTHER = 3;

/** An item's number stands at the head of its label: the words before are another's. */
const isNumbered = (text: string, field: Field): boolean => {
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

/** From here on words are the label of a group. */
const ALIKE_GROUP = 0.6;

/** The fields before the row's own are the label of its group, which has a cell of its own. */
function isGroupAlone(text: string, label: readonly Field[], { groups }: FormRow): boolean {
  const group = groups.at(-1);
  if (label.length < 2 || group === undefined) return false;
  const before = label.slice(0, -1).reduce((words, field) => words + foldOf(text, field), '');
  return likeness(before, foldOfficial(group)) >= ALIKE_GROUP;
}
