import {
  type CheckedReport,
  type Equation,
  type Finding,
  numberIn,
  type RelatedReports,
  ReportService,
  type SectionKey,
  type Span,
  type TableKey,
} from '../core/index.ts';
import { type AlignedParagraph, alignParagraphs } from './aligned-paragraphs.ts';
import { type Passage, passageIndexAt } from './passage-at.ts';
import { cellChanges, wordChanges } from './report-changes.ts';
import { type TracedComment, tracedComments } from './review-comments.ts';
import type { CommentState, SecondRound, StatedComment } from './review-data.ts';

/** A report of one round: checked, and what it was checked beside. */
export interface RoundOfReport {
  readonly checked: CheckedReport;
  readonly relatedReports: RelatedReports;
}

/** More changes than these are counted. */
const MAX_CHANGES = 300;

/**
 * What has become of each comment, what is new, and what else has changed. A comment is mended only where what it was about was read
 * again; a comment that is found once before and once after is the same.
 *
 * @param path the file of the round before
 */
export function secondRound(path: string, before: RoundOfReport, after: RoundOfReport): SecondRound {
  const paragraphs = alignParagraphs(before.checked, after.checked);
  const outcomes = new Outcomes(before, after, paragraphs);
  const old = tracedComments(before.checked);
  const now = tracedComments(after.checked);
  const open = new Set(now.traced);
  const comments: StatedComment[] = [];
  for (const traced of old.traced) {
    const outcome = outcomes.broken(traced) ?? outcomes.found(traced, open);
    // It may be among those that are not listed.
    const state = outcome === 'mended' && now.leftOut > 0 ? 'unverified' : outcome;
    const same = state === 'notMended' ? outcomes.takeSame(traced, open) : null;
    comments.push({ ...(same?.comment ?? traced.comment), state });
  }
  // What is still wrong may be said in several ways: they are that comment's.
  const added = [...open].filter((traced) => !outcomes.isOfAnother(traced));
  comments.push(...added.map(({ comment }): StatedComment => ({ ...comment, state: 'added' })));
  const cells = cellChanges(before.checked, after.checked);
  const words = wordChanges(before.checked, after.checked, paragraphs);
  return {
    before: path,
    reason: '',
    comments: comments.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
    cells: cells.slice(0, MAX_CHANGES),
    words: words.slice(0, MAX_CHANGES),
    unlisted: Math.max(0, cells.length - MAX_CHANGES) + Math.max(0, words.length - MAX_CHANGES),
  };
}

/** What is to be done comes first. */
const ORDER: readonly CommentState[] = ['notMended', 'added', 'unverified', 'mended'];

const SUMS: ReadonlySet<string> = new Set(['row-total', 'results-total', 'balance', 'review-total']);
const OF_SUMS: ReadonlySet<string> = new Set([...SUMS, 'likely-wrong-cell']);

/** Found by a look at the same organ's report of the year before. */
const OF_LAST_YEAR: ReadonlySet<string> = new Set([
  'carry-over',
  'in-force',
  'pending-vanished',
  'figure-jump',
  'figure-growth',
]);

/** Found by a figure of the prose: gone, too, where its sentence is no longer understood. */
const OF_FIGURES = /^(?:figure|claim|fee)-/;

class Outcomes {
  private readonly brokenNow: ReadonlySet<string>;
  private readonly pairs: ReadonlyMap<Passage, AlignedParagraph>;
  private readonly anchorsNow = new Map<Finding, string>();
  /** The broken sums that old comments have been found by. */
  private readonly accountedFor = new Set<string>();

  constructor(
    private readonly before: RoundOfReport,
    private readonly after: RoundOfReport,
    private readonly paragraphs: readonly AlignedParagraph[],
  ) {
    this.pairs = new Map(paragraphs.flatMap((pair) => (pair.before ? [[pair.before, pair]] : [])));
    this.brokenNow = new Set(after.checked.findings.filter(({ code }) => SUMS.has(code)).map(sumKey));
  }

  /** What has become of a comment on sums: each of them is looked at anew. Null for other comments. */
  broken({ findings }: TracedComment): CommentState | null {
    const [first] = findings as readonly [Finding];
    if (!OF_SUMS.has(first.code)) return null;
    const sums = findings.filter(({ code }) => SUMS.has(code));
    if (sums.some((sum) => !this.equationOf(sum))) return null;
    if (!this.isReadable()) return 'unverified';
    const roots = findings.filter(({ code }) => code === 'likely-wrong-cell');
    if (roots.length > 0 && roots.every((root) => this.numberNow(root.cells[0]!) === root.expected)) return 'mended';
    const still = sums.filter((sum) => this.brokenNow.has(sumKey(sum)));
    for (const sum of still) this.accountedFor.add(sumKey(sum));
    if (still.length > 0) return 'notMended';
    const isKnown = sums.every((sum) => {
      const { cells } = this.equationOf(sum)!;
      return cells.every((index) => this.isKnown(this.before.checked.report.form.cells[index]!.name));
    });
    return isKnown ? 'mended' : 'unverified';
  }

