import type { FormRow } from '../form/types.ts';
import { type Field, foldOf } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import { likeness } from '../text/edit-distance.ts';
import { foldOfficial } from '../text/fold.ts';
import type { AlignmentCosts } from './align.ts';
import { EVIDENCE } from './costs.ts';
import { isBegun, MIN_GROUP_LIKENESS, withoutOrdinal } from './label-likeness.ts';
import { likest, MIN_LIKENESS, MIN_LIKENESS_ALONE } from './likest-label.ts';
import { countFilled, type Group, isBeside, restOfLabel } from './value-groups.ts';

/** What a group costs at a row, by the words around it and by the number of its values. */
export class RowCosts implements AlignmentCosts {
  readonly groups: number;
  readonly rows: number;
  private readonly isApart: boolean;

  /**
   * @param all the rows of the text
   * @param forms the rows of the form that the groups may be
   * @param labelled those whose label stands in the text to the letter
   */
  constructor(
    private readonly text: string,
    private readonly all: readonly Row[],
    private readonly ordered: readonly Group[],
    private readonly forms: readonly FormRow[],
    private readonly labelled: ReadonlySet<FormRow>,
  ) {
    this.groups = ordered.length;
    this.rows = forms.length;
    this.isApart = ordered.some(({ isApart }) => isApart);
  }

  extent(group: number): number {
    const { row } = this.ordered[group]!;
    const width = this.forms[0]!.columns.length;
    const isRun = row.width === 0 && this.forms.every(({ columns }) => columns.length === width);
    const count = countFilled(row.values);
    return isRun && count > width + MAX_EXTRA ? Math.ceil(count / width) : 1;
  }

  place(group: number, row: number): number {
    const { row: own, named, isFirm, ahead } = this.ordered[group]!;
    const form = this.forms[row]!;
    if (form.groups.some((block) => ahead.has(block))) return Infinity;
    if (!named && (isOfGroup(own) || this.isOfSpoiltGroup(group))) return Infinity;
    if (isFirm) return named!.form === form ? 0 : Infinity;
    return byCount(own, form.columns.length * this.extent(group)) + this.byWords(group, row);
  }

  onlyRow(group: number): number {
    const { isFirm, named } = this.ordered[group]!;
    const row = isFirm ? this.forms.indexOf(named!.form) : -1;
    return row >= 0 && this.place(group, row) === 0 ? row : -1;
  }

  skipGroup(group: number): number {
    const { row, words, isFirm, named, isApart } = this.ordered[group]!;
    if (isFirm) return Infinity;
    if (named) return EVIDENCE.namedLeft.weight;
    const last = row.labels.filter((field) => field.line === row.values[0]!.line).at(-1)?.label;
    const filled = countFilled(row.values);
    if (last && (last.group || (last.column && filled < this.forms[0]!.columns.length)))
      return EVIDENCE.headerLeft.weight;
    if (words.length > 0) {
      const best = Math.min(...this.forms.map((_, at) => this.spoiltLabel(group, at)));
      const isLabel = best <= (1 - MIN_LIKENESS) * EVIDENCE.spoiltLabel.weight;
      return (isLabel && isBeside(row) ? EVIDENCE.labelLeft : EVIDENCE.wordsLeft).weight;
    }
    const isWhole = isApart && this.forms.some(({ columns }) => columns.length === filled);
    const share = isWhole ? 1 : Math.min(1, filled / this.forms[0]!.columns.length);
    return Math.max(EVIDENCE.valueLeft.weight, share * share * EVIDENCE.wholeGroupLeft.weight) * this.extent(group);
  }

  skipRow(row: number): number {
    // Where labels and values are apart, a label that is lost says as little as one that is not.
    const isLabelled = this.isApart || this.labelled.has(this.forms[row]!);
    return (isLabelled ? EVIDENCE.rowWithLabelEmpty : EVIDENCE.rowAbsent).weight;
  }

  private byWords(group: number, at: number): number {
    const { row, named, words, before, behind, isApart } = this.ordered[group]!;
    const form = this.forms[at]!;
    // Words that are like no row's label are those of a row that the form does not have.
    const isOther = words.length > 0 && Math.max(...this.likenesses(group)) < MIN_LIKENESS_ALONE;
    if (isApart && !isOther) return EVIDENCE.noLabel.weight;
    if (named?.form === form) return 0;
    const nearby = before.has(form)
      ? EVIDENCE.labelFarther
      : behind.has(form)
        ? EVIDENCE.labelBehind
        : EVIDENCE.noLabel;
    if (named && isBeside(row)) return EVIDENCE.otherLabel.weight;
    if (named) return (nearby === EVIDENCE.noLabel ? EVIDENCE.otherLabelAbove : nearby).weight;
    const spoilt = this.spoiltLabel(group, at);
    // Between a label without values and these stand words of a row that the form may not have.
    if (row.width === 0 && before.has(form))
      return Math.min(spoilt, (isOther ? EVIDENCE.otherLabelAbove : nearby).weight);
    return words.length === 0 ? Math.min(spoilt, Math.max(nearby.weight, this.otherAbove(group, at))) : spoilt;
  }

