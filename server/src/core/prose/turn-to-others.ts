import type { Mention } from './mention.ts';
import { COLUMNS, ROWS } from './request-rows.ts';
import { OUTCOMES } from './review-facts.ts';
import { SENSE, Senses } from './senses.ts';
import type { SentenceState } from './sentence-state.ts';
import type { DiscourseContext } from './slots.ts';

const OF_CASES: ReadonlySet<string> = new Set(['件', '份', '宗', '起', '例', '件次', '批', '个']);
const DEALING = Senses.of('receive', 'handle', 'register', 'decide', 'conclude', 'issue');
/** Words that name requests, or who made them. */
export const NAMING_REQUESTS = ROWS.with(COLUMNS).with(
  Senses.of(
    'request',
    'application',
    'applicant',
    'carry',
    'waiting',
    'extended',
    'anybody',
    'withdrawn',
    'invalid',
    'channel',
  ),
);
const NAMING_REVIEWS = OUTCOMES.with(
  Senses.of('reconsideration', 'litigation', 'direct', 'afterReconsideration', 'conclude'),
);

/** 受理土地报批材料263件，办结241件，结转下年22件: what follows is of what no word explains. */
export function turnToOthers(mention: Mention, state: SentenceState, context: DiscourseContext): void {
  const { head, token, words } = mention;
  if (!(context.requests || context.review.length > 0) || !OF_CASES.has(token.unit)) return;
  const isFirst = state.figures.length === 0;
  if (isFirst && context.review.length > 0 && !words.senses.hasAny(NAMING_REVIEWS))
    if (head || mention.unknownBefore > 0) context.review = [];
  if (!context.requests || words.senses.hasAny(NAMING_REQUESTS)) return;
  const isDealtWith = head?.senses.hasAny(DEALING) === true && mention.unknown.within >= 2;
  const isCounted = isFirst && !head && mention.unknownBefore >= 2;
  const isLookedThrough = isFirst && words.has(SENSE.clean);
  if (!isDealtWith && !isCounted && !isLookedThrough) return;
  context.requests = false;
  context.isForeign = true;
}
