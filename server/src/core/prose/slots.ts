import type { FormEdition } from '../form/types.ts';
import type { Millionths } from '../text/number.ts';
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

/** What the figures before in the sentence have said, and what holds for all of it. */
export interface SentenceContext {
  /** Rows and applicant that were named: an applicant may be one of those rows, a result one of his. */
  readonly row: readonly Sense[];
  readonly column: Sense | null;
  /** Rows that a clause without a figure has named: 从结转情况看，自然人5件 may be of any of them. */
  readonly rowsBefore: readonly Sense[];
  /** The rows of the list that the figure stands behind: 不予公开16件、无法提供35件，其中自然人41件. */
  readonly rowsListed: readonly Sense[];
  /** The applicants that have been counted one by one in the sentence, without a row. */
  readonly columnsListed: readonly Sense[];
  /** A figure before names several rows, or is not understood: whose parts the applicants are is not told. */
  readonly columnsInDoubt: boolean;
  /** Decisions are said to be made before in the list: 行政许可处理决定450项，行政处罚4项. */
  readonly decides: boolean;
  /** What follows are parts of something that is in no table: 权责清单事项142项，其中行政许可15项. */
  readonly dividesOther: boolean;
  /** What is listed was published: 公布行政许可12件、行政处罚8件. */
  readonly isPublished: boolean;
  /** Papers are counted by attribute: 制发公文216件，其中主动公开97件、依申请公开61件. */
  readonly countsAttributes: boolean;
  /** 其中 divides requests, so that 公开2件 are some of them. */
  readonly dividesRequests: boolean;
  /** It names results of requests, so that 公开9件 is one. */
  readonly namesResults: boolean;
  /** What the clauses that follow are of, where one without a figure says it: 对自然人提出的申请，……. */
  readonly topic: Topic | null;
  /** What follows is of some requests that no cell counts: 涉及征地的41件申请中，……. */
  readonly ofSome: boolean;
  /** The clause before gives a reason: 因公开会损害第三方权益，不予公开4件. */
  readonly isReasoned: boolean;
  /** The parts of lawsuits that have been named so far. */
  readonly partsNamed: Senses;
  /** What stands behind the first count may be of those alone: 涉企申请20件，予以公开9件. */
  readonly ofFirst: boolean;
  /** 交通领域办理许可860件、处罚51件: the first of a list is not understood, and those behind may be of the same. */
  readonly decisionsInDoubt: boolean;
  /** Reviews have been counted that may be of other matters. */
  readonly ofOtherReviews: boolean;
  /** 复议、诉讼120件，其中纠正14件，复议9件: what became of both together, of which those behind may be. */
  readonly outcomeOfBoth: Sense | null;
  /** What 其中 divides. */
  readonly divided: Fact | null;
  /** The rows that the reason names. */
  readonly reasons: readonly Sense[];
  /** All that its words mean. */
  readonly senses: Senses;
}

/** Some of the requests, that a clause names as those that it goes on to speak of. */
export interface Topic {
  readonly row: Sense | null;
  readonly column: Sense | null;
  /** Named where it is denied: 往年未收到科研机构申请，今年收到1件. What names requests itself is of all again. */
  readonly isDenied: boolean;
}

/** What stands around a mention, and is not said in its words. */
export interface Surroundings {
  readonly form: FormEdition;
  readonly context: Readonly<DiscourseContext>;
  readonly sentence: SentenceContext;
  /** What the figure right before the bracket counts; undefined outside of brackets. */
  readonly bracketOf: Fact | null | undefined;
  /** Whence or whither 结转 is, when a year beside it says. */
  readonly carried: 'in' | 'out' | null;
  /** 其中 stands in the clause. */
  readonly isPart: boolean;
  /** The clause is 除……外. */
  readonly isExcepted: boolean;
  /** A bracket behind says that it has 部分公开 within: 公开96件（含部分公开24件）. */
  readonly hasPartlyWithin: boolean;
  /** 信息公开 stands in the sentence before the figure; null where it does not stand in it at all. */
  readonly namesDisclosure: boolean | null;
}

