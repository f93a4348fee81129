import type { CellName } from '../../../server/src/core/form/types.ts';
import type { Draft } from '../draft.ts';
import { FAULTS, type FaultName, faultNamed, isFaultOf } from '../errors/all.ts';
import type { Fault } from '../errors/fault.ts';
import { NO_HABITS } from '../habits.ts';
import type { LayoutName } from '../layouts/all.ts';
import { type Random, randomOf } from '../random.ts';
import { writeAbout } from '../report.ts';
import type { Values } from '../values.ts';
import { bottomUp, type Organ, provinceOf } from './organs.ts';
import { remarksOf } from './remarks.ts';
import { addTo, sumOf, yearAfter } from './years.ts';

export interface ProvinceWish {
  readonly seed: number;
  /** How many reports, of three years together. */
  readonly reports: number;
  /** How long each is to be at least, in UTF-8; 0: as it comes. */
  readonly bytes: number;
  /** How many reports of a hundred have an error put into them. */
  readonly faults: number;
}

/** An error that was put in. `carry-over`, `in-force` and `aggregate` show only beside other reports; the others within this one. */
export interface KnownFault {
  readonly kind: 'carry-over' | 'in-force' | 'aggregate' | FaultName;
  /** Empty where the error is not one of numbers. */
  readonly cells: readonly CellName[];
  /** What must be told of an error within the report; null for those that show only beside others. */
  readonly within: Fault | null;
  /** The error was made in a report that this one covers: it came in with the sums. */
  readonly inherited: boolean;
}

export interface ProvinceReport {
  /** Below the province's folder, with slashes. */
  readonly path: string;
  readonly organ: Organ;
  readonly year: number;
  readonly text: string;
  /** What the cells should say by the organ's own count: errors within the report are not in it, the three others are. */
  readonly values: Values;
  readonly faults: readonly KnownFault[];
}

export const PROVINCE_YEARS = [2022, 2023, 2024] as const;

/**
 * The reports of a province for three years, year by year, parts before the whole. What one year carries over the next takes up,
 * and each government's report is the sum of its parts'; but for the errors that are put in. The same for the same wish.
 */
export function* writeProvince(wish: ProvinceWish): Iterable<ProvinceReport> {
  const root = provinceRoot(wish);
  let left = wish.reports;
  let lastYear = new Map<Organ, Values>();
  for (const year of PROVINCE_YEARS) {
    const thisYear = new Map<Organ, Values>();
    const faultsOf = new Map<Organ, KnownFault[]>();
    for (const organ of bottomUp(root)) {
      if (left-- <= 0) return;
      const random = randomOf(wish.seed, `${organ.name} ${year}`);
      const before = lastYear.get(organ) ?? null;
      const parts = organ.parts.map((part) => thisYear.get(part)!);
      const values = parts.length > 0 ? sumOf(parts) : yearAfter(before, random);
      const inherited = organ.parts
        .flatMap((part) => faultsOf.get(part)!)
        .filter(({ kind }) => kind === 'carry-over' || kind === 'in-force')
        .map((fault) => ({ ...fault, inherited: true }));
      const isFaulty = random.chance(wish.faults / 100);
      const between = isFaulty && random.chance(0.4) ? faultBetween(organ, before, values, random) : null;
      const report = written(organ, year, values, wish, random);
      const within = isFaulty && !between ? faultWithin(report, random) : null;
      const faults = [...inherited, ...[between, within?.fault ?? null].filter((fault) => fault !== null)];
      thisYear.set(organ, values);
      faultsOf.set(organ, faults);
      yield { path: pathOf(organ, String(year)), organ, year, text: within?.text ?? report.text, values, faults };
    }
    lastYear = thisYear;
  }
}

/** The province's own organ, with all the others below it. */
export const provinceRoot = ({ reports, seed }: ProvinceWish): Organ =>
  provinceOf(Math.max(2, Math.ceil(reports / PROVINCE_YEARS.length)), seed);

/** Of the organ's report for a year; `*` for those of all years. */
export const pathOf = ({ name, folder }: Organ, year: string): string =>
  `${year}/${folder}${name}${year}年政府信息公开工作年度报告.txt`;

/** Each table by itself is as it should be; only beside other reports does it show. Null where there are none to compare with. */
function faultBetween(
  organ: Organ,
  before: Values | null,
  values: Map<CellName, number>,
  random: Random,
): KnownFault | null {
  const cases = random.int(1, 4);
  const moreGranted = (row: 'received' | 'carriedIn'): CellName[] => {
    for (const each of [row, 'granted', 'resultsTotal']) addTo(values, each, 'naturalPerson', cases);
    return [row, 'granted', 'resultsTotal'].flatMap((each) => [
      `requests.${each}.naturalPerson`,
      `requests.${each}.total`,
    ]);
  };
  if (organ.parts.length > 0)
    return { kind: 'aggregate', cells: moreGranted('received'), within: null, inherited: false };
  if (!before) return null;
  if (random.chance(0.6))
    return { kind: 'carry-over', cells: moreGranted('carriedIn').slice(0, 2), within: null, inherited: false };
  const cell = 'proactive.normativeDocuments.inForce';
  values.set(cell, values.get(cell)! + cases);
  return { kind: 'in-force', cells: [cell], within: null, inherited: false };
}

/** Most are typed in a form with tabs; others are pasted from web pages. */
const LAYOUTS: readonly LayoutName[] = ['tabs', 'tabs', 'barsPadded', 'barsEmptiesKept', 'cellLinePadding', 'markdown'];

function written(organ: Organ, year: number, values: Values, { bytes }: ProvinceWish, random: Random) {
  const layout = random.pick(LAYOUTS);
  const draft: Draft = {
    seed: random.int(0, 0x7fffffff),
    form: '2021',
    size: 'few',
    layouts: { proactive: layout, requests: layout, review: layout },
    habits: { ...NO_HABITS, preface: 'short', lineEnd: random.chance(0.3) ? '\r\n' : '\n' },
  };
  const subject = { organ: organ.name, year, values };
  const short = writeAbout(subject, draft);
  const missing = bytes - Buffer.byteLength(short.text);
  return missing > 0 ? writeAbout({ ...subject, remarks: remarksOf(missing, random) }, draft) : short;
}

function faultWithin(
  report: ReturnType<typeof writeAbout>,
  random: Random,
): { text: string; fault: KnownFault } | null {
  const names = (Object.keys(FAULTS) as FaultName[]).filter((name) => isFaultOf(name, report.draft.layouts.requests));
  const kind = random.pick(names);
  const { spoil, tables } = faultNamed(kind);
  const spoilt = spoil(report, random.pick(tables), random);
  if (!spoilt) return null;
  const cells = spoilt.changed.map(({ cell }) => cell);
  return { text: spoilt.text, fault: { kind, cells, within: spoilt, inherited: false } };
}
