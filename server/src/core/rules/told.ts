import type { CellName } from '../form/types.ts';
import { cellNamed, type Report } from '../model/report.ts';
import { isKnown, numberAt } from '../model/sums.ts';
import { type Basis, type Fact, isOfAllRequests, type Reading } from '../prose/facts.ts';
import type { Figure, Sentence } from '../prose/statements.ts';
import type { Diagnosis } from '../repair/diagnose.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { plain } from '../text/number.ts';
import { quoteProse } from '../text/quote.ts';
import { cellTitle } from './names.ts';

/** Whether a cell stands in a sum that does not hold: it may be the table that is wrong, and that is told there. */
export const isInDoubt = (diagnosis: Diagnosis, cell: number): boolean =>
  diagnosis.tables.some(({ broken }) => broken.some(({ equation }) => equation.cells.includes(cell)));

/** What the tables hold for a reading, scaled; null where a cell is lost, no number, or not of the report's form. */
export function tableValue(report: Report, { plus, minus }: Pick<Reading, 'plus' | 'minus'>): number | null {
  const more = sumOfCells(report, plus);
  const less = more === null ? null : sumOfCells(report, minus);
  return more === null || less === null ? null : more - less;
}

function sumOfCells(report: Report, names: readonly CellName[]): number | null {
  let sum = 0;
  for (const name of names) {
    const cell = cellNamed(report, name);
    if (!cell || !isKnown(cell)) return null;
    sum += numberAt(report, cell.form.index) ?? 0;
  }
  return sum;
}

/** A way to understand a figure, and what the tables hold for it. */
export interface Held {
  readonly reading: Reading;
  /** Scaled; null where it is not known. */
  readonly value: number | null;
}

const HELD = new WeakMap<Report, Map<Fact, readonly Held[]>>();

/** What the tables hold for each reading of a fact. Several rules ask for it, of figure after figure: it is added up once. */
export function heldFor(report: Report, fact: Fact): readonly Held[] {
  let known = HELD.get(report);
  if (!known) {
    known = new Map();
    HELD.set(report, known);
  }
  let held = known.get(fact);
  if (!held) {
    held = fact.readings.map((reading) => ({ reading, value: tableValue(report, reading) }));
    known.set(fact, held);
  }
  return held;
}

/** Whether nothing is told by any cell of a reading: a table that nobody has filled in yet contradicts nothing. */
export const isBlankReading = (report: Report, reading: Reading): boolean =>
  cellsOf(report, reading).every((cell) => numberAt(report, cell) === null);

/** The cells of a reading by their index in the form. */
export const cellsOf = (report: Report, { plus, minus }: Reading): number[] =>
  [...plus, ...minus].flatMap((name) => cellNamed(report, name)?.form.index ?? []);

/** What the table says, as a message tells it: the cell by its name, or the sum of cells. */
export function readingTitle(report: Report, fact: Fact, reading: Reading): Bilingual {
  const [first] = reading.plus;
  const cell = first === undefined ? undefined : cellNamed(report, first);
  if (cell && reading.plus.length === 1 && reading.minus.length === 0) {
    const title = cellTitle(cell.form);
    if (cell.state !== 'blank') return title;
    return say(`${title.zh}（未填，各项之和）`, `${title.en} (blank; the sum of its parts)`);
  }
  return say(`“${fact.title.zh}”各项合计`, `the sum of the cells for ${fact.title.en}`);
}

/** Figures that are told as counted by this organ in the report's year, and exactly. */
export const isTold = (figure: Figure): boolean =>
  figure.role === 'count' &&
  figure.sureness === 'exact' &&
  figure.time === 'this' &&
  figure.own &&
  !Number.isNaN(figure.value);

/** A figure that speaks of the tables, and the ways to understand it. */
export interface FigureOfFact {
  readonly figure: Figure;
  readonly fact: Fact;
  readonly held: readonly Held[];
}

/**
 * The figures that speak of the tables. Parts of a total are read as the total is: of 收到35件，其中自然人21件 the 21 are of
 * those received, not of those concluded.
 */
export function figuresOfFacts(report: Report, prose: readonly Sentence[]): FigureOfFact[] {
  const found: FigureOfFact[] = [];
  for (const { figures } of prose) {
    let bases: readonly Basis[] = [];
    for (const figure of figures) {
      const { fact } = figure;
      if (!fact || !isTold(figure)) continue;
      const held = heldFor(report, fact);
      const isTotal = isOfAllRequests(fact);
      if (isTotal) bases = basesThatHold(held, inCells(figure));
      found.push({ figure, fact, held: isTotal ? held : readBy(held, bases) });
    }
  }
  return found;
}

const basesThatHold = (held: readonly Held[], told: number): readonly Basis[] =>
  held.flatMap(({ reading: { basis }, value }) => (value === told && basis) || []);

function readBy(held: readonly Held[], bases: readonly Basis[]): readonly Held[] {
  const isBy = ({ reading: { basis } }: Held) => basis !== null && bases.includes(basis);
  return bases.length > 0 && held.some(isBy) ? held.filter((each) => each.reading.basis === null || isBy(each)) : held;
}

/** Whether a figure speaks of the tables, and no way to understand it agrees with them. */
export function differsFromTable(report: Report, figure: Figure): boolean {
  if (!figure.fact || !isTold(figure)) return false;
  const told = inCells(figure);
  return heldFor(report, figure.fact).every(({ value }) => value !== null && value !== told);
}

/** The words of a figure, as a message quotes them. */
export const quoted = (report: Report, { phrase }: Figure): string =>
  quoteProse(report.readable.slice(phrase.start, phrase.end));

/** A scaled figure as it is compared with cells: 元 are told in 万元. */
export const inCells = ({ value, unit }: Figure): number => (unit === '元' ? value / 10_000 : value);

/** `21 + 14`. */
export const added = (values: readonly number[]): string => values.map(plain).join(' + ');
