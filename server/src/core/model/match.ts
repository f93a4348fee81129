import type { FormRow, FormTable } from '../form/types.ts';
import { type Field, foldOf, wordsOf } from '../syntax/field.ts';
import { LABELS, type Label } from '../syntax/labels.ts';
import { isMarkedUp, type Row } from '../syntax/rows.ts';
import { fold, foldOfficial, type Ordinal, readOrdinal } from '../text/fold.ts';
import { distance, likeness } from '../text/likeness.ts';

/** Which row of the form a row of the text is. */
export interface Match {
  readonly row: Row;
  readonly form: FormRow;
  /** The fields that make up its label; empty when it was told by its place alone. */
  readonly label: readonly Field[];
  /** What of its label stands behind the values, among the words of the next row. */
  readonly rest?: readonly Field[];
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly repeated: readonly { readonly row: Row; readonly form: FormRow }[];
  readonly unknown: readonly Row[];
}

const MOST_FIELDS = 4;

/**
 * Rows are told by their labels where these are the form's to the letter; all others by the order of the form: what stands
 * between two known rows can only be one of the form's rows between them, and is matched by the likeness of its words.
 */
export function matchRows(text: string, table: FormTable, asRead: readonly Row[]): Matching {
  const rows = pairListed(splitRuns(asRead, table), table);
  const found: (Match | undefined)[] = new Array(rows.length);
  const taken = new Map<FormRow, number>();
  const repeated: { row: Row; form: FormRow }[] = [];
  const named = inPlace(
    rows.map((row) => byLabel(text, table, row)),
    table,
  );
  rows.forEach((row, index) => {
    const match = named[index];
    if (!match) return;
    const before = taken.get(match.form);
    if (before === undefined || countValues(rows[before]!) === 0) {
      if (before !== undefined) found[before] = undefined;
      taken.set(match.form, index);
      found[index] = match;
    } else if (countValues(row) > 0) repeated.push({ row, form: match.form });
  });
  const isRepeated = new Set(repeated.map(({ row }) => row));
  // What is told leaves less to choose from for the rest.
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const open = gaps(rows, found, table, (row) => isRepeated.has(row));
    const unmatched = open.reduce((sum, gap) => sum + gap.rows.length, 0);
    if (unmatched === 0 || unmatched === before) break;
    for (const gap of open) alignGap(text, rows, found, gap);
    before = unmatched;
  }
  const matches = found.filter((match) => match !== undefined);
  for (const [index, row] of rows.entries()) {
    const copied = found[index] || isRepeated.has(row) || countValues(row) === 0 ? null : copiedBy(text, row, matches);
    if (!copied) continue;
    repeated.push({ row, form: copied.form });
    isRepeated.add(row);
  }
  const firstKnown = found.findIndex((match) => match !== undefined);
  const unfilled = labelsAlone(text, table, rows, found);
  // Digits that a scan left in the header: before the first row, and too few for one.
  const isHeaderNoise = (row: Row, index: number) =>
    index < firstKnown && countValues(row) < table.rows[0]!.columns.length;
  return {
    matches: withUnfilled(matches, unfilled),
    repeated,
    unknown: rows.filter(
      (row, index) => !found[index] && !isRepeated.has(row) && countValues(row) > 0 && !isHeaderNoise(row, index),
    ),
  };
}

