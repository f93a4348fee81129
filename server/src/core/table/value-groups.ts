import type { FormGroup, FormRow, FormTable } from '../form/types.ts';
import { isPiece } from '../syntax/between-rows.ts';
import { type Field, foldOf, standsForNumber } from '../syntax/field.ts';
import { isMarkedUp, type Row } from '../syntax/rows.ts';
import { likeness } from '../text/edit-distance.ts';
import { foldOfficial } from '../text/fold.ts';
import { isVague } from './by-label.ts';
import { countValues } from './count-values.ts';
import { withoutOrdinal } from './label-likeness.ts';
import { likest, MIN_LIKENESS_ALONE } from './likest-label.ts';
import type { Match } from './matching.ts';

/** A row of the text that has values, and what stands around it. */
export interface Group {
  readonly row: Row;
  readonly index: number;
  /** The row that its own label names to the letter. */
  readonly named: Match | null;
  /** That label stands in the line of the values, and means nothing else. */
  readonly isFirm: boolean;
  /** The words in the line of the values, or, with a cell to a line, those right before them. */
  readonly words: readonly Field[];
  /** The rows named to the letter by labels before it that have neither values nor empty cells of their own, and behind it. */
  readonly before: ReadonlySet<FormRow>;
  readonly behind: ReadonlySet<FormRow>;
  /** Labels and values are printed apart here: how near they stand says nothing. */
  readonly isApart: boolean;
  /** Its label may have the values of the line above or below. */
  readonly isLagging: boolean;
  /** Blocks of the form that begin below it. */
  readonly ahead: ReadonlySet<FormGroup>;
}

/** It has values, or, marked up, cells for them; words alone are values only where the row's label stands before them. */
export function hasGroup(text: string, row: Row, named: Match | null): boolean {
  if (isMarkedUp(row) && row.values.length > 0) return true;
  if (named) return countValues(row) > 0;
  return row.values.some((field) => field.numbers.length > 0 || standsForNumber(text, field));
}

/** The groups of a table, those that stand once more left out. */
export function groupsOf(
  text: string,
  table: FormTable,
  rows: readonly Row[],
  named: readonly (Match | null)[],
  left: ReadonlySet<Row>,
): Group[] {
  const isGroup = rows.map((row, index) => hasGroup(text, row, named[index]!));
  const groups: Group[] = [];
  const headings = table.key === 'proactive' ? headingsOf(rows) : NO_HEADINGS;
  let before = new Set<FormRow>();
  for (const [index, row] of rows.entries()) {
    if (left.has(row)) continue;
    const match = named[index] ?? null;
    if (!isGroup[index]) {
      if (match && row.values.length === 0) before.add(match.form);
      continue;
    }
    const behind = new Set<FormRow>();
    for (let next = index + 1; next < rows.length && !isGroup[next] && !isBelowHeader(rows[next]!); next++)
      if (named[next] && rows[next]!.values.length === 0) behind.add(named[next]!.form);
    const isFirm = match !== null && isBeside(row) && !isVague(match.form) && !mayBeGroup(match, rows[index + 1]);
    const words = ownWords(text, table, row);
    const ahead = new Set([...headings.keys()].filter((group) => headings.get(group)! > index));
    groups.push({
      row,
      index,
      named: match,
      isFirm,
      words,
      before,
      behind,
      isApart: false,
      isLagging: false,
      ahead,
    });
    before = new Set();
  }
  return withLagging(text, withApart(text, table, rows, groups), rows, named);
}

/** Where each block of the form has its heading first. */
function headingsOf(rows: readonly Row[]): ReadonlyMap<FormGroup, number> {
  const headings = new Map<FormGroup, number>();
  for (const [index, { labels }] of rows.entries())
    for (const { label } of labels) if (label?.group && !headings.has(label.group)) headings.set(label.group, index);
  return headings;
}

const NO_HEADINGS: ReadonlyMap<FormGroup, number> = new Map();

/** `（六）其他处理`: a row of one form, a group of rows of another, as it may be where no label stands before the next values. */
const mayBeGroup = ({ label }: Match, next: Row | undefined): boolean =>
  label.at(-1)?.label?.group != null && next?.labels.length === 0;

/** A header stands between the row and what is above it. */
const isBelowHeader = ({ labels }: Row): boolean => labels.some(({ label }) => label?.column && !label.sure);

/**
 * Values that no label stands before may have theirs anywhere: then labels and values are apart from the last row before them that
 * has both in one line to the next, and each label there may have the values of another.
 */
