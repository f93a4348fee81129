import type { Form, FormRow, FormTable, TableKey } from '../form/types.ts';
import { type Field, foldOf, standsForNumber } from '../syntax/field.ts';
import { isMarkedUp, type Row } from '../syntax/rows.ts';
import { likeness } from '../text/edit-distance.ts';
import { foldOfficial } from '../text/fold.ts';
import { align, type Placement } from './align.ts';
import { byLabel, copiedBy, inPlace, isVague } from './by-label.ts';
import { EVIDENCE, MARGIN } from './costs.ts';
import { countValues } from './count-values.ts';
import { decideByEquations } from './decide.ts';
import { isBegun } from './label-likeness.ts';
import { likest, MIN_LIKENESS, MIN_LIKENESS_ALONE } from './likest-label.ts';
import type { Match, Matching } from './matching.ts';
import { splitRuns } from './stacked.ts';
import { labelsAlone, withUnfilled } from './unfilled-rows.ts';

/**
 * Tells which row of the form each row of the text is. Values keep the form's order; labels say where they belong, the more
 * firmly the nearer they stand. Where two placements are about as good, none is taken.
 */
export function alignRows(text: string, form: Form, table: FormTable, asRead: readonly Row[]): Matching {
  return new RowAlignment(text, form, table, splitRuns(asRead, table)).matching();
}

/** A row of the text that has values, and what stands around it. */
interface Group {
  readonly row: Row;
  readonly index: number;
  /** The row that its own label names to the letter. */
  readonly named: Match | null;
  /** That label stands in the line of the values, and means nothing else. */
  readonly isFirm: boolean;
  /** The rows named to the letter by labels before it that have no values of their own, and behind it. */
  readonly before: ReadonlySet<FormRow>;
  readonly behind: ReadonlySet<FormRow>;
  /** Labels and values are printed apart here: how near they stand says little. */
  isApart: boolean;
}

/** A group that may belong to several rows of the form, or to none. */
interface Doubtful extends Group {
  readonly forms: readonly (FormRow | null)[];
}

class RowAlignment {
  private readonly named: readonly (Match | null)[];
  private readonly repeated: { row: Row; form: FormRow }[] = [];
  private readonly found: (Match | undefined)[];
  private unbound: Matching['unbound'] = null;
  private readonly isRepeated = new Set<Row>();
  private readonly labelled = new Set<FormRow>();

  constructor(
    private readonly text: string,
    private readonly form: Form,
    private readonly table: FormTable,
    private readonly rows: readonly Row[],
  ) {
    this.named = inPlace(
      rows.map((row) => byLabel(text, table, row)),
      table,
    );
    this.found = new Array(rows.length).fill(undefined);
  }

  matching(): Matching {
    const { rows, named, table } = this;
    this.setRepeatedApart();
    for (const match of named) if (match) this.labelled.add(match.form);
    const groups = this.groups();
    const ordered = this.bindOutOfOrder(groups);
    const forms = table.rows.filter((form) => !this.isTaken(form));
    const costs = new RowCosts(this.text, table.key, rows, ordered, forms, this.labelled);
    const placements = align(costs, MARGIN);
    const isDisordered = this.valuesLeft(ordered, placements) >= table.rows[0]!.columns.length;
    const doubtful: Doubtful[] = [];
    for (const [at, group] of ordered.entries()) {
      const { row, alternatives } = placements[at]!;
      const isWhole = countFilled(group.row.values) === group.named?.form.columns.length;
      const isCertain = isDisordered ? group.isFirm && isWhole : !group.isApart || group.isFirm;
      if (alternatives.length > 1 || (row >= 0 && (!isCertain || group.row.isTorn)))
        doubtful.push({
          ...group,
          forms: alternatives.map((one) => (one < 0 ? null : forms[one]!)).sort(this.inOrder),
        });
      else if (row >= 0) this.found[group.index] = this.matchOf(group, forms[row]!);
    }
    this.decide(doubtful);
    const open = new Set(this.unbound?.forms);
    const taken = new Set(this.found.map((match) => match?.form));
    for (const [index, match] of named.entries())
      if (match && !this.isGroup(index) && !taken.has(match.form) && !open.has(match.form)) {
        taken.add(match.form);
        this.found[index] = match;
      }
    return this.result(open);
  }