/** Rows with a cell to a line whose labels are lost run into the one before: they are told apart by the number of columns. */
function splitRuns(rows: readonly Row[], { rows: forms }: FormTable): readonly Row[] {
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
function pairListed(rows: readonly Row[], table: FormTable): readonly Row[] {
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

/** The row that the last words before the values name, to the letter; a label may be cut into several fields. */
function byLabel(text: string, table: FormTable, row: Row): Match | null {
  const { labels } = row;
  for (let count = 1; count <= Math.min(MOST_FIELDS, labels.length); count++) {
    const meaning = count === 1 ? labels.at(-1)!.label : findWords(joined(text, labels.slice(-count)));
    const key = meaning?.rows.get(table.key);
    const form = key === undefined ? undefined : table.rows.find((candidate) => candidate.key === key);
    // 其他 and 总计 are columns too: which is meant their place tells.
    if (form && !(meaning!.column && !meaning!.sure))
      return { row, form, label: withNumber(text, row, labels.slice(-count), form) };
  }
  return null;
}

/** `（一）` in a field or line of its own, before `予以公开`. */
function withNumber(text: string, { labels }: Row, label: readonly Field[], form: FormRow): readonly Field[] {
  const before = labels.at(-1 - label.length);
  if (!before || before.end - before.start > LONGEST_NUMBER) return label;
  const words = label.reduce((all, field) => all + foldOf(text, field), foldOf(text, before));
  return words === foldOfficial(form.label) ? [before, ...label] : label;
}

const LONGEST_NUMBER = 5;

/** `3.其他` says nothing of its group: it is the form's only where it stands between the rows that it should. */
function inPlace(named: readonly (Match | null)[], { rows: forms }: FormTable): (Match | null)[] {
  let before = -1;
  return named.map((match, index) => {
    if (!match) return null;
    const own = forms.indexOf(match.form);
    if (isVague(match.form)) {
      let next = index + 1;
      while (next < named.length && (!named[next] || isVague(named[next]!.form))) next++;
      const after = next < named.length ? forms.indexOf(named[next]!.form) : forms.length;
      return before < own && own < after ? match : null;
    }
    before = own;
    return match;
  });
}

const VAGUE = new Map<FormRow, boolean>();

function isVague(form: FormRow): boolean {
  const known = VAGUE.get(form);
  if (known !== undefined) return known;
  const isColumnToo = LABELS.findFolded(withoutOrdinal(foldOfficial(form.label)))?.column === true;
  VAGUE.set(form, form.groups.length > 1 && isColumnToo);
  return form.groups.length > 1 && isColumnToo;
}

/** The row whose label the row has once more, however spoilt or broken over lines; that of its group may stand before it. */
function copiedBy(text: string, { labels }: Row, matches: readonly Match[]): Match | undefined {
  const words = (fields: readonly Field[]) => fields.map((field) => foldOf(text, field)).join('');
  const all = words(labels);
  return matches.find(({ form, label }) => {
    if (isVague(form) || label.length === 0) return false;
    const own = words(label);
    const group = form.groups.at(-1);
    return (
      words(labels.slice(-label.length)) === own || (group !== undefined && all.endsWith(foldOfficial(group) + own))
    );
  });
}

const joined = (text: string, fields: readonly Field[]): string => fields.map((field) => wordsOf(text, field)).join('');

const findWords = (words: string): Label | undefined => LABELS.find(words, 0, words.length);

interface Gap {
  /** Rows of the text, none of them matched. */
  readonly rows: readonly number[];
  /** Rows of the form that may be among them. */
  readonly forms: readonly FormRow[];
}

/** The runs of rows not yet known, each with the rows of the form that are due there. */
function gaps(
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
const ALIKE = 0.5;
/** Where only one row of the form is due, less will do. */
const ALIKE_ENOUGH_ALONE = 0.4;
/** Of a label this short a scan leaves little: （七）总计. Something must be left all the same. */
const SHORT_LABEL = 8;
const ENOUGH_LEFT = 0.4;
/** A row whose label is lost fits anywhere, but worse than words that are alike. */
const NO_LABEL = 0.05;

/** Pairs rows with the form's, in order, so that the likenesses add up to the most. */
function alignGap(text: string, rows: readonly Row[], found: (Match | undefined)[], { rows: gap, forms }: Gap): void {
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

/**
 * Rows with nothing filled in whose labels are not to the letter: spoilt, or not yet typed to the end. Their words stand among
 * those of the next row.
 */
function labelsAlone(
  text: string,
  { key, rows: forms }: FormTable,
  rows: readonly Row[],
  found: readonly (Match | undefined)[],
): Match[] {
  const known = new Set(found.map((match) => match?.form));
  if (forms.every((form) => known.has(form))) return [];
  const alone: Match[] = [];
  let words: Field[] = [];
  let before = -1;
  let hasValues = false; // figures that belong to none of the rows: which label is theirs is not known
  const pair = (after: number) => {
    if (hasValues || words.some((field) => /\d\s*$/.test(wordsOf(text, field)))) return;
    const due = forms.slice(before + 1, after).filter((form) => !known.has(form));
    const score = words.map((field) => due.map((form) => likenessAlone(text, key, field, form)));
    for (const [i, j] of due.length > 0 ? bestPairs(score) : []) {
      const label = [words[i]!];
      alone.push({ row: { labels: label, values: [], width: 0, isExplicit: false }, form: due[j]!, label });
    }
  };
  for (const [i, row] of rows.entries()) {
    const match = found[i];
    if (!match && countValues(row) > 0) hasValues = true;
    const above = found[i - 1]?.rest ?? [];
    if (match || countValues(row) === 0)
      words.push(...row.labels.filter((field) => !match?.label.includes(field) && !above.includes(field)));
    if (!match) continue;
    const at = forms.indexOf(match.form);
    if (at > before) pair(at);
    before = at;
    words = [];
    hasValues = false;
  }
  pair(forms.length);
  return alone;
}

function likenessAlone(text: string, table: FormTable['key'], field: Field, form: FormRow): number {
  if (field.label) return field.label.rows.get(table) === form.key && !field.label.column ? 1 : 0;
  const alikeness = alike(wordsOf(text, field), form);
  return alikeness >= ALIKE ? alikeness : isBegun(foldOf(text, field), form) ? ALIKE_ENOUGH_ALONE : 0;
}

/** With the rows that hold nothing but their labels; these are no longer the words of the rows behind them. */
function withUnfilled(matches: readonly Match[], unfilled: readonly Match[]): Match[] {
  if (unfilled.length === 0) return [...matches];
  const own = new Set(unfilled.flatMap(({ label }) => label));
  const without = (row: Row): Row => ({ ...row, labels: row.labels.filter((field) => !own.has(field)) });
  return [...matches.map((match) => ({ ...match, row: without(match.row) })), ...unfilled];
}

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
function likest(
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
      const grouped = alikeWithGroup(words, form);
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
  if (label.length < 2 || own.length < FEWEST_OF_ANOTHER) return false;
  const before = withoutOrdinal(label.slice(0, -1).reduce((words, field) => words + foldOf(text, field), ''));
  return [form.label, ...form.aliases].every((wording) => {
    const official = withoutOrdinal(foldOfficial(wording));
    return distance(before + own, official) - distance(before, official) > own.length / 2;
  });
}

/** So many characters are more than what a scan doubles at the end of a label. */
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

/** In brackets at the end, with no item's number in it. */
const NOTE = /(?<=.)[（(](?:(?!\d[.．、])[^（()）])*[)）]?$/;

/** How alike the words are to a row's label; a note in brackets behind them may be left out. */
function alike(words: string, form: FormRow): number {
  const folded = withoutOrdinal(fold(words));
  const bare = withoutOrdinal(fold(words.replace(NOTE, '')));
  const own = readOrdinal(words, 0, words.length);
  let best = 0;
  for (const { official, value, level } of wordingsOf(form)) {
    best = Math.max(best, likenessTo(official, folded), bare === folded ? 0 : likenessTo(official, bare));
    if (own.value === 0 && value > 0) best = Math.max(best, likenessTo(official, folded.slice(1))); // its number is spoilt
    if (own.value === value && own.level === level && folded.startsWith(official)) best = Math.max(best, CONTINUED);
  }
  return best;
}

interface Wording extends Pick<Ordinal, 'value' | 'level'> {
  /** Folded, without the number. */
  readonly official: string;
}

const WORDINGS = new Map<FormRow, readonly Wording[]>();

function wordingsOf(form: FormRow): readonly Wording[] {
  const known = WORDINGS.get(form);
  if (known) return known;
  const wordings = [form.label, ...form.aliases].map((wording) => {
    const { end, value, level } = readOrdinal(wording, 0, wording.length);
    return { official: fold(wording.slice(end)), value, level };
  });
  WORDINGS.set(form, wordings);
  return wordings;
}

/** `三、本年度办曰结旦（末）予以公开`: the words of its group stand before the row’s own. */
function alikeWithGroup(words: string, { label, groups }: FormRow): number {
  const group = groups.at(-1);
  if (group === undefined) return 0;
  const folded = withoutOrdinal(fold(words));
  const official = withoutOrdinal(foldOfficial(group)) + foldOfficial(label);
  return folded.length > official.length - foldOfficial(label).length / 2 ? likeness(folded, official) : 0;
}

/** `规章` with a spoilt note behind it. */
const CONTINUED = 0.6;

const likenessTo = (official: string, own: string): number =>
  Math.max(likeness(own, official), own.length >= 4 && official.startsWith(own) ? 0.9 : 0);

/** Two characters or more that begin the label, with its number or without: it is being typed, or cut off. */
const isBegun = (folded: string, { label }: FormRow): boolean =>
  [foldOfficial(label), withoutOrdinal(foldOfficial(label))].some(
    (official) => folded.length > 1 && official.startsWith(folded),
  );

/** The number of an item says nothing of its words: `8.属于个人隐私` is not 8.属于行政查询事项. */
const withoutOrdinal = (folded: string): string => folded.replace(/^[一二三四五六七八九十\d]{1,2}(?=.)/, '');

/** The pairs (i, j), both rising, with the greatest sum of scores; pairs of score 0 are left out. */
function bestPairs(score: readonly (readonly number[])[]): [number, number][] {
  const height = score.length;
  const width = score[0]?.length ?? 0;
  const sum = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--) {
      const paired = score[i]![j]! > 0 ? score[i]![j]! + sum[i + 1]![j + 1]! : 0;
      sum[i]![j] = Math.max(paired, sum[i + 1]![j]!, sum[i]![j + 1]!);
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < height && j < width; ) {
    const paired = score[i]![j]! > 0 ? score[i]![j]! + sum[i + 1]![j + 1]! : -1;
    if (paired > 0 && paired >= sum[i + 1]![j]! && paired >= sum[i]![j + 1]!) pairs.push([i++, j++]);
    else if (sum[i + 1]![j]! >= sum[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