/** What a mention says, word by word put into its place. What a construction does not ask for is not looked for. */
export class Slots {
  readonly unit: string;
  readonly value: Millionths;
  private knownRows: readonly Sense[] | null = null;

  constructor(
    readonly words: WordGroup,
    { unit, value }: Pick<Mention['token'], 'unit' | 'value'>,
    private readonly around: Surroundings,
  ) {
    this.unit = unit;
    this.value = value;
  }

  get form(): FormEdition {
    return this.around.form;
  }
  get context(): Readonly<DiscourseContext> {
    return this.around.context;
  }
  get sentence(): SentenceContext {
    return this.around.sentence;
  }
  get bracketOf(): Fact | null | undefined {
    return this.around.bracketOf;
  }
  get carried(): 'in' | 'out' | null {
    return this.around.carried;
  }
  get isPart(): boolean {
    return this.around.isPart;
  }
  get hasPartlyWithin(): boolean {
    return this.around.hasPartlyWithin;
  }
  get namesDisclosure(): boolean | null {
    return this.around.namesDisclosure;
  }
  get rows(): readonly Sense[] {
    this.knownRows ??= rowsNamed(this.words);
    return this.knownRows;
  }
  get columns(): readonly Sense[] {
    const named = this.words.pick(COLUMNS);
    const { topic } = this.sentence;
    if (named.length > 0 || !topic?.column || (topic.isDenied && this.words.senses.hasAny(OF_ALL))) return named;
    return [topic.column];
  }
  /** 除1件行政复议未审结外: an exception is never all that there is. */
  get isExcepted(): boolean {
    return this.around.isExcepted;
  }
  get kinds(): readonly ReviewKind[] {
    return reviewKindsOf(this.words);
  }
  get outcomes(): readonly Sense[] {
    return this.words.pick(OUTCOMES);
  }
  get decisions(): readonly DecisionKind[] {
    return decisionsOf(this.words);
  }
  get documentNamed(): DocumentKind | null {
    return documentOf(this.words);
  }
}

const OF_ALL = Senses.of('request', 'application');
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
  const named = withoutLabelEnds(words, words.pick(ROWS));
  const rows = named.filter((row) => groupOf(row) === null || !isInstance(words, row));
  return rows.length < 2 ? rows : rows.filter((row) => !rows.some((other) => other !== row && groupOf(other) === row));
}

/** 逾期不补正不再处理: 不再处理 is the end of that row's label, and no row beside it. */
function withoutLabelEnds(words: WordGroup, rows: readonly Sense[]): readonly Sense[] {
  const isOverdue = rows.includes('correctionOverdue') || rows.includes('feeOverdue');
  const isEnd =
    isOverdue && words.all.every(({ text, senses }) => !senses.has(SENSE.notProcessed) || text === '不再处理');
  return isEnd ? rows.filter((row) => row !== 'notProcessed') : rows;
}

const isInstance = ({ all }: WordGroup, row: Sense): boolean =>
  all.some(
    ({ senses }, index) =>
      senses.has(SENSE[row]) &&
      all.slice(index + 1, index + 3).some(({ text }) => text.startsWith('等')) &&
      // 涉及商业秘密、个人隐私等第三方合法权益: the row itself stands behind its instances.
      !all.slice(index + 1).some((word) => word.senses.has(SENSE[row])),
  );

export const documentOf = (words: WordGroup): DocumentKind | null =>
  words.has(SENSE.normativeDocuments) ? 'normativeDocuments' : words.has(SENSE.rules) ? 'rules' : null;

const DECISIONS = ['licensing', 'penalties', 'coercion'] as const;
export const OF_DECISIONS = Senses.of('licensing', 'penalties', 'coercion');

const NO_DECISIONS: readonly DecisionKind[] = [];

export const decisionsOf = (words: WordGroup): readonly DecisionKind[] =>
  words.senses.hasAny(OF_DECISIONS) ? DECISIONS.filter((kind) => words.has(SENSE[kind])) : NO_DECISIONS;