  /** How many numbers belong to no row. */
  private valuesLeft(groups: readonly Group[], placements: readonly Placement[]): number {
    if (this.table.rows.length === 1) return 0;
    const width = this.table.rows[0]!.columns.length;
    const first = placements.findIndex(({ row }) => row >= 0);
    // What a scan has made of the header's words stands before the first row, and is less than one.
    const isNoise = ({ row }: Group, at: number) => at < first && countFilled(row.values) < width;
    const left = groups.filter(
      (group, at) =>
        placements[at]!.row < 0 && ownWords(this.text, this.table.key, group.row).length === 0 && !isNoise(group, at),
    );
    return left.reduce((sum, { row }) => sum + row.values.reduce((count, { numbers }) => count + numbers.length, 0), 0);
  }

  private inOrder = (a: FormRow | null, b: FormRow | null): number =>
    (a ? this.table.rows.indexOf(a) : -1) - (b ? this.table.rows.indexOf(b) : -1);

  /** Groups that may belong to several rows: bound where the equations leave but one, else told as one stretch. */
  private decide(doubtful: readonly Doubtful[]): void {
    if (doubtful.length === 0) return;
    const placed = new Map(this.found.flatMap((match) => (match ? [[match.form, match.row] as const] : [])));
    const isUnclear = this.hasDoubledLabel() || doubtful.some(({ row }) => row.isTorn);
    const decided = isUnclear ? [] : decideByEquations(this.form, this.table, placed, doubtful);
    for (const [i, group] of doubtful.entries()) {
      const form = decided[i];
      if (form) this.found[group.index] = this.matchOf(group, form);
    }
    const rows = doubtful.filter((_, i) => !decided[i]).map(({ row }) => row);
    if (rows.length === 0) return;
    // Any row that has no values may be one of them.
    this.unbound = { rows, forms: this.table.rows.filter((form) => !this.isTaken(form)) };
  }

  /** A row's label stands twice: there may be a row too many, and one too few elsewhere. */
  private hasDoubledLabel(): boolean {
    const seen = new Set<FormRow>();
    for (const match of this.named) {
      if (!match || isVague(match.form)) continue;
      if (seen.has(match.form)) return true;
      seen.add(match.form);
    }
    return false;
  }

  private isTaken = (form: FormRow): boolean => this.found.some((match) => match?.form === form);

  /** It has values, or, marked up, cells for them; words alone are values only where the row's label stands before them. */
  private isGroup(index: number): boolean {
    const row = this.rows[index]!;
    if (isMarkedUp(row) && row.values.length > 0) return true;
    if (this.named[index]) return countValues(row) > 0;
    return row.values.some((field) => field.numbers.length > 0 || standsForNumber(this.text, field));
  }

  /** A row that stands twice: the first that has values counts. */
  private setRepeatedApart(): void {
    const taken = new Set<FormRow>();
    for (const [index, match] of this.named.entries()) {
      const row = this.rows[index]!;
      if (!match || !this.isGroup(index)) continue;
      if (taken.has(match.form)) {
        this.repeated.push({ row, form: match.form });
        this.isRepeated.add(row);
      } else taken.add(match.form);
    }
  }

  private groups(): Group[] {
    const { rows, named } = this;
    const groups: Group[] = [];
    let before = new Set<FormRow>();
    for (const [index, row] of rows.entries()) {
      if (this.isRepeated.has(row)) continue;
      const match = named[index] ?? null;
      if (!this.isGroup(index)) {
        if (match) before.add(match.form);
        continue;
      }
      const behind = new Set<FormRow>();
      for (let next = index + 1; next < rows.length && !this.isGroup(next); next++)
        if (named[next]) behind.add(named[next]!.form);
      const isFirm = match !== null && isBeside(row) && !isVague(match.form);
      groups.push({ row, index, named: match, isFirm, before, behind, isApart: false });
      before = new Set();
    }
    for (const [from, to] of this.runsApart())
      for (const group of groups) if (group.index >= from && group.index <= to) group.isApart = true;
    return groups;
  }