function withApart(text: string, { rows: forms }: FormTable, rows: readonly Row[], groups: readonly Group[]): Group[] {
  const fewest = Math.min(...forms.map(({ columns }) => columns.length));
  // With a cell to a line several numbers in one are what a scan has left of the header.
  const hasLines = groups.filter(({ row }) => row.width > 0).length > groups.length / 2;
  const isAlone = ({ row, index, named, words }: Group, at: number) => {
    if (named || words.length > 0 || (row.width > 0 && !hasLines)) return false;
    if (2 * countFilled(row.values) <= (at === 0 ? forms[0]!.columns.length : fewest)) return false; // a number of the header
    const rest = restOfLabel(rows, index);
    const best = Math.max(...forms.map((form) => likest(text, row, rest, form).labelLikeness));
    return best < Math.max(MIN_LIKENESS_ALONE, likenessToGroup(row));
  };
  // Nor do values below a label say that they are its own, where others have theirs in one line and a label without any stands before.
  const areBeside = groups.some(({ isFirm }) => isFirm);
  const isBehindLabels = ({ row, before }: Group) => areBeside && before.size > 0 && !isBeside(row);
  const groupLabels = [...new Set(forms.flatMap((form) => form.groups))].map(({ label }) =>
    withoutOrdinal(foldOfficial(label)),
  );
  const likenessToGroup = ({ labels, width }: Row): number => {
    const last = width > 0 ? labels.at(-1) : undefined;
    if (!last) return 0;
    const words = withoutOrdinal(foldOf(text, last));
    return Math.max(0, ...groupLabels.map((label) => likeness(words, label)));
  };
  const alone = new Set(groups.filter((group, at) => isAlone(group, at) || isBehindLabels(group)));
  const apart = new Set<Group>();
  for (let from = 0; from < groups.length; from++) {
    let to = from;
    while (to < groups.length && !groups[to]!.isFirm) to++;
    const between = groups.slice(from, to);
    const hasLabelsLeft = between.some(({ before, behind }) => before.size + behind.size > 0);
    if (between.some((group) => alone.has(group) || (hasLabelsLeft && isBelowGroup(group.row))))
      for (const group of between) if (!isBeside(group.row)) apart.add(group);
    from = to;
  }
  return groups.map((group) => (apart.has(group) ? { ...group, isApart: true } : group));
}

/**
 * A label without values, then rows that have both in one line with nothing but blanks between, then values without a label: as likely
 * each label has the values of the next line. The same the other way round.
 */
function withLagging(
  text: string,
  groups: readonly Group[],
  rows: readonly Row[],
  named: readonly (Match | null)[],
): Group[] {
  const ofRow = new Map(groups.map((group) => [group.row, group]));
  const lagging = new Set<Group>();
  let open: 'label' | 'values' | null = null;
  let between: Group[] = [];
  for (const [index, row] of rows.entries()) {
    const group = ofRow.get(row);
    if (group?.isFirm && isLoose(text, row)) {
      between.push(group);
      continue;
    }
    const alone = !group && named[index] ? 'label' : group && !isBeside(row) && row.width > 0 ? 'values' : null;
    if (alone && open && alone !== open) {
      for (const each of between) lagging.add(each);
      open = null;
    } else open = alone ?? (group ? null : open);
    between = [];
  }
  return groups.map((group) => (lagging.has(group) ? { ...group, isLagging: true } : group));
}

/** Nothing but blanks stand between its label and its values. */
function isLoose(text: string, { labels, values }: Row): boolean {
  const between = text.slice(labels.at(-1)!.end, values[0]!.start);
  return between.length > 0 && /^ +$/.test(between);
}

/** With a cell to a line the values below a group's label are a sum of its rows; or the first row's, if labels stand below theirs. */
const isBelowGroup = ({ labels, width }: Row): boolean => width === 0 && labels.at(-1)?.label?.group != null;

/**
 * Where no words stand in the line of a row's values: those behind it, up to another label, which may be the rest of its own. Words
 * in the line of the next values are theirs.
 */
export function restOfLabel(rows: readonly Row[], index: number): readonly Field[] {
  const next = rows[index + 1];
  if (!next || isBeside(rows[index]!)) return [];
  const rest = next.labels.slice(0, MAX_REST).filter(({ line }) => line !== next.values[0]?.line);
  const label = rest.findIndex((field) => field.label?.sure);
  return label < 0 ? rest : rest.slice(0, label);
}

const MAX_REST = 3;

/** How many values are there, those that run together in one field counted each. */
export const countFilled = (values: Row['values']): number =>
  values.reduce((sum, { kind, numbers }) => sum + (kind === 'blank' ? 0 : Math.max(1, numbers.length)), 0);

/** The row's last words stand in the line of its values. */
export const isBeside = ({ labels, values }: Row): boolean => labels.at(-1)?.line === values[0]?.line;

function ownWords(text: string, table: FormTable, { labels, values, width }: Row): readonly Field[] {
  // `其他主动公开文` and `件` on the line below it: the last character of words that are broken.
  const isBroken = width === 0 && labels.length > 1 && isPiece(text, labels.at(-1)!);
  const own = width > 0 ? labels.filter(({ line }) => line === values[0]?.line) : labels.slice(isBroken ? -2 : -1);
  return own.filter((field) => isWord(text, table, field));
}

/** Words that may be a row's label: not those of a header or a group to the letter, nor a single character. */
const isWord = (text: string, table: FormTable, field: Field): boolean =>
  field.label?.tables.has(table.key)
    ? field.label.rows.size > 0 && field.label.group === null && !(field.label.column && !field.label.sure)
    : foldOf(text, field).length > 1 && !isHeader(text, table, field) && !beginsGroup(text, table, field);

/** `（六）其` beside one row, `他处理` beside another: the label of a group in pieces. */
function beginsGroup(text: string, { rows }: FormTable, field: Field): boolean {
  const words = foldOf(text, field);
  return rows.some(({ groups }) => groups.some(({ label }) => foldOfficial(label).startsWith(words)));
}

/** `信息内容 本年处理决定数量`: words of the header in one field. */
function isHeader(text: string, { rows }: FormTable, field: Field): boolean {
  const words = foldOf(text, field).replace(/20\d\d/, ''); // 本年(2023)处理决定数量
  return rows.some(({ columns }) =>
    columns.some(({ label }) => label.length >= MIN_COLUMN_WORDS && words.includes(foldOfficial(label))),
  );
}

/** Shorter ones are words of rows too: 其他. */
const MIN_COLUMN_WORDS = 6;
