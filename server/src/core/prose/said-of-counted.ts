import type { FormEdition } from '../form/types.ts';
import { SCALE } from '../text/number.ts';
import type { Clause } from './clause-tree.ts';
import { documentFact } from './constructions/documents.ts';
import { type Fact, isOfAllRequests } from './facts.ts';
import type { WordToken } from './lexer.ts';
import { receivedFact, rowFact } from './request-facts.ts';
import { COLUMNS, groupOf, ROWS } from './request-rows.ts';
import { OUTCOMES, reviewFact } from './review-facts.ts';
import { SENSE, Senses } from './senses.ts';
import { type DiscourseContext, rowsNamed } from './slots.ts';
import type { Figure } from './statements.ts';
import { unknownBetween } from './unknown.ts';
import type { Sense } from './vocabulary.ts';
import { WordGroup } from './word-group.ts';

/** A clause, or the words behind the last figure of one, that say something of what is counted before. */
export interface SaidOfCounted {
  readonly text: string;
  readonly clause: Clause;
  readonly words: readonly WordToken[];
  /** The last figure so far. */
  readonly last: Figure;
  /** The clause has figures of its own, of which it is the last. */
  readonly isInClause: boolean;
  readonly context: Readonly<DiscourseContext>;
  readonly form: FormEdition;
  readonly carried: 'in' | 'out' | null;
}

/**
 * What the counted are said to be some of, so that there are no more of them: 有2件申请因案情复杂延期，已结转2024年; 律师事务所的2件申请均获公开;
 * 不予公开的4件，全部由企业提出; 其中1件因程序瑕疵被纠正. Null where nothing is said of them, or it is not understood.
 */
export function mostOf(said: SaidOfCounted): Fact | null {
  const { text, clause, last, isInClause } = said;
  const between = isInClause ? '' : text.slice(last.phrase.end, Math.max(last.phrase.end, clause.start - 1));
  const isCounted = last.role === 'count' && last.value > 0 && last.depth === 0 && OF_CASES.has(last.unit);
  if (!isCounted || between.length > MAX_BETWEEN || /[，；：。]/.test(between)) return null;
  const words = said.words.filter(({ start }) => start >= last.phrase.end);
  if (words.length === 0) return null;
  const behind = new WordGroup(words);
  return goesOn(said, behind) ?? (between.length <= MAX_NOUN ? becameOfThem(said, behind) : null);
}

/** 已结转2024年: what is said to go on is no more than all that does. */
function goesOn({ last, context, form, carried }: SaidOfCounted, behind: WordGroup): Fact | null {
  const isSaid = behind.has(SENSE.carriedOut) || (behind.has(SENSE.carry) && carried === 'out');
  const isBare = last.fact === null && last.within === null && !last.senses.hasAny(CLAIMED_OTHERWISE);
  if (!isSaid || !isBare || !context.requests || behind.has(SENSE.none, SENSE.plan, SENSE.all)) return null;
  return rowFact(['carriedOut'], null, form);
}

function becameOfThem(
  { text, clause, last, isInClause, context, form, words }: SaidOfCounted,
  behind: WordGroup,
): Fact | null {
  if (last.isWhole || last.sureness !== 'exact' || behind.senses.hasAny(SAYING_MORE)) return null;
  const from = isInClause ? last.phrase.end : clause.start;
  const said = text.slice(from, clause.end);
  // 15件中, 12件里有3件: what follows is of some of them.
  if (/^(?:申请|案件)?[中里]/.test(said) || OF_A_DISPUTE.test(said)) return null;
  const { fact } = last;
  const isOfAll = behind.has(SENSE.all) || last.value === SCALE;
  const rows = rowsNamed(behind);
  const columns = behind.pick(COLUMNS);
  const outcomes = behind.pick(OUTCOMES);
  const [row, column, outcome] = [rows[0], columns[0], outcomes[0]];
  // 律所申请2件，均已公开
  const theirs = fact?.column && fact.rows.length === 0 ? fact.column : null;
  if (theirs && isOfAll && rows.length + columns.length === 0 && PUBLISHED.test(said))
    return rowFact(['granted', 'partiallyGranted'], theirs, form);
  if (rows.length + columns.length + outcomes.length > 1) return null;
  const isKnown = behind.senses.isWithin(SAID_PLAINLY) && unknownBetween(text, from, clause.end, words) <= MAX_UNKNOWN;
  // What is said of all is a claim of its own.
  const isClaim = behind.has(SENSE.all) && (isInClause || column !== undefined);
  if (isClaim) return null;
  if (column !== undefined) return isOfAll && isKnown && isFromThem(text, behind) ? ofColumn(fact, column, form) : null;
  if (row !== undefined && !CARRIED.has(row)) {
    if (fact?.column && fact.rows.length === 0) return isOfAll && isKnown ? rowFact([row], fact.column, form) : null;
    const isMember = fact?.column === null && fact.rows.length === 1 && groupOf(row) === fact.rows[0];
    if (isMember) return isOfAll && isKnown ? rowFact([row], null, form) : null;
    return fact === null &&
      context.requests &&
      namesRequests(last, behind, text) &&
      (isKnown || isSaidAtLast(behind, clause))
      ? rowFact([row], null, form)
      : null;
  }
  if (outcome !== undefined)
    return fact === null && last.senses.has(SENSE.among) && context.review.length > 0 && isSaidAtLast(behind, clause)
      ? reviewFact(context.review, outcome)
      : null;
  // 现行有效的2件，均为2023年新制发
  const kind = /^proactive\.(rules|normativeDocuments)\.inForce$/.exec(fact?.key ?? '')?.[1] ?? null;
  const document = (kind as DiscourseContext['document']) ?? (fact === null ? context.document : null);
  const isIssued = behind.has(SENSE.issue) && /新|本年|当年|20\d\d年/.test(said);
  return document && isIssued && (fact === null || isOfAll) ? documentFact(document, behind) : null;
}