  /** From labels without values to as many values without labels, or the other way round: between them each label may have the values of another. */
  private runsApart(): [number, number][] {
    const runs: [number, number][] = [];
    let lag = 0; // labels without values, less values without labels
    let from = 0;
    const width = this.table.rows[0]!.columns.length;
    for (const [index, row] of this.rows.entries()) {
      if (this.isRepeated.has(row)) continue;
      const isLabelAlone = !this.isGroup(index) && this.named[index] !== null;
      const isGroupAlone =
        countFilled(row.values) >= width && !this.named[index] && ownWords(this.text, this.table.key, row).length === 0;
      if (!isLabelAlone && !isGroupAlone) continue;
      if (lag === 0) from = index;
      const closes = isLabelAlone ? lag < 0 : lag > 0;
      lag += isLabelAlone ? 1 : -1;
      if (!closes) continue;
      const last = runs.at(-1);
      if (last && last[0] === from) last[1] = index;
      else runs.push([from, index]);
    }
    return runs;
  }

  /** Rows of which the label in their own line names them, in another order than the form's: they are what they say. */
  private bindOutOfOrder(groups: readonly Group[]): Group[] {
    const firm = groups.filter(({ isFirm }) => isFirm);
    const rising = longestRising(firm.map(({ named }) => this.table.rows.indexOf(named!.form)));
    const out = new Set(firm.filter((_, i) => !rising.has(i)));
    for (const group of out) this.found[group.index] = group.named!;
    return groups.filter((group) => !out.has(group));
  }

  private matchOf({ row, index, named }: Group, form: FormRow): Match {
    if (named?.form === form) return named;
    if (row.labels.length === 0) return { row, form, label: [] };
    const { labelLikeness, label, rest } = likest(this.text, row, restOfLabel(this.rows, index), form);
    return labelLikeness >= MIN_LIKENESS ? { row, form, label, rest } : { row, form, label: [] };
  }

  private result(open: ReadonlySet<FormRow>): Matching {
    const { text, table, rows, found } = this;
    const matches = found.filter((match) => match !== undefined);
    const openRows = new Set(this.unbound?.rows);
    for (const [index, row] of rows.entries()) {
      const isSettled = found[index] || this.isRepeated.has(row) || openRows.has(row) || !this.isGroup(index);
      const copied = isSettled ? null : copiedBy(text, row, matches);
      if (!copied) continue;
      this.repeated.push({ row, form: copied.form });
      this.isRepeated.add(row);
    }
    const firstKnown = found.findIndex((match) => match !== undefined);
    const unfilled = labelsAlone(text, table, rows, found).filter(({ form }) => !open.has(form));
    // Digits that a scan left in the header: before the first row, and too few for one.
    const isHeaderNoise = (row: Row, index: number) =>
      index < firstKnown && countValues(row) < table.rows[0]!.columns.length;
    return {
      matches: withUnfilled(matches, unfilled),
      repeated: this.repeated,
      unbound: this.unbound,
      unknown: rows.filter(
        (row, index) =>
          !found[index] &&
          !this.isRepeated.has(row) &&
          !openRows.has(row) &&
          countValues(row) > 0 &&
          !isHeaderNoise(row, index),
      ),
    };
  }
}

/** What a group costs at a row, by the words around it and by the number of its values. */
class RowCosts {
  readonly groups: number;
  readonly rows: number;

  constructor(
    private readonly text: string,
    private readonly key: TableKey,
    private readonly all: readonly Row[],
    private readonly ordered: readonly Group[],
    private readonly forms: readonly FormRow[],
    private readonly labelled: ReadonlySet<FormRow>,
  ) {
    this.groups = ordered.length;
    this.rows = forms.length;
  }

