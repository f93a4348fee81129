import type { Clause } from './clause-tree.ts';
import type { Fact } from './facts.ts';
import type { Mention } from './mention.ts';
import { SENSE, Senses } from './senses.ts';
import type { SentenceState } from './sentence-state.ts';
import type { Figure, Time } from './statements.ts';

/** Words beside which a figure says what the one before it says. */
const RISING = Senses.of('neutral', 'thisYear', 'to', 'altogether', 'becomes', 'up', 'down');
const BARE_OF_ALL = Senses.of('neutral', 'all', 'altogether');
const BARE = Senses.of('neutral', 'thisYear', 'to', 'altogether', 'becomes');

/** The noun stands before 占: it is what the share is of, and not the whole. */
const OF_PART =
  /(?:占比?|所占比例|比例|比重)(?:到|达到?|了|为|约为?|仅|就)?(?:接近|将近|超过|不足|不到|近|约|超|逾|过)?$/;

/** 不予公开与无法提供的件数相同，均为26件: so many of each of the two that the clause before compares. */
export function ofComparison({ words }: Mention, { comparisons }: SentenceState, { start }: Clause): Fact | null {
  const last = comparisons.at(-1);
  const isOfBoth = last && (last.relation === 'same' || last.relation === 'about') && last.span.end === start - 1;
  if (!isOfBoth || !words.has(SENSE.all) || !words.senses.isWithin(BARE_OF_ALL)) return null;
  return { ...last.left, each: last.rights };
}

/**
 * What a figure without a noun counts, by the one before it: 由上年的5件上升到8件; 自然人申请占八成，共24件; 2023年收到12件，2024年达到15件.
 */
export function ofFigureBefore(mention: Mention, before: Figure | undefined, time: Time): Fact | null {
  const { words } = mention;
  if (!before || !words.senses.isWithin(RISING)) return null;
  if (before.role === 'earlier') return words.has(SENSE.becomes) ? before.about : null;
  if (!words.senses.isWithin(BARE) || mention.unknownBefore > 0) return null;
  if (before.role === 'share')
    return before.senses.has(SENSE.share) && !OF_PART.test(before.item) ? null : before.about;
  const isOfAnotherYear = before.time !== time && (before.time === 'earlier' || before.time === 'other');
  return before.role === 'count' && isOfAnotherYear && before.unit === mention.token.unit ? before.fact : null;
}
