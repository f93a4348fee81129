import type { Report } from '../../../model/report.ts';
import type { Fact } from '../../../prose/facts.ts';
import { sameUnit } from '../../../prose/relations/likeness.ts';
import { receivedFact, rowFact } from '../../../prose/request-facts.ts';
import { groupOf, RESULT_GROUPS } from '../../../prose/request-rows.ts';
import { SENSE } from '../../../prose/senses.ts';
import type { Figure } from '../../../prose/statements.ts';
import type { Millionths } from '../../../text/number.ts';
import { evaluateFact, tableValue } from '../figure-agreement.ts';
import { isCounted, sumOf } from './percentage-problem.ts';

/** What a part may be a share of: any count before it that is not less. */
export const wholesOf = (part: Figure, previous: readonly Figure[], before: readonly Figure[]): Figure[] =>
  [...previous, ...before].filter(
    (other) =>
      other !== part &&
      other.role === 'count' &&
      isCounted(other) &&
      sameUnit(other, part) &&
      other.value >= part.value,
  );

/** 在办结的29件中，予以公开15件，占51.7%: what follows is of those, and of no others. */
export function wholeAmong({ readable }: Report, near: readonly Figure[], part: Figure): Figure | undefined {
  const before = near.slice(0, near.indexOf(part));
  const whole = before.findLast(({ isWhole, depth }) => isWhole && depth === part.depth);
  // 不予公开的11件里，……；信访举报4件，占11.4%: a semicolon ends what is of them.
  if (whole && readable.slice(whole.span.end, part.span.start).includes('；')) return undefined;
  return whole && whole.role === 'count' && isCounted(whole) && sameUnit(whole, part) ? whole : undefined;
}

/** 法律服务机构5件，占3.1%；科研机构1件，占0.6%: each with a share of its own, and none of them divided. */
export function isPartBeside(near: readonly Figure[], whole: Figure, part: Figure): boolean {
  const [at, end] = [near.indexOf(whole), near.indexOf(part)];
  return (
    at >= 0 &&
    near[at + 1]?.role === 'share' &&
    part.depth === whole.depth &&
    near.slice(at + 1, end + 1).every(({ senses }) => !senses.has(SENSE.among))
  );
}

/** 网络7件，占58.3%；信函3件，占25%；当面2件，占16.7%: the whole is their sum, though it is not written. */
export function sumOfParts(near: readonly Figure[]): Millionths[] {
  const parts = near.filter(
    (figure, i) => figure.role === 'count' && isCounted(figure) && near[i + 1]?.role === 'share',
  );
  return parts.length > 1 ? [sumOf(parts)] : [];
}

/** 涉及第三方合法权益的占25%: of those refused; 商业企业占66.7%: of those that are no natural persons. */
export function wholesNamed(report: Report, { rows, column }: Fact): Millionths[] {
  const groups = rows
    .flatMap((row) => groupOf(row) ?? [])
    .map((group) => rowFact([group], column, report.form.editions.requests));
  const isOrganization = column !== null && column !== 'naturalPerson' && column !== 'organizations';
  const facts = [...groups, ...(isOrganization ? [receivedFact('organizations')] : [])];
  return facts.flatMap((fact) => (fact ? evaluateFact(report, fact) : [])).flatMap(({ value }) => value ?? []);
}

/** A share may be one of what was received, with or without what was carried in, or of what was concluded. */
export function basesInTables(report: Report, { fact }: Figure): Millionths[] {
  const outcome = /^review\.(.+)\.(?:upheld|corrected|otherOutcome|pending)$/.exec(fact?.key ?? '')?.[1];
  if (outcome) return outcome.includes('+') ? [] : basesOfReviews(report, outcome);
  if (!fact?.key.startsWith('requests.')) return [];
  const total = (row: string) => `requests.${row}.total`;
  const interpretations = [[total('received')], [total('received'), total('carriedIn')], [total('resultsTotal')]];
  return interpretations.flatMap((plus) => tableValue(report, { plus, minus: [] }) ?? []);
}

/** All reviews of a block, or of several together, and those that have ended. */
export function basesOfReviews(report: Report, blocks: string): Millionths[] {
  const cells = (column: string) => blocks.split('+').map((block) => `review.${block}.${column}`);
  const total = tableValue(report, { plus: cells('total'), minus: [] });
  const ended = tableValue(report, { plus: cells('total'), minus: cells('pending') });
  return [total, ended].flatMap((value) => value ?? []);
}

/** What a share of requests may be of, as the tables have it. */
export const tableBases = (report: Report): Millionths[] =>
  [
    ['requests.received.total'],
    ['requests.received.total', 'requests.carriedIn.total'],
    ['requests.resultsTotal.total'],
  ].flatMap((plus) => tableValue(report, { plus, minus: [] }) ?? []);

/**
 * All that the table of requests adds up, and the reviews: any of them may be what a share is of. What became of requests is no share of their applicants.
 *
 * @param of what the share is known to be of
 */
export function allTotals(report: Report, of: readonly Figure[]): Millionths[] {
  const form = report.form.editions.requests;
  const isOfRows = of.some(({ fact }) => fact !== null && fact.rows.length > 0);
  const facts = [
    ...(isOfRows ? [] : [receivedFact('organizations'), receivedFact('naturalPerson')]),
    ...RESULT_GROUPS.flatMap((group) => rowFact([group], null, form) ?? []),
  ];
  const counted = facts.flatMap((fact) => evaluateFact(report, fact).flatMap(({ value }) => value ?? []));
  return [...tableBases(report), ...counted, ...BLOCKS.flatMap((block) => basesOfReviews(report, block))];
}
const BLOCKS = [
  'reconsideration',
  'litigation.direct',
  'litigation.afterReconsideration',
  'litigation.direct+litigation.afterReconsideration',
];
