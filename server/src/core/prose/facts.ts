import type { CellName } from '../form/types.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Sense } from './vocabulary.ts';

/** One way to understand what a figure counts: cells of the form to add up, and others to take away. */
export interface Interpretation {
  /** Of figures that count requests: those received, those with what was carried in, or those concluded. */
  readonly basis: Basis | null;
  readonly plus: readonly CellName[];
  readonly minus: readonly CellName[];
}

export type Basis = 'received' | 'withCarriedIn' | 'concluded';

/** What a figure speaks of. It is right when one of its readings holds; the first is the plainest. */
export interface Fact {
  /** The same for whatever is told of the same thing. */
  readonly key: string;
  readonly title: Bilingual;
  readonly interpretations: readonly Interpretation[];
  /** The rows of the table of requests that the words named; none where they are told by what was done. */
  readonly rows: readonly Sense[];
  /** The applicant that the words named. */
  readonly column: Sense | null;
  /** 过程性信息、行政查询事项各9件: what else the figure says as much of. */
  readonly each?: readonly Fact[];
}

export const only = (plus: readonly CellName[], basis: Basis | null = null): Interpretation => ({
  plus,
  minus: [],
  basis,
});

/**
 * Gives what was made of the same words before: the same few facts are told in every report, and their cells are found at once
 * by names that have been looked for before.
 */
export function once<F extends Fact | null>(made: Map<string, F>, words: string, make: () => F): F {
  let fact = made.get(words);
  if (fact === undefined) {
    fact = make();
    made.set(words, fact);
  }
  return fact;
}

/** A cell of the table of what was disclosed on the organ's own motion. */
export const proactiveFact = (row: string, column: string, title: Bilingual): Fact => ({
  key: `proactive.${row}.${column}`,
  title,
  interpretations: [only([`proactive.${row}.${column}`])],
  rows: [],
  column: null,
});

const ALL_REQUESTS = new Set(['requests.received.total', 'requests.handled.total', 'requests.resultsTotal.total']);

/** Whether a fact is of all requests, so that what follows may be its parts. */
export const isOfAllRequests = ({ key }: Fact): boolean => ALL_REQUESTS.has(key);

/** Whether a fact is of all that there is of something, without a word of what became of it. */
export const isOfAllOfAKind = (fact: Fact): boolean =>
  isOfAllRequests(fact)
    ? fact.key !== 'requests.resultsTotal.total'
    : /^review\.(?:reconsideration|.*\+.*)\.total$/.test(fact.key);
