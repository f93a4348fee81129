import type { CellName } from '../../../server/src/core/form/types.ts';
import type { Random } from '../random.ts';
import { APPLICANTS, OTHER_HANDLING, RESULTS, reviewValues, type Values } from '../values.ts';

type Applicant = keyof typeof APPLICANTS;
const ALL_APPLICANTS = Object.keys(APPLICANTS) as Applicant[];
const DOCUMENTS = ['rules', 'normativeDocuments'] as const;
const RESULT_WEIGHTS: Readonly<Record<string, number>> = { ...RESULTS, ...OTHER_HANDLING['2021'] };

/** The numbers of one organ for one year, in the form of 2021, that follow from those of the year before; null: its first year. */
export function yearAfter(before: Values | null, random: Random): Map<CellName, number> {
  const values = new Map<CellName, number>();
  proactive(before, random, values);
  requests(before, random, values);
  reviewValues(random, 5, values);
  return values;
}

function proactive(before: Values | null, random: Random, values: Map<CellName, number>): void {
  for (const row of DOCUMENTS) {
    const name = (column: string) => `proactive.${row}.${column}`;
    const most = row === 'rules' ? 0 : 6;
    const last = before?.get(name('inForce')) ?? random.int(0, most * 4);
    const issued = random.int(0, most);
    const repealed = random.int(0, Math.min(last, most));
    values.set(name('issued'), issued);
    values.set(name('repealed'), repealed);
    values.set(name('inForce'), last + issued - repealed);
  }
  for (const row of ['licensing', 'penalties', 'coercion'])
    values.set(`proactive.${row}.decisions`, random.chance(0.4) ? 0 : random.int(1, 900));
  values.set('proactive.fees.amount', random.chance(0.7) ? 0 : random.int(1, 90_000) / 100);
}

/** Case by case: those that were carried over, and new ones. */
function requests(before: Values | null, random: Random, values: Map<CellName, number>): void {
  for (const row of ['received', 'carriedIn', ...Object.keys(RESULT_WEIGHTS), 'resultsTotal', 'carriedOut'])
    for (const column of [...ALL_APPLICANTS, 'total']) values.set(`requests.${row}.${column}`, 0);
  const count = (row: string, applicant: Applicant) => addTo(values, row, applicant, 1);
  const handle = (applicant: Applicant) => {
    if (random.chance(0.08)) return count('carriedOut', applicant);
    count(random.weighted(RESULT_WEIGHTS), applicant);
    count('resultsTotal', applicant);
  };
  for (const applicant of ALL_APPLICANTS) {
    const waiting = before?.get(`requests.carriedOut.${applicant}`) ?? (random.chance(0.1) ? 1 : 0);
    for (let i = 0; i < waiting; i++) {
      count('carriedIn', applicant);
      handle(applicant);
    }
  }
  const received = random.chance(0.2) ? 0 : random.int(1, 25);
  for (let i = 0; i < received; i++) {
    const applicant = random.weighted(APPLICANTS);
    count('received', applicant);
    handle(applicant);
  }
}

/** Counts cases in a row, and in its total. */
export function addTo(values: Map<CellName, number>, row: string, column: string, cases: number): void {
  for (const name of [`requests.${row}.${column}`, `requests.${row}.total`])
    values.set(name, values.get(name)! + cases);
}

/** Cell by cell; exact to the hundredth of a yuan. */
export function sumOf(parts: readonly Values[]): Map<CellName, number> {
  const sums = new Map<CellName, number>();
  for (const part of parts) for (const [name, value] of part) sums.set(name, (sums.get(name) ?? 0) + value);
  for (const [name, sum] of sums) sums.set(name, Math.round(sum * 1e6) / 1e6);
  return sums;
}
