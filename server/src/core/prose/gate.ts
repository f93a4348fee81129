import { fees } from './constructions/administrative-fees.ts';
import { applicants } from './constructions/applicants.ts';
import { carriedOver } from './constructions/carried-over.ts';
import { type Construction, HARMLESS } from './constructions/construction.ts';
import { CONSTRUCTIONS } from './constructions/construction-registry.ts';
import { decisions } from './constructions/decisions.ts';
import { documents } from './constructions/documents.ts';
import { requestsNamed } from './constructions/requests-named.ts';
import { results } from './constructions/results.ts';
import { reviews } from './constructions/reviews.ts';
import { type Fact, isOfAllOfAKind, isOfAllRequests } from './facts.ts';
import type { WordToken } from './lexer.ts';
import type { Mention } from './mention.ts';
import { COLUMNS } from './request-rows.ts';
import { SENSE, Senses } from './senses.ts';
import type { Slots } from './slots.ts';
import { WordGroup } from './word-group.ts';

export interface Understanding {
  readonly construction: Construction;
  /** Null where the figure speaks of the tables, and is not understood well enough to be compared. */
  readonly fact: Fact | null;
  /** What it then counts some of, so that it is no more; null where that is not sure either. */
  readonly within: Fact | null;
  /** What its words would name, were it not for those that are not understood. */
  readonly likely?: Fact | null;
  /** It is told of some: 网上申请20件. No table counts them. */
  readonly isOfSome?: boolean;
}

/** What a mention says of the tables; null where it says nothing of them. */
export function understand(mention: Mention, slots: Slots, isFirst: boolean): Understanding | null {
  const construction = CONSTRUCTIONS.find((each) => slots.words.senses.hasAny(each.needs) && each.matches(slots));
  if (!construction || isOfOthers(slots, construction)) return null;
  if (isOfSome(wordsAsked(mention, slots.words, construction), construction)) {
    const within = wholeOf(mention, slots, construction);
    return within && { construction, fact: null, within, isOfSome: true };
  }
  const named = construction.factOf(slots);
  const fact = isUnderstood(mention, slots, construction) ? named : null;
  if (fact === 'other') return null;
  // 废止3件，其中宣布失效1件: a part of it is not the whole.
  if (fact !== null && slots.isPart && slots.sentence.divided?.key === fact.key && !isOfAllRequests(fact))
    return { construction, fact: null, within: null };
  if (construction === requestsNamed && mention.isExistential) return null;
  const mayBeSome = mention.isExistential || construction === requestsNamed || (construction === applicants && isFirst);
  if (mayBeSome && mention.isSaidOfSome) return { construction, fact: null, within: fact };
  // 其中17件为申请公开水质信息, 2件已作出复议决定: what is said of some is not how many there are.
  if (fact !== null && slots.isExcepted && isOfAllOfAKind(fact)) return null;
  if (fact !== null && !isFirst && mention.head === undefined && isOfAllOfAKind(fact)) return null;
  if (fact !== null) return { construction, fact, within: null };
  return {
    construction,
    fact,
    within: wholeOf(mention, slots, construction),
    likely: named === 'other' ? null : named,
  };
}

/** Words that single some out, and name nothing else: 因……逾期不补正而终止办理的, 主要为企业申请. */
const SINGLING_OUT = COLUMNS.with(Senses.of('open', 'exceptional', 'applicant', 'charge', 'channel', 'restrict'));
const MAY_SINGLE_OUT = new Map(CONSTRUCTIONS.map((each) => [each, each.allows.with(HARMLESS).with(SINGLING_OUT)]));

/**
 * 属于信访性质而不予处理的申请12件: what no word explains may say which of them, or why; there are no more of them than of all. Of all
 * requests nothing is said so: others may have received them.
 */
