import { SCALE } from '../text/number.ts';
import type { ClaimContext } from './claims.ts';
import { spanOfWords } from './lexer.ts';
import { OUTCOMES, otherOutcomes, type ReviewKind, reviewFact } from './review-facts.ts';
import { SENSE, Senses } from './senses.ts';
import { OF_REVIEW } from './slots.ts';
import type { Claim } from './statements.ts';
import type { WordGroup } from './word-group.ts';

const NOTHING: readonly Claim[] = [];

export const PARTS = ['direct', 'afterReconsideration'] as const;

/** 被申请行政复议1件，复议机关作出维持决定: there is but one, and so it ended. */
export function outcomeOfOne(words: WordGroup, contextOf: () => ClaimContext): readonly Claim[] {
  const part = PARTS.find((each) => words.has(SENSE[each]));
  if (part) return partOfAll(part, words, contextOf);
  const [named, ...others] = words.pick(OUTCOMES);
  // 判决本局胜诉
  const outcome = named ?? (words.has(SENSE.won) ? 'upheld' : undefined);
  if (outcome === undefined || others.length > 0 || !words.senses.isWithin(OF_ONE_OUTCOME)) return NOTHING;
  const { figures, time } = contextOf();
  const last = figures.at(-1);
  const kind = last?.fact && /^review\.(reconsideration|litigation\..*)\.total$/.exec(last.fact.key)?.[1];
  // 直接起诉、复议后起诉各1件，前者获维持: of one of the two.
  if (!kind || last.fact?.each || last.value !== SCALE || last.sureness !== 'exact' || time !== 'this') return NOTHING;
  const kinds = [KINDS_OF_BLOCKS.get(kind) ?? 'litigation'];
  const span = spanOfWords(words.all[0]!, words.all.at(-1)!);
  const zero = [otherOutcomes(kinds, outcome, true)];
  return [{ span, kind: 'all', title: reviewFact(kinds, outcome).title, zero }];
}

const KINDS_OF_BLOCKS: ReadonlyMap<string, ReviewKind> = new Map([
  ['reconsideration', 'reconsideration'],
  ['litigation.direct', 'direct'],
  ['litigation.afterReconsideration', 'afterReconsideration'],
]);

/** 行政诉讼1件，为未经复议直接起诉: what is said of the count before it. */
function partOfAll(part: (typeof PARTS)[number], words: WordGroup, contextOf: () => ClaimContext): readonly Claim[] {
  const { figures, time } = contextOf();
  const isSaid = words.senses.isWithin(OF_ONE_PART) && figures.at(-1)?.fact?.key === LAWSUITS && time === 'this';
  const others = PARTS.filter((each) => each !== part && !words.has(SENSE[each]));
  if (!isSaid || others.length === 0) return NOTHING;
  const span = spanOfWords(words.all[0]!, words.all.at(-1)!);
  return [
    {
      span,
      kind: 'all',
      title: reviewFact([part], null).title,
      zero: [others.map((each) => `review.litigation.${each}.total`)],
    },
  ];
}

const OF_ONE_PART = Senses.of('direct', 'afterReconsideration', 'neutral', 'litigation');
const LAWSUITS = 'review.litigation.afterReconsideration+litigation.direct.total';

const OF_ONE_OUTCOME = OUTCOMES.with(OF_REVIEW).with(
  Senses.of('neutral', 'judge', 'decide', 'onTime', 'thisYear', 'own', 'organ', 'conclude', 'answer', 'won'),
);
