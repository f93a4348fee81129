import { SENSE, Senses } from './senses.ts';
import { type DiscourseContext, decisionsOf, documentOf, reviewKindsOf } from './slots.ts';
import type { Figure } from './statements.ts';
import type { WordGroup } from './word-group.ts';

/** Words of these alone change what the talk is of. */
export const STEERING = Senses.of(
  'request',
  'application',
  'applicant',
  'foreign',
  'reconsideration',
  'litigation',
  'direct',
  'afterReconsideration',
  'rules',
  'normativeDocuments',
  'licensing',
  'penalties',
  'coercion',
);

/** What the talk is of after the words of a clause with some figures. */
export function updateContext(
  context: DiscourseContext,
  words: WordGroup,
  figures: number,
  namesDisclosure: boolean,
): void {
  const isJudged = words.has(SENSE.judge) || (isActive(words) && !namesDisclosure);
  const named = reviewKindsOf(words);
  const review = isJudged ? [] : named;
  const isForeign =
    figures > 0 && (words.has(SENSE.foreign) || (decisionsOf(words).length > 0 && !words.has(SENSE.request)));
  const isReceived = words.has(SENSE.application) && words.has(SENSE.receive) && !isForeign && !context.isForeign;
  // 收到行政许可申请5401件，其中自然人申请1200件: who applied tells nothing of what for.
  const isApplied = words.has(SENSE.applicant) && !isForeign && !context.isForeign;
  const namesRequest = words.has(SENSE.request) || isApplied || (isReceived && named.length === 0);
  context.requests = namesRequest || (context.requests && !isForeign && named.length === 0);
  if (isForeign) context.isForeign = true;
  if (isJudged && named.length > 0) context.review = [];
  else if (review.length > 0) context.review = review;
  else if (isForeign || words.has(SENSE.request)) context.review = [];
  context.document = documentOf(words) ?? (isForeign ? null : context.document);
}

/** Whether a figure counts what is in no table, so that 其中 divides no cell. */
export const isOfNothing = (figure: Figure | undefined): boolean =>
  figure !== undefined &&
  figure.fact === null &&
  (figure.senses.has(SENSE.foreign) || figure.senses.has(SENSE.publish));

const ACTIVE = Senses.of('receive', 'handle', 'conclude');

/** 办理行政复议案件36件 is what a review authority does; 被申请行政复议3件 is what is done to an organ. */
export const isActive = ({ senses, all }: WordGroup): boolean =>
  senses.hasAny(ACTIVE) && !all.some(({ text }) => text.includes('被'));