  /** Words above the values that are more like another row's label are rather that row's, however spoilt. */
  private otherAbove(group: number, at: number): number {
    if (this.ordered[group]!.row.labels.length === 0) return 0;
    const likenesses = this.likenesses(group);
    return (Math.max(...likenesses) - likenesses[at]!) * EVIDENCE.otherLabelAbove.weight;
  }

  /** What it costs that so much of the label is not as the form has it. */
  private spoiltLabel(group: number, at: number): number {
    const labelLikeness = this.likenesses(group)[at]!;
    const spoilt = (1 - labelLikeness) * EVIDENCE.spoiltLabel.weight;
    const hasOwn = this.ordered[group]!.words.length > 0 && this.labelled.has(this.forms[at]!);
    return labelLikeness < MIN_LIKENESS_ALONE || hasOwn ? spoilt + EVIDENCE.otherWords.weight : spoilt;
  }

  /** `（三）不予公公开 | 1 | 0 …`: what stands beside the values is more like the label of a group than any row's. */
  private isOfSpoiltGroup(group: number): boolean {
    const { row, words } = this.ordered[group]!;
    const last = words.at(-1);
    if (!last || row.isOfRun || !isBeside(row)) return false;
    const own = withoutOrdinal(foldOf(this.text, last));
    this.groupLabels ??= [...new Set(this.forms.flatMap(({ groups }) => groups))].map(({ label }) =>
      withoutOrdinal(foldOfficial(label)),
    );
    const toGroup = Math.max(0, ...this.groupLabels.map((label) => likeness(own, label)));
    return toGroup >= MIN_GROUP_LIKENESS && toGroup > Math.max(...this.likenesses(group));
  }

  private groupLabels: readonly string[] | undefined;
  private readonly known: (readonly number[] | undefined)[] = [];

  /** How alike the group's label is to that of each row. */
  private likenesses(group: number): readonly number[] {
    this.known[group] ??= this.compareLabels(group);
    return this.known[group];
  }

  /** Words beside the values that are as like a label as those before them are with them speak for themselves. */
  private compareLabels(group: number): readonly number[] {
    const { row, index, words } = this.ordered[group]!;
    const all = (labelled: Row, behind: readonly Field[]) =>
      this.forms.map((form) => likest(this.text, labelled, behind, form).labelLikeness);
    const whole = all(row, restOfLabel(this.all, index));
    const own = words.length > 0 && row.width > 0 ? all({ ...row, labels: words }, []) : null;
    const found = own && Math.max(...own) >= Math.max(...whole) ? own : whole;
    const last = words.at(-1);
    return last ? found.map((labelLikeness, at) => Math.max(labelLikeness, this.ofPiece(last, at))) : found;
  }

  /** How alike the last words are as the beginning of the label, or with its number. */
  private ofPiece(words: Field, at: number): number {
    const form = this.forms[at]!;
    const begun = isBegun(foldOf(this.text, words), form) ? MIN_LIKENESS_ALONE : 0;
    return Math.max(begun, withNumber(this.text, words, form));
  }
}

/** A row may have so many values too many; more are several rows. */
const MAX_EXTRA = 3;

/** Blank fields of a line may be its row's cells, or fill it up. */
function byCount({ values, width, isExplicit }: Row, columns: number): number {
  const filled = countFilled(values);
  const fields = width > 0 || isExplicit ? values.length : filled;
  const lost = Math.max(0, columns - fields);
  const extra = Math.min(MAX_EXTRA, Math.max(0, filled - columns));
  return lost * EVIDENCE.lostValue.weight + extra * EVIDENCE.extraValue.weight;
}

/** How alike a short label is with its number, of which a scan may have left more than of its words: `2.思千巫请`. */
function withNumber(text: string, field: Field, { label }: FormRow): number {
  const official = foldOfficial(label);
  const own = foldOf(text, field);
  return official.length <= MAX_SHORT_LABEL && own[0] === official[0] ? likeness(own, official) : 0;
}

const MAX_SHORT_LABEL = 9;

/** Figures beside the label of a group are the group's, but for a run of as many rows as it has. */
const isOfGroup = (row: Row): boolean => {
  const label = row.labels.at(-1)?.label;
  return !row.isOfRun && label?.group != null && (row.width === 0 || isBeside(row));
};