  extent(group: number): number {
    const { row } = this.ordered[group]!;
    const width = this.forms[0]!.columns.length;
    const isRun = row.width === 0 && this.forms.every(({ columns }) => columns.length === width);
    const count = countFilled(row.values);
    return isRun && count > width + MAX_EXTRA ? Math.ceil(count / width) : 1;
  }

  place(group: number, row: number): number {
    const { row: own, named, isFirm } = this.ordered[group]!;
    const form = this.forms[row]!;
    if (!named && isOfGroup(own)) return Infinity;
    if (isFirm) return named!.form === form ? 0 : Infinity;
    return this.byCount(own, form.columns.length * this.extent(group)) + this.byWords(group, form);
  }

  /** Blank fields of a line may be its row's cells, or fill it up. */
  private byCount({ values, width, isExplicit }: Row, columns: number): number {
    const filled = countFilled(values);
    const fields = width > 0 || isExplicit ? values.length : filled;
    const lost = Math.max(0, columns - fields);
    const extra = Math.min(MAX_EXTRA, Math.max(0, filled - columns));
    return lost * EVIDENCE.lostValue.weight + extra * EVIDENCE.extraValue.weight;
  }

  private byWords(group: number, form: FormRow): number {
    const { row, index, named, before, behind, isApart } = this.ordered[group]!;
    if (named?.form === form) return 0;
    const words = ownWords(this.text, this.key, row);
    const isWordless = words.length === 0;
    const nearby = before.has(form)
      ? EVIDENCE.labelFarther
      : behind.has(form)
        ? EVIDENCE.labelBehind
        : EVIDENCE.noLabel;
    if (named) {
      if (isBeside(row)) return EVIDENCE.otherLabel.weight;
      if (!isApart) return EVIDENCE.otherLabelAbove.weight;
      return (before.has(form) ? EVIDENCE.labelFarther : EVIDENCE.otherLabelApart).weight;
    }
    const spoilt = this.spoiltLabel(index, words, form);
    if (row.width === 0 && before.has(form)) return Math.min(spoilt, nearby.weight);
    return isWordless ? Math.min(spoilt, Math.max(nearby.weight, this.otherAbove(group, form))) : spoilt;
  }

  /** Words above the values that are much more like another row's label are that row's, however spoilt. */
  private otherAbove(group: number, form: FormRow): number {
    const { index, isApart } = this.ordered[group]!;
    if (isApart || this.all[index]!.labels.length === 0) return 0;
    const best = Math.max(...this.forms.map((other) => this.labelLikeness(index, [], other)));
    return (best - this.labelLikeness(index, [], form)) * EVIDENCE.otherLabelAbove.weight;
  }

  /** What it costs that so much of the label is not as the form has it. */
  private spoiltLabel(index: number, words: readonly Field[], form: FormRow): number {
    const labelLikeness = this.labelLikeness(index, words, form);
    const spoilt = (1 - labelLikeness) * EVIDENCE.spoiltLabel.weight;
    const isOther = labelLikeness < MIN_LIKENESS_ALONE || (words.length > 0 && this.labelled.has(form));
    return isOther ? spoilt + EVIDENCE.otherWords.weight : spoilt;
  }

  /** Words beside the values that are as like a label as those before them are with them speak for themselves. */
  private labelLikeness(index: number, words: readonly Field[], form: FormRow): number {
    const row = this.all[index]!;
    const rest = restOfLabel(this.all, index);
    const own: Row = { ...row, labels: words };
    const best = (labelled: Row, behind: readonly Field[]) =>
      Math.max(...this.forms.map((other) => likest(this.text, labelled, behind, other).labelLikeness));
    const isOwn = words.length > 0 && row.width > 0 && best(own, []) >= best(row, rest);
    const found = likest(this.text, isOwn ? own : row, isOwn ? [] : rest, form).labelLikeness;
    const last = words.at(-1);
    if (!last) return found;
    const begun = isBegun(foldOf(this.text, last), form) ? MIN_LIKENESS_ALONE : 0;
    return Math.max(found, begun, withNumber(this.text, last, form));
  }

