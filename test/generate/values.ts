import type { CellName, FormEdition, TableKey } from '../../server/src/core/form/types.ts';
import { proactiveValues } from './proactive-values.ts';
import { type Random, randomOf } from './random.ts';

/** What stands in the cells of a report's tables. */
export type Values = ReadonlyMap<CellName, number>;

/** How much an organ has to report. `single`: no number has more than one digit. */
export const SIZES = ['none', 'single', 'few', 'some', 'thousands'] as const;
export type Size = (typeof SIZES)[number];

const MOST_REQUESTS: Record<Size, number> = { none: 0, single: 9, few: 30, some: 400, thousands: 3500 };
const MOST_REVIEWS: Record<Size, number> = { none: 0, single: 9, few: 6, some: 30, thousands: 180 };

/** Consistent numbers: every equation of the form holds, as in the report of an organ that counted its cases. */
export function valuesOf(seed: number, form: FormEdition, sizes: Readonly<Record<TableKey, Size>>): Values {
  const values = new Map<CellName, number>();
  proactiveValues(randomOf(seed, 'proactive'), form, sizes.proactive, (name, value) =>
    values.set(`proactive.${name}`, value),
  );
  requestValues(randomOf(seed, 'requests'), form, MOST_REQUESTS[sizes.requests], values);
  reviewValues(randomOf(seed, 'review'), MOST_REVIEWS[sizes.review], values);
  return values;
}

export const APPLICANTS = {
  naturalPerson: 80,
  business: 12,
  research: 1,
  socialOrganization: 2,
  legalService: 3,
  other: 2,
};
export const RESULTS = {
  granted: 30,
  partiallyGranted: 8,
  'denied.stateSecret': 1,
  'denied.lawProhibited': 1,
  'denied.security': 0.4,
  'denied.thirdParty': 2,
  'denied.internalAffairs': 3,
  'denied.deliberative': 3,
  'denied.enforcementFile': 3,
  'denied.adminInquiry': 2,
  'unavailable.notHeld': 20,
  'unavailable.needsCreation': 4,
  'unavailable.unclear': 1,
  'notProcessed.petition': 6,
  'notProcessed.repeated': 3,
  'notProcessed.publication': 0.4,
  'notProcessed.excessive': 0.6,
  'notProcessed.reconfirmation': 0.4,
};
export const OTHER_HANDLING: Record<FormEdition, Record<string, number>> = {
  '2021': { 'otherHandling.correctionOverdue': 3, 'otherHandling.feeOverdue': 0.3, 'otherHandling.other': 5 },
  '2019': { otherHandling: 6 },
};

/** Case by case: each came in this year or the last, from someone, and was answered or goes on. So all sums are right. */
function requestValues(random: Random, form: FormEdition, most: number, values: Map<CellName, number>): void {
  const results: Record<string, number> = { ...RESULTS, ...OTHER_HANDLING[form] };
  const rows = ['received', 'carriedIn', ...Object.keys(results), 'resultsTotal', 'carriedOut'];
  for (const row of rows)
    for (const column of [...Object.keys(APPLICANTS), 'total']) values.set(`requests.${row}.${column}`, 0);
  const count = (row: string, column: string) => {
    for (const name of [`requests.${row}.${column}`, `requests.${row}.total`]) values.set(name, values.get(name)! + 1);
  };
  const cases = random.chance(0.2) ? 0 : random.int(0, most);
  for (let i = 0; i < cases; i++) {
    const applicant = random.weighted(APPLICANTS);
    count(random.chance(0.06) ? 'carriedIn' : 'received', applicant);
    if (random.chance(0.05)) {
      count('carriedOut', applicant);
      continue;
    }
    count(random.weighted(results), applicant);
    count('resultsTotal', applicant);
  }
}

const BLOCKS = { reconsideration: 5, 'litigation.direct': 2, 'litigation.afterReconsideration': 1 };
const OUTCOMES = { upheld: 6, corrected: 2, otherOutcome: 1, pending: 1 };

export function reviewValues(random: Random, most: number, values: Map<CellName, number>): void {
  for (const block of Object.keys(BLOCKS))
    for (const outcome of [...Object.keys(OUTCOMES), 'total']) values.set(`review.${block}.${outcome}`, 0);
  const cases = random.chance(0.4) ? 0 : random.int(0, most);
  for (let i = 0; i < cases; i++) {
    const block = random.weighted(BLOCKS);
    for (const name of [`review.${block}.${random.weighted(OUTCOMES)}`, `review.${block}.total`])
      values.set(name, values.get(name)! + 1);
  }
}
