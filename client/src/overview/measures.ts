// The figures that people compare, and what of them is drawn. Where a figure is not known nothing is drawn: not a zero.
import type { CellName } from '../../../server/src/core/index.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

/** Reconsiderations, and what was sued for directly and after one. */
const RECONSIDERATION = 'review.reconsideration';
const LITIGATION = ['review.litigation.direct', 'review.litigation.afterReconsideration'];

/** Null where one of them is not known, or there is none. */
function sumOf(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

const share = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : part / whole;

const total = (row: Row, cells: readonly CellName[]) => sumOf(cells.map((cell) => row.figure(cell)));

export const receivedOf = (row: Row) => row.figure('requests.received.total');
const results = (row: Row) => row.figure('requests.resultsTotal.total');
const granted = (row: Row) => row.figure('requests.granted.total');
const GRANTED_OR_PARTLY = ['requests.granted.total', 'requests.partiallyGranted.total'];
const litigation = (row: Row, column: string) =>
  total(
    row,
    LITIGATION.map((kind) => `${kind}.${column}`),
  );
const reconsidered = (row: Row, column: string) => row.figure(`${RECONSIDERATION}.${column}`);
const disputed = (row: Row, column: string) =>
  total(
    row,
    [RECONSIDERATION, ...LITIGATION].map((kind) => `${kind}.${column}`),
  );

export const grantedShare = (row: Row) => share(granted(row), results(row));
export const deniedOf = (row: Row) => sumOf(row.denied());
export const disputesOf = (row: Row) => disputed(row, 'total');
export const corrected = (row: Row) => disputed(row, 'corrected');

export interface Series {
  readonly label: string;
  readonly value: (row: Row) => number | null;
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
      { label: words.grantedOrPartly, value: (row) => share(total(row, GRANTED_OR_PARTLY), results(row)) },
    ],
    isShare: true,
  },
  {
    key: 'denied',
    label: words.denied,
    series: denied.map((label, i) => ({ label, value: (row) => row.denied()[i] ?? null })),
    isStacked: true,
  },
  {
    key: 'disputes',
    label: words.disputes,
    series: [
      { label: words.reconsideration, value: (row) => reconsidered(row, 'total') },
      { label: words.reconsiderationCorrected, value: (row) => reconsidered(row, 'corrected') },
      { label: words.litigation, value: (row) => litigation(row, 'total') },
      { label: words.litigationCorrected, value: (row) => litigation(row, 'corrected') },
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
export function overYears(rows: readonly Row[], organ: string, measure: Measure): Drawing {
  const own = rows.filter((row) => row.organ === organ && row.year !== null);
  const years = own.map((row) => row.year!);
  const first = Math.min(...years);
  const labels = years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
  const at = labels.map((year) => own.filter((row) => row.year === year));
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
const MAX_BARS = 30;

/** Of one year, in the order of the list. */
export function betweenOrgans(listed: readonly Row[], year: number, measure: Measure, words: Words): Drawing {
  const all = listed.filter((row) => row.year === year);
  const own = all.slice(0, MAX_BARS);
  return {
    subject: words.inYear(year, own.length, all.length),
    labels: own.map(({ organ, path }) => organ ?? path),
    series: measure.series.map(({ label, value }) => ({ label, values: own.map(value) })),
  };
}
