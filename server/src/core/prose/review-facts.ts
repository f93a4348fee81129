import type { CellName } from '../form/types.ts';
import { say } from '../text/bilingual.ts';
import { joined, TITLES } from './fact-titles.ts';
import { type Fact, once, only } from './facts.ts';
import { Senses } from './senses.ts';
import type { Sense } from './vocabulary.ts';

const OUTCOME_COLUMNS = ['upheld', 'corrected', 'otherOutcome', 'pending'] as const;
export const OUTCOMES = Senses.of(...OUTCOME_COLUMNS);
export type ReviewKind = 'reconsideration' | 'litigation' | 'direct' | 'afterReconsideration';

const BLOCKS: Readonly<Record<ReviewKind, readonly string[]>> = {
  reconsideration: ['reconsideration'],
  litigation: ['litigation.direct', 'litigation.afterReconsideration'],
  direct: ['litigation.direct'],
  afterReconsideration: ['litigation.afterReconsideration'],
};

/** Reconsiderations or lawsuits, all or those with one outcome. A lawsuit may be meant with or without those after a reconsideration. */
export const reviewFact = (kinds: readonly ReviewKind[], outcome: Sense | null): Fact =>
  once(REVIEW_FACTS, `${kinds} ${outcome}`, () => newReviewFact(kinds, outcome));

const REVIEW_FACTS = new Map<string, Fact>();

function newReviewFact(kinds: readonly ReviewKind[], outcome: Sense | null): Fact {
  const column = outcome ?? 'total';
  const blocks = kinds.flatMap((kind) => BLOCKS[kind]);
  const all = blocks.map((block) => `review.${block}.${column}`);
  // Who tells of lawsuits may mean those without a reconsideration; never those behind one alone.
  const apart = kinds.includes('litigation') ? [only([`review.litigation.direct.${column}`])] : [];
  return {
    key: `review.${[...blocks].sort().join('+')}.${column}`,
    title: joined([...kinds.map((kind) => TITLES[kind]!), ...(outcome ? [TITLES[outcome]!] : [])]),
    interpretations: [only(all), ...(kinds.length === 1 ? apart : [])],
    rows: [],
    column: null,
  };
}

/** 已审结9件: all but those that are pending. */
export const endedReviews = (kinds: readonly ReviewKind[]): Fact => {
  const all = kinds.flatMap((kind) => BLOCKS[kind]);
  const endedOf = (blocks: readonly string[]) =>
    only(
      blocks.flatMap((block) => ['upheld', 'corrected', 'otherOutcome'].map((column) => `review.${block}.${column}`)),
    );
  return {
    key: `review.${[...all].sort().join('+')}.ended`,
    title: joined([...kinds.map((kind) => TITLES[kind]!), say('审结', 'ended')]),
    interpretations: [endedOf(all), ...(kinds.includes('litigation') ? all.map((block) => endedOf([block])) : [])],
    rows: [],
    column: null,
  };
};

/** Reconsiderations or lawsuits that have not ended. */
export const pendingOf = (kinds: readonly ReviewKind[]): CellName[] =>
  kinds.flatMap((kind) => BLOCKS[kind]).map((block) => `review.${block}.pending`);

/** Outcomes of reconsiderations or lawsuits other than the one named. */
export const otherOutcomes = (kinds: readonly ReviewKind[], outcome: Sense, withPending: boolean): CellName[] =>
  kinds
    .flatMap((kind) => BLOCKS[kind])
    .flatMap((block) =>
      OUTCOME_COLUMNS.filter((other) => other !== outcome && (withPending || other !== 'pending')).map(
        (other) => `review.${block}.${other}`,
      ),
    );

/** The outcome that a fact is of, where it is of reconsiderations and lawsuits together, or of lawsuits of both kinds. */
export const outcomeOfBoth = (fact: Fact | null): Sense | null => {
  const outcome = /^review\.litigation.*\+(?:reconsideration|litigation\.direct)\.(\w+)$/.exec(fact?.key ?? '')?.[1];
  return OUTCOME_COLUMNS.find((each) => each === outcome) ?? null;
};