function wholeOf(mention: Mention, slots: Slots, construction: Construction): Fact | null {
  if (!slots.words.senses.isWithin(MAY_SINGLE_OUT.get(construction)!)) return null;
  if (mention.namesOthers || mention.isOfBeginning || (construction === reviews && mention.isForOthers)) return null;
  const isCarrying = construction === carriedOver;
  if (!mention.isNamedLast && !isCarrying) return null;
  // 2022年度未办结而转入本年的6件: whence and whither are both named.
  if (isCarrying && !slots.words.has(SENSE.carriedIn) && slots.carried === 'in') return null;
  if (construction === results && slots.rows.length === 0) return null;
  const fact = construction.factOf(slots);
  return fact === null || fact === 'other' || isOfAllRequests(fact) ? null : fact;
}

/** Words that say that it is some of them, or something else: 网上申请, 提前办结, 网民留言. What is so counted stands in no cell. */
const OF_SOME = Senses.of('foreign', 'channel', 'restrict', 'partOfYear', 'judge', 'paper', 'withdrawn', 'invalid');

const isOfSome = (words: WordGroup, { allows }: Construction): boolean =>
  words.senses.hasAny(OF_SOME) && words.all.some(({ senses }) => senses.hasAny(OF_SOME) && !senses.hasAny(allows));

/** Of requests that the sentence has singled out, what no cell counts. */
function isOfOthers({ sentence: { ofSome, ofFirst, topic }, columns }: Slots, construction: Construction): boolean {
  if (NOT_OF_REQUESTS.has(construction)) return false;
  return ofSome || ofFirst || (topic !== null && topic.row !== null && columns.length === 0);
}

const NOT_OF_REQUESTS: ReadonlySet<Construction> = new Set([fees, reviews, documents, decisions]);

const ALLOWED = new Map(CONSTRUCTIONS.map((construction) => [construction, construction.allows.with(HARMLESS)]));

/** The gate: each word between the head and the figure is one of the construction's, or known to change nothing. */
function isUnderstood(mention: Mention, { words }: Slots, construction: Construction): boolean {
  if (!wordsAsked(mention, words, construction).senses.isWithin(ALLOWED.get(construction)!)) return false;
  const noun = nounBehindInstances(mention, construction);
  if (noun) return mention.unknownAround(noun).within === 0;
  const { within, ahead } = mention.unknown;
  if (within > 0) return false;
  if (construction === reviews && mention.isDecided) return true;
  return ahead === 0 || mention.head === undefined || isSaidOfAll(mention.head.senses);
}

/** 农村建房工本费等行政事业性收费, 查封、扣押等行政强制: the instances say nothing that the noun does not. 涉及……的 says which. */
function nounBehindInstances(mention: Mention, construction: Construction): WordToken | undefined {
  const nouns = construction === reviews ? SENSE.otherOutcome : construction.needs;
  const noun = NAMED_BY_INSTANCES.has(construction) ? mention.behindInstances(nouns) : undefined;
  return noun && mention.before.all.some(({ start, senses }) => start < noun.start && senses.hasAny(SAYING_WHICH))
    ? undefined
    : noun;
}

const NAMED_BY_INSTANCES: ReadonlySet<Construction> = new Set([fees, decisions, applicants, reviews]);
const SAYING_WHICH = Senses.of(
  ...([
    'among',
    'exceptional',
    'restrict',
    'channel',
    'partOfYear',
    'lastYear',
    'others',
    'publish',
    'receive',
  ] as const),
  ...(['application', 'rest', 'otherOnes', 'besides'] as const),
);

function wordsAsked(mention: Mention, words: WordGroup, construction: Construction): WordGroup {
  // 复议机关受理针对我局的复议10件: who decides on them does not count them.
  if (construction === reviews && mention.isAgainstOwn && words.has(SENSE.judge))
    return new WordGroup(words.all.filter(({ senses }) => !senses.has(SENSE.judge)));
  const noun = nounBehindInstances(mention, construction);
  return noun ? new WordGroup(words.all.filter(({ start }) => start >= noun.start)) : words;
}

/** What stands before these names who or how: 我们收到. Before others it says which: 电话沟通后答复, 交通行政处罚. */
const isSaidOfAll = (head: Senses): boolean =>
  head.hasAny(RECEIVING) || (head.has(SENSE.decide) && !head.hasAny(HANDLING));

const RECEIVING = Senses.of('receive', 'issue', 'charge');
const HANDLING = Senses.of('handle', 'conclude');