/** 由商业企业提出, 均来自自然人. */
const isFromThem = (text: string, { all }: WordGroup): boolean => {
  const named = all.find(({ senses }) => senses.hasAny(COLUMNS))!;
  return (
    /^为/.test(named.text) ||
    /(?:由|系|为|是|来自|属于?)[一两]?[位名家个]?$/.test(text.slice(Math.max(0, named.start - 4), named.start))
  );
};

const ofColumn = (fact: Fact | null, column: Sense, form: FormEdition): Fact | null => {
  if (fact === null || fact.column !== null) return null;
  if (fact.rows.length === 1) return rowFact(fact.rows, column, form);
  return isOfAllRequests(fact) ? receivedFact(column) : null;
};

/** 对其中5件……认定为大量反复申请, 8件申请: they are requests. */
const namesRequests = ({ senses, phrase }: Figure, { all }: WordGroup, text: string): boolean =>
  senses.has(SENSE.among) ||
  senses.hasAny(OF_REQUESTS) ||
  /^申请/.test(text.slice(phrase.end, phrase.end + 2)) ||
  all.some(({ senses: own, start }) => own.hasAny(OF_REQUESTS) && start === phrase.end);

/** What became of them stands at the end; whatever is said before is why: 经要求说明理由后认定为大量反复申请. */
const isSaidAtLast = ({ all }: WordGroup, { end }: Clause): boolean => {
  const last = all.at(-1);
  return last !== undefined && end - last.end <= 1 && last.senses.hasAny(BECAME);
};

const PUBLISHED = /^(?:均|都|全部|也)?已?(?:依法)?(?:全部)?(?:主动)?公开$/;
const MAX_BETWEEN = 24;
/** Right behind the figure stands no more than 申请, 政府信息公开申请. */
const MAX_NOUN = 8;
const MAX_UNKNOWN = 2;
const BECAME = ROWS.with(OUTCOMES);
const CARRIED: ReadonlySet<Sense> = new Set(['carriedIn', 'carriedOut']);
const OF_REQUESTS = Senses.of('request', 'application');
const OF_CASES: ReadonlySet<string> = new Set(['件', '份', '宗', '起', '例', '件次', '批', '个']);
/** Not what became of them, but what a dispute is of, or what else is said of them. */
const OF_A_DISPUTE = /不服|引起|引发|质疑|异议|涉及|针对|要求(?!说明|补正)|除|如|若|应当|可以?/;
const SAYING_MORE = Senses.of(
  ...(['none', 'plan', 'lastYear', 'than', 'share', 'up', 'down', 'foreign', 'judge', 'rate', 'others'] as const),
  ...(['withdrawn', 'invalid', 'channel', 'rest', 'otherOnes', 'among', 'open', 'paper', 'merely'] as const),
);
/** Of other matters, or what is told of them is another thing. */
const CLAIMED_OTHERWISE = ROWS.with(
  Senses.of('foreign', 'publish', 'withdrawn', 'invalid', 'paper', 'partOfYear', 'lastYear'),
);
const SAID_PLAINLY = ROWS.with(COLUMNS).with(
  Senses.of(
    ...(['all', 'neutral', 'answer', 'conclude', 'handle', 'decide', 'onTime', 'application', 'request'] as const),
    ...(['applicant', 'publish', 'own', 'organ', 'respectively', 'altogether'] as const),
  ),
);
