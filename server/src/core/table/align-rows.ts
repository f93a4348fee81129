import type { Form, FormRow, FormTable } from '../form/types.ts';
import { isMarkedUp, type Row } from '../syntax/rows.ts';
import { align, type Placement } from './align.ts';
import { byLabel, copiedBy, inPlace, isVague } from './by-label.ts';
import { MARGIN } from './costs.ts';
import { countValues } from './count-values.ts';
import { decideByEquations } from './decide.ts';
import { inFlatOrder } from './flat-order.ts';
import { likest, MIN_LIKENESS } from './likest-label.ts';
import { longestRising } from './longest-rising.ts';
import type { Match, Matching } from './matching.ts';
import { repeatedRows } from './repeated-rows.ts';
import { RowCosts } from './row-costs.ts';
import { splitRuns } from './stacked.ts';
import { labelsAlone, withUnfilled } from './unfilled-rows.ts';
import { countFilled, type Group, groupsOf, hasGroup, restOfLabel } from './value-groups.ts';

/**
 * Tells which row of the form each row of the text is. Values keep the form's order; labels say where they belong, the more
 * firmly the nearer they stand. Where two placements are about as good, none is taken.
 */
export function alignRows(text: string, form: Form, table: FormTable, asRead: readonly Row[]): Matching {
  const matching = new RowAlignment(text, form, table, splitRuns(asRead, table)).matching();
  if (isWhole(table, matching)) return matching;
  const named = inPlace(
    asRead.map((row) => byLabel(text, table, row)),
    table,
  );
  return inFlatOrder(text, form, table, asRead, named) ?? matching;
}

/** Each row of the form has as many values as columns. */
const isWhole = ({ rows }: FormTable, { matches, unbound }: Matching): boolean =>
  !unbound &&
  matches.length === rows.length &&
  matches.every(({ row, form }) => countFilled(row.values) === form.columns.length);

/** A group that may belong to several rows of the form, or to none. */
interface Doubtful extends Group {
  readonly forms: readonly (FormRow | null)[];
}

