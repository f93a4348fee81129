import { say } from '../../text/bilingual.ts';
import { isWhole } from '../../text/number.ts';
import { isActive } from '../discourse.ts';
import { endedReviews, OUTCOMES, reviewFact } from '../review-facts.ts';
import { SENSE, Senses } from '../senses.ts';
import { OF_REVIEW, type Slots } from '../slots.ts';
import { type Construction, type Examples, UNITS_OF_CASES } from './construction.ts';

const SAID_OF_REVIEWS = OUTCOMES.with(SENSE.conclude);

const isOfReview = ({ words, context, unit, value, bracketOf }: Slots): boolean => {
  if (!UNITS_OF_CASES.has(unit) || !isWhole(value)) return false;
  if (words.senses.hasAny(OF_REVIEW)) return true;
  return context.review.length > 0 && words.senses.hasAny(SAID_OF_REVIEWS) && !bracketOf?.key.startsWith('requests.');
};

export const reviews: Construction = {
  name: 'reviews',
  title: say('行政复议、行政诉讼', 'Reconsiderations and lawsuits'),
  needs: OF_REVIEW.with(OUTCOMES).with(SENSE.conclude),
  matches: isOfReview,
  allows: OF_REVIEW.with(OUTCOMES).with(
    Senses.of('receive', 'conclude', 'handle', 'decide', 'application', 'request', 'denied'),
  ),
  factOf({ words, kinds, outcomes, context: { review }, namesDisclosure, sentence, bracketOf }) {
    // 全年办理行政复议案件36件 is what a review authority does; 以我局为被告的案件10件，其中信息公开类3件 are of all kinds.
    if (namesDisclosure === false) return 'other';
    const isOfOthers = isActive(words) && (kinds.length > 0 || !words.has(SENSE.conclude));
    if (namesDisclosure === null && (isOfOthers || sentence.senses.has(SENSE.foreign))) return 'other';
    if (outcomes.length > 1) return null;
    // 3件纠错案件（复议2件、诉讼1件）: some of them, where what is divided is not all that there are.
    if (outcomes.length === 0 && bracketOf !== undefined && !bracketOf?.key.endsWith('.total')) return null;
    const meant = kinds.length > 0 ? kinds : review;
    if (meant.length === 0) return null;
    const isEnded = outcomes.length === 0 && words.has(SENSE.conclude);
    return isEnded ? endedReviews(meant) : reviewFact(meant, outcomes[0] ?? null);
  },
};

export const reviewsExamples: Examples = {
  compared: [
    '因政府信息公开被申请行政复议⟦3⟧件，其中结果维持⟦2⟧件、结果纠正⟦1⟧件。',
    '被提起行政诉讼⟦3⟧件，其中未经复议直接起诉⟦2⟧件、复议后起诉⟦1⟧件。',
    '收到涉及政府信息公开方面的行政复议⟦3⟧件。',
    '政府信息公开行政诉讼3件，败诉⟦0⟧件。',
  ],
  silent: [
    '作为行政复议机构，全年共受理行政复议案件245件，其中政府信息公开类18件。',
    '全年以我局为被告的行政诉讼案件共10件，其中行政处罚类7件，政府信息公开类3件。',
    '行政复议案件58件，行政诉讼案件21件，均为工伤认定类。',
  ],
};
