import type { FormEdition, SectionKey } from '../form/types.ts';
import type { Organ } from '../organ/organ.ts';
import type { ClauseTree } from './clause-tree.ts';
import { type Fact, isOfAllRequests } from './facts.ts';
import type { WordToken } from './lexer.ts';
import type { Mention } from './mention.ts';
import { COLUMNS } from './request-rows.ts';
import { outcomeOfBoth } from './review-facts.ts';
import type { ClauseScope, Scope } from './scope.ts';
import { SENSE, Senses } from './senses.ts';
import { rowsNamed, type SentenceContext, type Topic } from './slots.ts';
import type { Claim, Comparison, Figure } from './statements.ts';
import type { Sense } from './vocabulary.ts';
import { WordGroup } from './word-group.ts';

/** What holds for all of a paragraph, and is not said in it. */
export interface Place {
  readonly section: SectionKey | null;
  readonly form: FormEdition;
  readonly year: number | null;
  /** The heading above is 依申请公开, or the section is that of requests. */
  readonly onRequests: boolean;
  readonly organ: Organ;
  /** The report covers all organs below: what is said of 全县 is its own. */
  readonly coversAll: boolean;
}

/** The applicant that a clause speaks of: 商业企业新收84件，办结81件. What follows may be of those requests alone. */
interface Subject {
  readonly column: Sense;
  /** What was counted of it; null where it was but named. */
  readonly counted: string | null;
  /** How many semicolons stand before it. */
  readonly group: number;
  /** Figures without an applicant have been told of it. */
  isSpokenOf: boolean;
}

/** What the figures of a sentence have said so far. */
export interface SentenceState extends SentenceContext {
  readonly figures: Figure[];
  readonly claims: Claim[];
  readonly comparisons: Comparison[];
  readonly scope: Scope;
  readonly tree: ClauseTree;
  /** Where 信息公开 first stands. */
  readonly disclosure: number | null;
  /** The years that it names in turn, where it gives a figure for each. */
  readonly years: readonly number[];
  row: readonly Sense[];
  column: Sense | null;
  rowsBefore: readonly Sense[];
  rowsListed: readonly Sense[];
  columnsListed: readonly Sense[];
  columnsInDoubt: boolean;
  subject: Subject | null;
  /** Row and applicant named before a colon: they hold for all that it opens. */
  heading: { readonly row: readonly Sense[]; readonly subject: Subject | null } | null;
  /** How many semicolons stand before. */
  group: number;
  decides: boolean;
  dividesOther: boolean;
  dividesRequests: boolean;
  isPublished: boolean;
  topic: Topic | null;
  ofSome: boolean;
  isReasoned: boolean;
  /** 除结转的6件外，……: what is said of all behind it is of the others. */
  hasException: boolean;
  reasons: readonly Sense[];
  partsNamed: Senses;
  divided: Fact | null;
  ofFirst: boolean;
  ofOtherReviews: boolean;
  outcomeOfBoth: Sense | null;
  decisionsInDoubt: boolean;
}

/** What is known of a sentence before it is read. */
type Begun = Pick<
  SentenceState,
  'tree' | 'senses' | 'scope' | 'disclosure' | 'years' | 'countsAttributes' | 'namesResults' | 'partsNamed'
>;

// Each field by name: an object that is spread and added to is slow in all that is done with it.
export const beginSentence = (begun: Begun): SentenceState => ({
  tree: begun.tree,
  senses: begun.senses,
  scope: begun.scope,
  disclosure: begun.disclosure,
  years: begun.years,
  countsAttributes: begun.countsAttributes,
  namesResults: begun.namesResults,
  figures: [],
  claims: [],
  comparisons: [],
  row: [],
  column: null,
  rowsBefore: [],
  rowsListed: [],
  columnsListed: [],
  columnsInDoubt: false,
  subject: null,
  heading: null,
  group: 0,
  decides: false,
  dividesOther: false,
  dividesRequests: false,
  isPublished: false,
  topic: null,
  ofSome: false,
  isReasoned: false,
  hasException: false,
  reasons: [],
  partsNamed: begun.partsNamed,
  divided: null,
  ofFirst: false,
  ofOtherReviews: false,
  outcomeOfBoth: null,
  decisionsInDoubt: false,
});

/** Behind a semicolon another part begins; a list may go on in it: 不予公开16件，自然人14件；企业2件. */
export function beginPart(state: SentenceState, depth: number): void {
  if (state.row.length > 0) state.rowsBefore = state.row;
  state.row = state.heading?.row ?? [];
  state.subject = state.heading?.subject ?? state.subject;
  state.rowsListed = [];
  state.columnsInDoubt = false;
  if (depth === 0) state.group++;
  state.ofFirst = false;
  state.outcomeOfBoth = null;
  state.hasException = false;
  state.column = null;
  state.isPublished = false;
  state.dividesOther = false;
  state.topic = null;
}