  /** What has become of any other comment. */
  found(traced: TracedComment, open: ReadonlySet<TracedComment>): CommentState {
    if (this.sameAs(traced, open)) return 'notMended';
    return this.isReadable() && traced.findings.every((finding) => this.isLookedAt(finding)) ? 'mended' : 'unverified';
  }

  /** The comment that says the same now; it is no new one. */
  takeSame(traced: TracedComment, open: Set<TracedComment>): TracedComment | null {
    const own = new Set(traced.findings.filter(({ code }) => SUMS.has(code)).map(sumKey));
    const same =
      this.sameAs(traced, open) ??
      [...open].find(({ findings }) => findings.some((finding) => SUMS.has(finding.code) && own.has(sumKey(finding))));
    if (same) open.delete(same);
    return same ?? null;
  }

  /** All that it says is part of what an old comment was found by. */
  isOfAnother({ findings }: TracedComment): boolean {
    const sums = findings.filter(({ code }) => SUMS.has(code));
    return sums.length > 0 && sums.every((sum) => this.accountedFor.has(sumKey(sum)));
  }

  private equationOf({ code, cells: [at] }: Finding): Equation | undefined {
    const { form } = this.before.checked.report;
    return form.equations.find((each) => each.name === code && form.cells[each.at]!.name === at);
  }

  private sameAs(traced: TracedComment, open: ReadonlySet<TracedComment>): TracedComment | null {
    const [old] = traced.findings as readonly [Finding];
    const anchor = anchorOf(this.before.checked, old);
    const atAnchor = [...open].find(({ findings: [now] }) => {
      if (!anchor || familyOf(now!) !== familyOf(old)) return false;
      return this.anchorNow(now!) === JSON.stringify(anchor);
    });
    if (atAnchor) return atAnchor;
    const alike = [...open].filter(
      ({ findings }) => findings[0]!.code === old.code && findings[0]!.about === old.about,
    );
    return (
      alike.find(
        ({ findings: [now] }) => sameCells(old, now!) && this.sameWords(old, now!) && this.isInStep(old, now!),
      ) ??
      alike.find(({ findings: [now] }) => old.cells.length > 0 && sameCells(old, now!) && this.isInStep(old, now!)) ??
      alike.find(({ findings: [now] }) => this.isOfWhole(old) && sameCells(old, now!)) ??
      null
    );
  }

  private anchorNow(finding: Finding): string {
    let anchor = this.anchorsNow.get(finding);
    if (anchor === undefined) {
      anchor = JSON.stringify(anchorOf(this.after.checked, finding));
      this.anchorsNow.set(finding, anchor);
    }
    return anchor;
  }

  private sameWords(old: Finding, now: Finding): boolean {
    return wordsAt(this.before.checked, old) === wordsAt(this.after.checked, now);
  }

  /** Both stand in the tables, or in paragraphs of which one has become the other. */
  private isInStep({ span: old }: Finding, { span: now }: Finding): boolean {
    const { passages } = this.after.checked;
    const own = passages[passageIndexAt(passages, now.start)];
    const pair = this.pairAt(old.start);
    return pair ? own !== undefined && pair.after === own : own === undefined;
  }

  /** The paragraph of the round before that has this place, and what it has become. */
  private pairAt(place: number): AlignedParagraph | undefined {
    const { passages } = this.before.checked;
    const passage = passages[passageIndexAt(passages, place)];
    return passage && this.pairs.get(passage);
  }

  /** What is said of the report as a whole, such as that a section is missing, stands at its title. */
  private isOfWhole({ span, about }: Finding): boolean {
    const { title } = this.before.checked.report.syntax;
    return (
      about !== undefined || span.end === 0 || (title !== null && title.start <= span.start && span.start < title.end)
    );
  }

  /** Whether the new report was read at all. */
  private isReadable(): boolean {
    const { report } = this.after.checked;
    return report.otherForm === null && (report.sections.length > 0 || report.cells.some(({ span }) => span !== null));
  }

