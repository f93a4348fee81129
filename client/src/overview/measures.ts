// The figures that people compare, and what of them is drawn. Where a figure is not known nothing is drawn: not a zero.
import type { OverviewRow } from '../../../server/src/core/index.ts';
import type { Words } from './words.ts';

/** The order of the figures in a row (server/src/core/features/overview.ts). */
const RECEIVED = 0;
const RESULTS = 1;
const GRANTED = 2;
const PARTLY = 3;
const RECONSIDERED = 4;
const RECONSIDERED_CORRECTED = 5;
const SUED = [6, 8];
const SUED_CORRECTED = [7, 9];
const DENIED_FROM = 10;

const figure = ([, , , , , figures]: OverviewRow, index: number): number | null => figures[index] ?? null;

/** Null where one of them is not known. */
function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

const share = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : part / whole;

const those = (row: OverviewRow, indexes: readonly number[]) => sumOf(indexes.map((index) => figure(row, index)));

export const receivedOf = (row: OverviewRow) => figure(row, RECEIVED);
export const grantedShare = (row: OverviewRow) => share(figure(row, GRANTED), figure(row, RESULTS));
export const deniedOf = ([, , , , , figures]: OverviewRow) => sumOf(figures.slice(DENIED_FROM));
export const disputesOf = (row: OverviewRow) => those(row, [RECONSIDERED, ...SUED]);
export const corrected = (row: OverviewRow) => those(row, [RECONSIDERED_CORRECTED, ...SUED_CORRECTED]);

export interface Series {
  readonly label: string;
  readonly value: (row: OverviewRow) => number | null;
}

export interface Measure {
  readonly key: string;
  readonly label: string;
  readonly series: readonly Series[];
  readonly isStacked?: boolean;
  readonly isShare?: boolean;
}

export const measuresIn = (words: Words, denied: readonly string[]): Measure[] => [
  { key: 'received', label: words.received, series: [{ label: words.received, value: receivedOf }] },
  {
    key: 'granted',
    label: words.grantedShare,
    series: [
      { label: words.grantedShare, value: grantedShare },
      { label: words.grantedOrPartly, value: (row) => share(those(row, [GRANTED, PARTLY]), figure(row, RESULTS)) },
    ],
    isShare: true,
  },
  {
    key: 'denied',
    label: words.denied,
    series: denied.map((label, i) => ({ label, value: (row) => figure(row, DENIED_FROM + i) })),
    isStacked: true,
  },
  {
    key: 'disputes',
    label: words.disputes,
    series: [
      { label: words.reconsideration, value: (row) => figure(row, RECONSIDERED) },
      { label: words.reconsiderationCorrected, value: (row) => figure(row, RECONSIDERED_CORRECTED) },
      { label: words.litigation, value: (row) => those(row, SUED) },
      { label: words.litigationCorrected, value: (row) => those(row, SUED_CORRECTED) },
    ],
  },
];

/** What is drawn: a value of each series at each label; null is a gap. */
export interface Drawing {
  readonly subject: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

/** Of one organ, every year from the first to the last; of a year with two reports nothing is known. */
export function overYears(rows: readonly OverviewRow[], organ: string, measure: Measure): Drawing {
  const own = rows.filter((row) => row[2] === organ && row[3] !== null);
  const years = own.map((row) => row[3]!);
  const first = Math.min(...years);
  const labels = years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
  const at = labels.map((year) => own.filter((row) => row[3] === year));
  return {
    subject: organ,
    labels: labels.map(String),
    series: measure.series.map(({ label, value }) => ({
      label,
      values: at.map((found) => (found.length === 1 ? value(found[0]!) : null)),
    })),
  };
}

/** More bars cannot be told apart. */
const MOST_BARS = 30;

/** Of one year, in the order of the list. */
export function betweenOrgans(listed: readonly OverviewRow[], year: number, measure: Measure, words: Words): Drawing {
  const all = listed.filter((row) => row[3] === year);
  const own = all.slice(0, MOST_BARS);
  return {
    subject: words.inYear(year, own.length, all.length),
    labels: own.map(([, path, organ]) => organ ?? path),
    series: measure.series.map(({ label, value }) => ({ label, values: own.map(value) })),
  };
}
