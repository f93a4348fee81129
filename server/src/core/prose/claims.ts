import { say } from '../text/bilingual.ts';
import {
  carriedFact,
  type Fact,
  isColumn,
  isOutcome,
  isRow,
  otherOutcomes,
  otherResults,
  receivedFact,
  reviewFact,
  rowFact,
} from './facts.ts';
import type { WordToken } from './lexer.ts';
import { type Frame, reviewKindsOf, Words } from './meaning.ts';
import { type Surroundings, spanOfWords } from './sentences.ts';
import type { Claim, Figure } from './statements.ts';

/** What the words of a clause say there is none of, or is all there is. */
export function claimsOf(
  clause: { readonly words: readonly WordToken[]; readonly figures: number },
  frame: Frame,
  figures: readonly Figure[],
  surroundings: Surroundings,
  counts: boolean,
): Claim[] {
  if (!counts || clause.words.length === 0) return [];
  const words = new Words(clause.words);
  if (words.has('foreign', 'exceptional', 'judge', 'plan', 'others')) return [];
  if (words.has('none')) return clause.figures > 0 ? [] : noneClaims(clause.words, frame, surroundings);
  return words.has('all') ? allClaims(clause, frame, figures, surroundings) : [];
}

function noneClaims(all: readonly WordToken[], frame: Frame, { passage, form }: Surroundings): Claim[] {
  const negations = all.filter(({ senses }) => senses.has('none'));
  if (negations.length > 1) return []; // 没有未办结的: the one undoes the other
  const first = all.indexOf(negations[0]!);
  const behind = all.slice(first);
  const words = new Words(behind);
  const claim = (fact: Fact): Claim => ({
    span: spanOfWords(passage, behind[0]!, behind.at(-1)!),
    kind: 'none',
    title: fact.title,
    zero: fact.readings.map(({ plus }) => plus),
  });
  const kinds = reviewKindsOf(words);
  if (kinds.length > 0) {
    const outcomes = words.pick(isOutcome);
    return outcomes.length > 1 ? [] : [claim(reviewFact(kinds, outcomes[0] ?? null))];
  }
  if (!frame.requests && !words.has('request')) return [];
  if (words.pick(isColumn).length > 0) return [];
  const rows = words.pick(isRow);
  if (rows.length > 0) {
    const areCarried = rows.every((row) => row === 'carriedIn' || row === 'carriedOut');
    const stands = behind[1] !== undefined && behind[1].start === behind[0]!.end;
    return areCarried || stands ? rows.flatMap((row) => rowFact([row], null, form) ?? []).map(claim) : [];
  }
  if (words.has('carry', 'extended')) return words.has('answer', 'conclude') ? [] : [claim(carriedFact(null))];
  if (words.has('answer', 'conclude', 'handle', 'onTime')) return [];
  if (!words.has('request', 'application')) return [];
  const [received] = receivedFact(null).readings;
  return [{ ...claim(receivedFact(null)), zero: [received!.plus] }];
}

/** Counts of all requests: what is said of all stands behind them. */
const WHOLE = new Set(['requests.received.total', 'requests.handled.total', 'requests.resultsTotal.total']);

function allClaims(
  clause: { readonly words: readonly WordToken[]; readonly figures: number },
  frame: Frame,
  figures: readonly Figure[],
  { passage, form }: Surroundings,
): Claim[] {
  const first = clause.words.findIndex(({ senses }) => senses.has('all'));
  const behind = clause.words.slice(first);
  const words = new Words(behind);
  const whole = new Words(clause.words);
  if (whole.has('among', 'rest', 'open')) return [];
  const subject = figures.findLast(({ role }) => role === 'count');
  const span = spanOfWords(passage, behind[0]!, behind.at(-1)!);
  const outcomes = words.pick(isOutcome);
  if (outcomes.length === 1) {
    const named = reviewKindsOf(whole);
    const kinds = named.length > 0 ? named : frame.review;
    if (kinds.length === 0 || (subject?.fact && !/^review\..*\.total$/.test(subject.fact.key))) return [];
    const zero = otherOutcomes(kinds, outcomes[0]!, !whole.has('conclude'));
    return [{ span, kind: 'all', title: reviewFact(kinds, outcomes[0]!).title, zero: [zero] }];
  }
  if (outcomes.length > 1 || !frame.requests || clause.figures > 0) return [];
  if (subject && !(subject.fact && WHOLE.has(subject.fact.key))) return [];
  const rows = words.pick(isRow);
  if (rows.length === 1 && (rows[0] === 'granted' || rows[0] === 'denied' || rows[0] === 'unavailable')) {
    const title = rowFact(rows, null, form)!.title;
    return [{ span, kind: 'all', title, zero: [otherResults(rows, form)] }];
  }
  if (rows.length > 0 || words.pick(isColumn).length > 0) return [];
  // 均按时答复 may be said of those that were due.
  if (words.has('conclude', 'answer') && !whole.has('onTime'))
    return [{ span, kind: 'all', title: say('办结', 'concluded'), zero: [['requests.carriedOut.total']] }];
  return [];
}