  /** Whether the rule had before it what it would find something in: silence says nothing else. */
  private isLookedAt(finding: Finding): boolean {
    const { code, cells, span } = finding;
    const { relatedReports } = this.after;
    if (OF_LAST_YEAR.has(code) && relatedReports.lastYear === null) return false;
    // Where not a word was changed, it is the other report that is not there.
    if (code === 'text-copied' && !this.isReworded(finding)) return false;
    if (code === 'aggregate' && relatedReports.memberReports === null) return false;
    if (!cells.every((cell) => this.isKnown(cell))) return false;
    const { report } = this.before.checked;
    const anchor = anchorOf(this.before.checked, finding);
    // A row or a heading that is not there any more has nothing wrong in it.
    if (anchor?.kind === 'row') return this.hasRow(anchor.table, anchor.key) && this.isBound(anchor.table);
    if (anchor?.kind === 'heading') return this.hasSection(anchor.key);
    const table = tableAt(report, span.start);
    if (table) return this.isBound(table);
    const pair = this.pairAt(span.start);
    if (!pair?.before) return true;
    const { section } = pair.before;
    if (section !== null && !this.hasSection(section)) return false;
    return !OF_FIGURES.test(code) || pair.after === null || !this.hasUnread(pair.after);
  }

  /** Whether a paragraph of the section that a finding stands at is another than before. */
  private isReworded(finding: Finding): boolean {
    const anchor = anchorOf(this.before.checked, finding);
    return this.paragraphs.some(
      ({ before, after, isSame }) =>
        !isSame && (anchor?.kind !== 'heading' || (before ?? after)?.section === anchor.key),
    );
  }

  /** The table is there, and of each of its rows it is known which it is. */
  private isBound(key: TableKey): boolean {
    const table = this.after.checked.report.tables[key];
    return table !== null && table.unbound === null;
  }

  private hasRow(table: TableKey, key: string): boolean {
    return this.after.checked.report.tables[table]?.rows.some(({ form }) => form.key === key) ?? false;
  }

  private hasSection(key: SectionKey): boolean {
    return this.after.checked.report.sections.some((section) => section.key === key);
  }

  /** Whether the paragraph has a figure that was not understood, though it speaks of the tables. */
  private hasUnread({ start, end }: NonNullable<AlignedParagraph['after']>): boolean {
    return this.unreadNow.some((place) => start <= place && place < end);
  }

  private unread: readonly number[] | null = null;

  private get unreadNow(): readonly number[] {
    this.unread ??= coveragePlaces(this.after.checked);
    return this.unread;
  }

  private numberNow(name: string): number | null {
    const form = this.after.checked.report.form.cellByName.get(name);
    const cell = form && this.after.checked.report.cells[form.index];
    return cell ? numberIn(cell) : null;
  }

  /** A cell that holds a number; or is empty as it was. */
  private isKnown(name: string): boolean {
    const [was, is] = [this.before, this.after].map(({ checked: { report } }) => {
      const form = report.form.cellByName.get(name);
      return form && report.cells[form.index]!.state;
    });
    return is === 'number' || (is === 'blank' && was === 'blank');
  }
}

const service = new ReportService();

const coveragePlaces = (checked: CheckedReport): number[] =>
  service.coverage(checked).notUnderstood.map(({ span }) => span.start);

/** What a finding on a name stands at: the heading of a section, the label of a row. */
type Anchor =
  | { readonly kind: 'heading'; readonly key: SectionKey }
  | { readonly kind: 'row'; readonly table: TableKey; readonly key: string };

function anchorOf({ report }: CheckedReport, { span: { start }, cells, about }: Finding): Anchor | null {
  if (cells.length > 0 || about !== undefined) return null;
  const isIn = (span: Span): boolean => span.start <= start && start < span.end;
  const section = report.sections.find(({ heading }) => isIn(heading));
  if (section) return { kind: 'heading', key: section.key };
  const table = tableAt(report, start);
  const row = table && report.tables[table]?.rows.find(({ label }) => label.some(isIn));
  return row ? { kind: 'row', table, key: row.form.key } : null;
}

function tableAt({ syntax: { lines, tables } }: CheckedReport['report'], start: number): TableKey | null {
  const line = lines.lineAt(start);
  return tables.find(({ firstLine, lastLine }) => firstLine <= line && line < lastLine)?.table ?? null;
}

/** Of a heading that is not as it should be it may be said in several ways. */
const familyOf = ({ code }: Finding): string => (/^section-(?:heading|number|level)$/.test(code) ? 'heading' : code);

const sumKey = ({ code, cells: [at] }: Finding): string => `${code} ${at}`;

const sameCells = ({ cells: a }: Finding, { cells: b }: Finding): boolean =>
  a.length === b.length && a.every((cell) => b.includes(cell));

const wordsAt = ({ report: { text } }: CheckedReport, { span }: Finding): string =>
  text.slice(span.start, span.end).replace(/\s+/g, '');
