import { documentOf, reviewKindsOf, type Talk, type Words } from './meaning.ts';
import { SENSE, Senses } from './senses.ts';

/** Words of these alone change what the talk is of. */
export const STEERING_TALK = Senses.of(
  'request',
  'applicant',
  'foreign',
  'reconsideration',
  'litigation',
  'direct',
  'afterReconsideration',
  'rules',
  'normativeDocuments',
);
/** What the talk is of after the words of a clause with some figures. */
export function remember(talk: Talk, words: Words, figures: number): void {
  if (!words.senses.hasAny(STEERING_TALK)) return;
  const review = reviewKindsOf(words);
  const document = documentOf(words);
  const isForeign = figures > 0 && words.has(SENSE.foreign);
  talk.requests = words.has(SENSE.request, SENSE.applicant) || (talk.requests && !isForeign && review.length === 0);
  if (review.length > 0) talk.review = review;
  else if (isForeign || words.has(SENSE.request)) talk.review = [];
  talk.document = document ?? (isForeign ? null : talk.document);
}
