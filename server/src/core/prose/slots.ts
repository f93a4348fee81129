import type { FormEdition } from '../form/types.ts';
import type { Fact } from './facts.ts';
import type { Mention } from './mention.ts';
import { COLUMNS, groupOf, ROWS } from './request-rows.ts';
import { OUTCOMES, type ReviewKind } from './review-facts.ts';
import { SENSE, Senses } from './senses.ts';
import type { Sense } from './vocabulary.ts';
import type { WordGroup } from './word-group.ts';

/** What the words before have made the subject of the talk: an ellipsis is understood by it. */
export interface DiscourseContext {
  /** Requests for information have been named, or the paragraph's heading is theirs. */
  requests: boolean;
  review: readonly ReviewKind[];
  document: DocumentKind | null;
  /** Fees have been named, so that 总额 is theirs. */
  fees: boolean;
  /** Matters of other kinds have been counted, so that 申请 may be one of theirs. */
  isForeign: boolean;
}

export type DocumentKind = 'rules' | 'normativeDocuments';
export type DecisionKind = 'licensing' | 'penalties' | 'coercion';

/** What stands around a mention, and is not said in its words. */
export interface Surroundings extends Readonly<DiscourseContext> {
  readonly form: FormEdition;
  /** What figures before in the sentence said of the table of requests: an applicant may be one of those rows, a result one of his. */
  readonly row: readonly Sense[];
  readonly column: Sense | null;
  /** What the figure right before the bracket counts; undefined outside of brackets. */
  readonly bracketOf: Fact | null | undefined;
  /** Whence or whither 结转 is, when a year beside it says. */
  readonly carried: 'in' | 'out' | null;
  /** 其中 stands in the clause. */
  readonly isPart: boolean;
  /** The sentence names results of requests, so that 公开9件 is one. */
  readonly namesResults: boolean;
  /** Decisions are said to be made before in the list: 行政许可处理决定450项，行政处罚4项. */
  readonly decides: boolean;
  /** What follows are parts of something that is in no table: 权责清单事项142项，其中行政许可15项. */
  readonly dividesOther: boolean;
  /** What is listed was published: 公布行政许可12件、行政处罚8件. */
  readonly isPublished: boolean;
  /** Papers are counted by attribute: 制发公文216件，其中主动公开97件、依申请公开61件. */
  readonly countsAttributes: boolean;
  /** Some of what came in is said to be withdrawn, or no request. */
  readonly isReduced: boolean;
  /** All that the words of the sentence mean. */
  readonly sentence: Senses;
  /** 信息公开 stands in the sentence before the figure; null where it does not stand in it at all. */
  readonly namesDisclosure: boolean | null;
}

/** What a mention says, word by word put into its place. */
export interface Slots extends Surroundings {
  readonly words: WordGroup;
  readonly unit: string;
  readonly value: number;
  readonly rows: readonly Sense[];
  readonly columns: readonly Sense[];
  readonly kinds: readonly ReviewKind[];
  readonly outcomes: readonly Sense[];
  readonly decisions: readonly DecisionKind[];
  readonly documentNamed: DocumentKind | null;
}

export function slotsOf(
  words: WordGroup,
  token: Pick<Mention['token'], 'unit' | 'value'>,
  around: Surroundings,
): Slots {
  return {
    ...around,
    words,
    unit: token.unit,
    value: token.value,
    rows: rowsNamed(words),
    columns: words.pick(COLUMNS),
    kinds: reviewKindsOf(words),
    outcomes: words.pick(OUTCOMES),
    decisions: decisionsOf(words),
    documentNamed: documentOf(words),
  };
}

const REVIEW_KINDS = ['reconsideration', 'litigation', 'direct', 'afterReconsideration'] as const;
export const OF_REVIEW = Senses.of(...REVIEW_KINDS);
const NO_KINDS: readonly ReviewKind[] = [];

export function reviewKindsOf(words: WordGroup): readonly ReviewKind[] {
  if (!words.senses.hasAny(OF_REVIEW)) return NO_KINDS;
  const kinds = REVIEW_KINDS.filter((kind) => words.has(SENSE[kind]));
  const parts = kinds.filter((kind) => kind === 'direct' || kind === 'afterReconsideration');
  return parts.length > 0 ? parts : kinds;
}

/**
 * The rows that the words name; a group is left out where one of its rows is named: 因涉及国家秘密不予公开. Where that row is
 * but an instance, it is the group that is meant: 因本机关不掌握等原因无法提供.
 */
export function rowsNamed(words: WordGroup): readonly Sense[] {
  const named = words.pick(ROWS);
  const rows = named.filter((row) => groupOf(row) === null || !isInstance(words, row));
  return rows.length < 2 ? rows : rows.filter((row) => !rows.some((other) => other !== row && groupOf(other) === row));
}

const isInstance = ({ all }: WordGroup, row: Sense): boolean =>
  all.some(({ senses }, index) => senses.has(SENSE[row]) && all[index + 1]?.text.startsWith('等'));

export const documentOf = (words: WordGroup): DocumentKind | null =>
  words.has(SENSE.normativeDocuments) ? 'normativeDocuments' : words.has(SENSE.rules) ? 'rules' : null;

const OF_DECISIONS = Senses.of('licensing', 'penalties', 'coercion');

export const decisionsOf = (words: WordGroup): DecisionKind[] =>
  words.senses.hasAny(OF_DECISIONS)
    ? (['licensing', 'penalties', 'coercion'] as const).filter((kind) => words.has(SENSE[kind]))
    : [];