class RowAlignment {
  private readonly named: readonly (Match | null)[];
  private readonly repeated: ReadonlyMap<Row, Row>;
  private readonly labelled: ReadonlySet<FormRow>;
  private readonly found: (Match | undefined)[];
  private unbound: Matching['unbound'] = null;

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
    this.repeated = repeatedRows(text, table, rows, this.named);
    this.labelled = new Set(this.named.flatMap((match) => match?.form ?? []));
    this.found = new Array(rows.length).fill(undefined);
  }

  matching(): Matching {
    const { text, rows, named, table } = this;
    const groups = this.bindOutOfOrder(groupsOf(text, table, rows, named, new Set(this.repeated.keys())));
    const empty = this.withEmptyCells();
    const forms = table.rows.filter((form) => !this.isTaken(form) && !empty.has(form));
    const placements = align(new RowCosts(text, rows, groups, forms, this.labelled), MARGIN);
    const isDisordered = this.valuesLeft(groups, placements) >= table.rows[0]!.columns.length;
    const isDoubled = this.hasDoubledLabel() || this.repeated.size > 0;
    const doubtful: Doubtful[] = [];
    for (const [at, group] of groups.entries()) {
      const { row, alternatives } = placements[at]!;
      const isWhole =
        row >= 0 && (isMarkedUp(group.row) || countFilled(group.row.values) === forms[row]!.columns.length);
      const isCertain = group.isLagging
        ? false
        : group.isApart
          ? isWhole && !isDoubled && !isDisordered
          : !isDisordered || (group.isFirm && isWhole);
      if (alternatives.length > 1 || (row >= 0 && (!isCertain || group.row.isTorn)))
        doubtful.push({
          ...group,
          forms: alternatives.map((one) => (one < 0 ? null : forms[one]!)).sort(this.inOrder),
        });
      else if (row >= 0) this.found[group.index] = this.matchOf(group, forms[row]!);
    }
    this.decide(doubtful, isDoubled);
    this.bindUnfilled();
    return this.result();
  }

  /** Rows of which the label stands before cells of its own with nothing in them: no other values are theirs. */
  private withEmptyCells(): ReadonlySet<FormRow> {
    const empty = new Set<FormRow>();
    for (const [index, match] of this.named.entries())
      if (match && !this.isGroup(index) && match.row.isExplicit && match.row.values.length >= match.form.columns.length)
        empty.add(match.form);
    return empty;
  }

  /** How many values belong to no row, those that a scan has spoilt too. */
  private valuesLeft(groups: readonly Group[], placements: readonly Placement[]): number {
    if (this.table.rows.length === 1) return 0;
    const width = this.table.rows[0]!.columns.length;
    const first = placements.findIndex(({ row }) => row >= 0);
    // What a scan has made of the header's words stands before the first row, and is less than one.
    const isNoise = ({ row }: Group, at: number) => at < first && countFilled(row.values) < width;
    const left = groups.filter(
      (group, at) => placements[at]!.row < 0 && group.words.length === 0 && !isNoise(group, at),
    );
    return left.reduce((sum, { row }) => sum + countFilled(row.values), 0);
  }

  private inOrder = (a: FormRow | null, b: FormRow | null): number =>
    (a ? this.table.rows.indexOf(a) : -1) - (b ? this.table.rows.indexOf(b) : -1);

  /** Groups that may belong to several rows: bound where the equations leave but one, else told as one stretch. */
  private decide(doubtful: readonly Doubtful[], isDoubled: boolean): void {
    if (doubtful.length === 0) return;
    const placed = new Map(this.found.flatMap((match) => (match ? [[match.form, match.row] as const] : [])));
    const isUnclear = isDoubled || doubtful.some(({ row, isLagging }) => row.isTorn || isLagging);
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

  /** Rows of which nothing but the label stands there. */
  private bindUnfilled(): void {
    const open = new Set(this.unbound?.forms);
    for (const [index, match] of this.named.entries()) {
      if (!match || this.isGroup(index) || this.isTaken(match.form) || open.has(match.form)) continue;
      this.found[index] = match;
    }
  }

  private isTaken = (form: FormRow): boolean => this.found.some((match) => match?.form === form);

  private isGroup = (index: number): boolean => hasGroup(this.text, this.rows[index]!, this.named[index]!);

  /** Rows of which the label in their own line names them, in another order than the form's: they are what they say. */
  private bindOutOfOrder(groups: readonly Group[]): Group[] {
    const firm = groups.filter(({ isFirm }) => isFirm);
    const rising = longestRising(firm.map(({ named }) => this.table.rows.indexOf(named!.form)));
    const out = new Set(firm.filter((_, i) => !rising.has(i)));
    for (const group of out) this.found[group.index] = group.named!;
    return groups.filter((group) => !out.has(group));
  }

  private matchOf({ row, index, named, isApart }: Group, form: FormRow): Match {
    if (named?.form === form) return named;
    if (row.labels.length === 0 || isApart) return { row, form, label: [] };
    const { labelLikeness, label, rest } = likest(this.text, row, restOfLabel(this.rows, index), form);
    return labelLikeness >= MIN_LIKENESS ? { row, form, label, rest } : { row, form, label: [] };
  }

  private result(): Matching {
    const { text, table, rows, found, unbound } = this;
    const matches = found.filter((match) => match !== undefined);
    const formOf = new Map(matches.map(({ row, form }) => [row, form]));
    const open = new Set(unbound?.forms);
    const openRows = new Set(unbound?.rows);
    const repeated: { row: Row; form: FormRow }[] = [];
    const firstKnown = found.findIndex((match) => match !== undefined);
    // Digits that a scan left in the header: before the first row, and too few for one.
    const isHeaderNoise = (row: Row, index: number) =>
      index < firstKnown && countValues(row) < table.rows[0]!.columns.length;
    const unknown: Row[] = [];
    for (const [index, row] of rows.entries()) {
      if (found[index] || openRows.has(row) || countValues(row) === 0) continue;
      const original = this.repeated.get(row);
      const form = original
        ? (this.named[index]?.form ?? formOf.get(original))
        : this.isGroup(index) && copiedBy(text, row, matches)?.form;
      if (form) repeated.push({ row, form });
      else if (!isHeaderNoise(row, index)) unknown.push(row);
    }
    const unfilled = labelsAlone(text, table, rows, found).filter(({ form }) => !open.has(form));
    return { matches: withUnfilled(matches, unfilled), repeated, unbound, unknown };
  }
}