  skipGroup(group: number): number {
    const { row, isFirm, named, isApart } = this.ordered[group]!;
    if (isFirm) return Infinity;
    if (named && !isApart) return EVIDENCE.namedLeft.weight;
    const words = row.labels.filter((field) => field.line === row.values[0]!.line);
    const last = words.at(-1)?.label;
    const filled = countFilled(row.values);
    if (last && (last.group || (last.column && filled < this.forms[0]!.columns.length)))
      return EVIDENCE.headerLeft.weight;
    if (ownWords(this.text, this.key, row).length > 0) return EVIDENCE.wordsLeft.weight;
    const share = Math.min(1, filled / this.forms[0]!.columns.length);
    return Math.max(EVIDENCE.valueLeft.weight, share * share * EVIDENCE.wholeGroupLeft.weight) * this.extent(group);
  }

  skipRow(row: number): number {
    return (this.labelled.has(this.forms[row]!) ? EVIDENCE.rowWithLabelEmpty : EVIDENCE.rowAbsent).weight;
  }
}

/** A row may have so many values too many; more are several rows. */
const MAX_EXTRA = 3;

/** How alike a short label is with its number, of which a scan may have left more than of its words: `2.思千巫请`. */
function withNumber(text: string, field: Field, { label }: FormRow): number {
  const official = foldOfficial(label);
  const own = foldOf(text, field);
  return official.length <= MAX_SHORT_LABEL && own[0] === official[0] ? likeness(own, official) : 0;
}

const MAX_SHORT_LABEL = 9;

/** Figures beside the label of a group are the group's, but for a run of as many rows as it has. */
const isOfGroup = ({ labels, isOfRun }: Row): boolean => {
  const label = labels.at(-1)?.label;
  return !isOfRun && label?.group != null;
};

/** How many values are there, those that run together in one field counted each. */
const countFilled = (values: Row['values']): number =>
  values.reduce((sum, { kind, numbers }) => sum + (kind === 'blank' ? 0 : Math.max(1, numbers.length)), 0);

/** The words in the line of the values, or, with a cell to a line, those right before them. */
function ownWords(text: string, key: TableKey, { labels, values, width }: Row): readonly Field[] {
  const own = width > 0 ? labels.filter(({ line }) => line === values[0]?.line) : labels.slice(-1);
  return own.filter((field) => isWord(text, key, field));
}

/** Words that may be a row's label: not those of a header or a group to the letter, nor a single character. */
const isWord = (text: string, key: TableKey, field: Field): boolean =>
  field.label?.tables.has(key)
    ? field.label.rows.size > 0 && field.label.group === null && !(field.label.column && !field.label.sure)
    : foldOf(text, field).length > 1;

/** The row's last words stand in the line of its values. */
const isBeside = ({ labels, values }: Row): boolean => labels.at(-1)?.line === values[0]?.line;

/** Where no words stand in the line of a row's values: those behind it, which may be the rest of its label. */
function restOfLabel(rows: readonly Row[], index: number): readonly Field[] {
  return isBeside(rows[index]!) ? [] : (rows[index + 1]?.labels.slice(0, MAX_REST) ?? []);
}

const MAX_REST = 3;

/** The indexes of a longest run of rising numbers. */
function longestRising(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [i, number] of numbers.entries()) {
    lengths[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j++)
      if (numbers[j]! < number && lengths[j]! + 1 > lengths[i]!) {
        lengths[i] = lengths[j]! + 1;
        previous[i] = j;
      }
    if (last < 0 || lengths[i]! > lengths[last]!) last = i;
  }
  const rising = new Set<number>();
  for (let i = last; i >= 0; i = previous[i]!) rising.add(i);
  return rising;
}
