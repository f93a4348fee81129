import { say } from '../text/bilingual.ts';
import type { Clause } from './clauses.ts';
import { joined } from './fact-titles.ts';
import { type Fact, isOfAllRequests } from './facts.ts';
import { spanOfWords, type WordToken } from './lexer.ts';
import {
  decisionsMeaning,
  decisionsOf,
  FEES,
  proactiveMeaning,
  reviewKindsOf,
  rowsNamed,
  type Talk,
  Words,
} from './meaning.ts';
import { carriedFact, otherApplicants, otherResults, receivedFact, rowFact } from './request-facts.ts';
import { COLUMNS, ROWS } from './request-rows.ts';
import { OUTCOMES, otherOutcomes, pendingOf, reviewFact } from './review-facts.ts';
import { SENSE, Senses } from './senses.ts';
import type { Surroundings } from './sentences.ts';
import type { Claim, Figure, Time } from './statements.ts';
import { unknownBetween } from './unknown.ts';

/** A clause without a word of these claims nothing. */
export const CLAIMING = Senses.of('none', 'all');

/** What the words of a clause of the organ's own work say there is none of, or is all there is. It ends at `end`. */
export function claimsOf(
  words: Words,
  clause: Clause,
  end: number,
  talk: Readonly<Talk>,
  figures: readonly Figure[],
  surroundings: Surroundings,
  time: Time,
): Claim[] {
  const denies = words.has(SENSE.none);
  // 上年度无结转 is told of this year.
  if (time !== 'this' && !(time === 'earlier' && clause.carried === 'in' && words.has(SENSE.carry, SENSE.carriedIn)))
    return [];
  // 各站均未收到: each of others. 未收到网上申请: none of a kind.
  if (
    words.has(
      SENSE.foreign,
      SENSE.exceptional,
      SENSE.channel,
      SENSE.judge,
      SENSE.plan,
      SENSE.others,
      SENSE.respectively,
      SENSE.ifEver,
    )
  )
    return [];
  if (denies) return clause.figures > 0 ? [] : noneClaims(clause, end, talk, surroundings);
  return allClaims(words, clause, end, talk, figures, surroundings);
}

/** More characters that no word explains restrict what there was none of: 未收到通过传真提出的申请. */
const MOST_UNKNOWN = 2;

function noneClaims(
  { words: all, carried, announced }: Clause,
  end: number,
  talk: Readonly<Talk>,
  { text, form, onRequests }: Surroundings,
): Claim[] {
  const negations = all.filter(({ senses }) => senses.has(SENSE.none));
  if (negations.length > 1) return []; // 没有未办结的: the one undoes the other
  const first = all.indexOf(negations[0]!);
  // 行政诉讼零发生
  const isBehind = all[first]!.text !== '零' || all.slice(first + 1).some(({ senses }) => !senses.has(SENSE.arise));
  const told = isBehind ? all.slice(first) : all;
  if (unknownBetween(text, told[0]!.start, end, told) > MOST_UNKNOWN) return [];
  const words = new Words(told);
  const claim = (fact: Fact): Claim => ({
    span: spanOfWords(told[0]!, told.at(-1)!),
    kind: 'none',
    title: fact.title,
    zero: fact.interpretations.map(({ plus }) => plus),
  });
  if (isBareNone(all, announced) && onRequests) return [claim(receivedFact(null))];
  const kinds = reviewKindsOf(words);
  if (kinds.length > 0) {
    const outcomes = words.pick(OUTCOMES);
    return outcomes.length > 1 ? [] : [claim(reviewFact(kinds, outcomes[0] ?? null))];
  }
  const proactive = words.has(SENSE.publish) ? null : (proactiveMeaning(words, talk) ?? feesMeaning(words));
  if (proactive) return [claim(proactive)];
  const decisions = decisionsMeaning(words);
  if (decisions.length > 0) return [noneOfAny(decisions.map(claim))];
  if (!words.has(SENSE.request) && (!talk.requests || decisionsOf(words).length > 0)) return [];
  if (words.pick(COLUMNS).length > 0) return [];
  const rows = rowsNamed(words);
  if (rows.length > 0) return rows.flatMap((row) => rowFact([row], null, form) ?? []).map(claim);
  if (words.has(SENSE.carry, SENSE.extended)) {
    if (words.has(SENSE.answer, SENSE.conclude)) return [];
    const to = words.has(SENSE.extended) ? 'out' : carried;
    return [claim(to === null ? carriedFact(null) : rowFact([to === 'in' ? 'carriedIn' : 'carriedOut'], null, form)!)];
  }
  if (words.has(SENSE.answer, SENSE.conclude, SENSE.handle, SENSE.onTime, SENSE.up, SENSE.down)) return [];
  if (!words.has(SENSE.request, SENSE.application)) return [];
  const [received] = receivedFact(null).interpretations;
  return [{ ...claim(receivedFact(null)), zero: [received!.plus] }];
}