/** What a figure says of those that follow. */
export function noteFigure({ fact, senses }: Figure, state: SentenceState, depth: number): void {
  state.outcomeOfBoth = outcomeOfBoth(fact) ?? state.outcomeOfBoth;
  // 结转6件，律所4件、自然人2件: whence or whither is not told.
  if (fact?.key.startsWith('requests.carried.')) state.rowsBefore = ['carriedIn', 'carriedOut'];
  if (senses.has(SENSE.decide)) state.decides = true;
  if (!fact || depth > 0) return;
  const startsAnew = isOfAllRequests(fact);
  if (startsAnew) state.columnsListed = [];
  else if (
    fact.column !== null &&
    fact.key.startsWith('requests.received.') &&
    !state.columnsListed.includes(fact.column)
  )
    state.columnsListed = [...state.columnsListed, fact.column];
  if (startsAnew) state.rowsListed = [];
  else if (fact.column === null) state.rowsListed = [...state.rowsListed, ...fact.rows].slice(-MAX_ROWS_LISTED);
  state.row = startsAnew ? [] : fact.rows.length > 0 ? fact.rows : state.row;
  state.column = startsAnew ? null : (fact.column ?? state.column);
}

/** More rows than the form has are listed by nobody. */
const MAX_ROWS_LISTED = 24;

/** The row that a figure names that is not understood, and whose requests it is of. */
export function noteNamed({ words }: Mention, { fact }: Figure, state: SentenceState, own: ClauseScope): void {
  if (fact === null) {
    const rows = rowsNamed(words);
    const carried = rows.length === 0 && words.has(SENSE.carry) ? own.carried : null;
    if (carried !== null) state.row = [carried === 'in' ? 'carriedIn' : 'carriedOut'];
    // 结转件中律所4件、自然人2件: of those carried in, or out.
    else if (rows.length === 0 && words.has(SENSE.carry)) state.columnsInDoubt = true;
    else if (rows.length > 0) {
      state.row = rows.length === 1 ? rows : [];
      state.columnsInDoubt = rows.length > 1;
    }
  } else if (fact.rows.length > 0 || isOfAllRequests(fact)) state.columnsInDoubt = false;
  const [column, ...others] = words.pick(COLUMNS);
  if (column === undefined || own.isDivided) return;
  const counted = fact?.key.replace(/\.[^.]*$/, '') ?? null;
  const { subject } = state;
  // 自然人130件，企业20件: a list of them all, and none of them is spoken of.
  const isBeside = subject?.group === state.group && subject.column !== column;
  const isListed = isBeside && subject.counted === counted && !subject.isSpokenOf;
  state.subject = others.length > 0 || isListed ? null : { column, counted, group: state.group, isSpokenOf: false };
}

/** What the first count of a sentence is of, when it is not of all, those behind it may be of as well. */
export function noteDoubt({ words: { senses } }: Mention, { fact, role }: Figure, state: SentenceState): void {
  if (fact !== null || role !== 'count') return;
  // 申请事项为河道46件、许可31件: what is applied for.
  if (senses.hasAny(DECISIONS) || state.senses.has(SENSE.application)) state.decisionsInDoubt = true;
  if (senses.hasAny(REVIEWS)) state.ofOtherReviews = true;
  else if (state.figures.length === 0 && senses.hasAny(APPLICATIONS)) state.ofFirst = true;
}

export const DECISIONS = Senses.of('licensing', 'penalties', 'coercion');
const REVIEWS = Senses.of('reconsideration', 'litigation');
const APPLICATIONS = Senses.of('request', 'application');

/** 法律服务机构一列，……; “结转下年度继续办理”一行，……. */
export function nameSubject(start: number, words: readonly WordToken[], state: SentenceState): void {
  const group = new WordGroup(words);
  if (group.has(SENSE.none)) return;
  const rows = rowsNamed(group);
  if (rows.length > 0) state.rowsBefore = rows;
  else if (group.has(SENSE.carry)) state.rowsBefore = ['carriedIn', 'carriedOut'];
  const columns = group.pick(COLUMNS);
  const [first] = words;
  if (columns.length === 1 && first!.start - start <= 1 && first!.senses.hasAny(COLUMNS))
    state.subject = { column: columns[0]!, counted: null, group: state.group, isSpokenOf: false };
}

/** 科研院所和企业提出的4件申请: of several applicants together. */
const OF_COLUMNS = /^requests\.received\.\w+\+/;

/** 上年结转的12件中，……; what no cell counts is some of them. */
export function singleOutCounted(fact: Fact | null, state: SentenceState): void {
  const row = fact?.rows.find((each) => each === 'carriedIn' || each === 'carriedOut');
  const isOfSeveral = fact !== null && fact.rows.length === 0 && OF_COLUMNS.test(fact.key);
  state.ofSome = fact === null || isOfSeveral || (row !== undefined && fact.rows.length > 1);
  if (row && !state.ofSome) state.topic = { row, column: fact!.column, isDenied: false };
}
