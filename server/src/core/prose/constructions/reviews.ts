import { say } from '../../text/bilingual.ts';
import { isWhole } from '../../text/number.ts';
import { isActive } from '../discourse.ts';
import { only } from '../facts.ts';
import { endedReviews, OUTCOMES, type ReviewKind, reviewFact } from '../review-facts.ts';
import { SENSE, Senses } from '../senses.ts';
import { OF_REVIEW, type Slots } from '../slots.ts';
import { type Construction, type Examples, UNITS_OF_CASES } from './construction.ts';

const PARTS = ['direct', 'afterReconsideration'] as const;
const isPart = (kind: ReviewKind): boolean => kind === 'direct' || kind === 'afterReconsideration';
const SAID_OF_REVIEWS = OUTCOMES.with(SENSE.conclude);

const isOfReview = (slots: Slots): boolean => {
  const { words, context, unit, value, bracketOf } = slots;
  if (!UNITS_OF_CASES.has(unit) || !isWhole(value)) return false;
  if (words.senses.hasAny(OF_REVIEW)) return true;
  if (isOtherEnd(slots)) return context.review.length > 0;
  return context.review.length > 0 && words.senses.hasAny(SAID_OF_REVIEWS) && !bracketOf?.key.startsWith('requests.');
};

/** 维持6件，纠正2件，其他1件: how the others ended. */
const isOtherEnd = ({ words, sentence: { senses } }: Slots): boolean =>
  words.has(SENSE.otherOnes) && words.senses.isWithin(BARE_OTHER) && senses.has(SENSE.upheld);

const BARE_OTHER = Senses.of('otherOnes', 'neutral');
const OUTCOMES_LEFT = ['otherOutcome', 'pending'] as const;

export const reviews: Construction = {
  name: 'reviews',
  title: say('行政复议、行政诉讼', 'Reconsiderations and lawsuits'),
  needs: OF_REVIEW.with(OUTCOMES).with(Senses.of('conclude', 'otherOnes')),
  matches: isOfReview,
  allows: OF_REVIEW.with(OUTCOMES).with(
    Senses.of('receive', 'conclude', 'handle', 'decide', 'application', 'request', 'denied', 'rest', 'otherOnes'),
  ),
  factOf(slots) {
    const { words, kinds, outcomes, namesDisclosure, sentence, bracketOf, isPart: isDivided } = slots;
    const { review } = slots.context;
    // 全年办理行政复议案件36件 is what a review authority does; 以我局为被告的案件10件，其中信息公开类3件 are of all kinds.
    if (namesDisclosure === false || (sentence.ofOtherReviews && namesDisclosure === null)) return 'other';
    const isOfOthers = isActive(words) && (kinds.length > 0 || !words.has(SENSE.conclude));
    if (namesDisclosure === null && (isOfOthers || sentence.senses.has(SENSE.foreign))) return 'other';
    if (outcomes.length > 1) return null;
    if (isOtherEnd(slots)) {
      const other = reviewFact(review, 'otherOutcome');
      // What is left may be those that are pending as well.
      const rest = OUTCOMES_LEFT.flatMap((column) => reviewFact(review, column).interpretations[0]!.plus);
      return { ...other, interpretations: [...other.interpretations, only(rest)] };
    }
    // 其余2件: of those that are left, only with what became of them.
    if (outcomes.length === 0 && words.has(SENSE.rest, SENSE.otherOnes)) return null;
    // 3件纠错案件（复议2件、诉讼1件）: some of them, where what is divided is not all that there are.
    if (outcomes.length === 0 && bracketOf !== undefined && !bracketOf?.key.endsWith('.total')) return null;
    const meant = kinds.length > 0 ? kinds : review;
    if (meant.length === 0) return null;
    const [outcome] = outcomes;
    // 未经复议27件，复议后起诉31件；结果维持33件: of the last, or of both.
    const isOfEither =
      kinds.length === 0 &&
      !isDivided &&
      meant.every(isPart) &&
      PARTS.every((part) => sentence.partsNamed.has(SENSE[part]));
    if (isOfEither && outcome) {
      const both = reviewFact(['litigation'], outcome);
      const last = reviewFact(meant, outcome);
      // Its key is its own: a total of all lawsuits says nothing of which are meant.
      const key = `review.litigation.either.${outcome}`;
      return { ...both, key, interpretations: [both.interpretations[0]!, ...last.interpretations] };
    }
    const isEnded = outcomes.length === 0 && words.has(SENSE.conclude);
    // 未经复议2件，复议后起诉3件；已审结的3件: of both as well.
    if (isEnded && isOfEither) return endedReviews(['litigation']);
    const fact = isEnded ? endedReviews(meant) : reviewFact(meant, outcome ?? null);
    const ofBoth = outcome === undefined && !isEnded ? sentence.outcomeOfBoth : null;
    if (ofBoth === null) return fact;
    return { ...fact, interpretations: [...fact.interpretations, ...reviewFact(meant, ofBoth).interpretations] };
  },
};

export const reviewsExamples: Examples = {
  compared: [
    '因政府信息公开被申请行政复议⟦3⟧件，其中结果维持⟦2⟧件、结果纠正⟦1⟧件。',
    '被提起行政诉讼⟦3⟧件，其中未经复议直接起诉⟦2⟧件、复议后起诉⟦1⟧件。',
    '收到涉及政府信息公开方面的行政复议⟦3⟧件。',
    '政府信息公开行政诉讼3件，败诉⟦0⟧件。',
    '行政复议、行政诉讼案件分别为⟦3⟧件和⟦3⟧件，均涉及政府信息公开。',
    '因政府信息公开被申请行政复议3件，县政府维持⟦2⟧件、撤销⟦1⟧件。',
  ],
  silent: [
    '作为行政复议机构，全年共受理行政复议案件245件，其中政府信息公开类18件。',
    '全年以我局为被告的行政诉讼案件共10件，其中行政处罚类7件，政府信息公开类3件。',
    '全年代理行政诉讼案件18件，胜诉16件，败诉2件。',
    '因行政处罚引发行政复议4件，行政诉讼2件。',
    '行政复议案件58件，行政诉讼案件21件，均为工伤认定类。',
  ],
};