/** 依申请公开情况：无。 */
const isBareNone = (words: readonly WordToken[], announced: boolean): boolean => announced && words.length === 1;

/** 未实施行政处罚和行政强制: one claim, contradicted by any of them. */
const noneOfAny = (claims: readonly Claim[]): Claim => ({
  ...claims[0]!,
  title: joined(claims.map(({ title }) => title)),
  zero: [claims.flatMap(({ zero }) => zero[0] ?? [])],
});

const feesMeaning = (words: Words): Fact | null => (words.has(SENSE.fees) ? FEES : null);

function allClaims(
  whole: Words,
  clause: Clause,
  end: number,
  talk: Readonly<Talk>,
  figures: readonly Figure[],
  { text, form }: Surroundings,
): Claim[] {
  const first = clause.words.findIndex(({ senses }) => senses.has(SENSE.all));
  const behind = clause.words.slice(first);
  const words = new Words(behind);
  if (whole.has(SENSE.among, SENSE.rest, SENSE.open) || behind[0]!.start < clause.start) return [];
  if (unknownBetween(text, behind[0]!.start, end, behind) > MOST_UNKNOWN) return [];
  const subject = figures.findLast(({ role }) => role === 'count');
  const span = spanOfWords(behind[0]!, behind.at(-1)!);
  const all = (zero: Claim['zero'][number], title: Claim['title']): Claim[] => [
    { span, kind: 'all', title, zero: [zero] },
  ];
  const outcomes = words.pick(OUTCOMES);
  const named = reviewKindsOf(whole);
  const kinds = named.length > 0 ? named : talk.review;
  const isOfReviews = !subject?.fact || /^review\..*\.total$/.test(subject.fact.key);
  if (outcomes.length === 1) {
    if (kinds.length === 0 || !isOfReviews) return [];
    return all(otherOutcomes(kinds, outcomes[0]!, !whole.has(SENSE.conclude)), reviewFact(kinds, outcomes[0]!).title);
  }
  if (outcomes.length > 1) return [];
  // 均按时答复 may be said of those that were due.
  const isDone = words.has(SENSE.conclude, SENSE.answer) && !whole.has(SENSE.onTime);
  if (kinds.length > 0 && !talk.requests) {
    return isDone && isOfReviews && subject?.fact ? all(pendingOf(kinds), say('审结', 'ended')) : [];
  }
  if (!talk.requests) return [];
  // What is said of all stands behind a count of all.
  if (subject && !(subject.fact && isOfAllRequests(subject.fact))) return [];
  const rows = words.pick(ROWS);
  if (rows.length === 1 && (rows[0] === 'granted' || rows[0] === 'denied' || rows[0] === 'unavailable'))
    return all(otherResults(rows, form), rowFact(rows, null, form)!.title);
  const columns = words.pick(COLUMNS);
  if (rows.length > 0 || columns.length > 1) return [];
  if (columns.length === 1) return isDone ? [] : all(otherApplicants(columns[0]!), receivedFact(columns[0]!).title);
  return isDone ? all(['requests.carriedOut.total'], say('办结', 'concluded')) : [];
}
