import type { CellName } from '../form/types.ts';
import { cellNamed, type Report } from '../model/report.ts';
import { isKnown } from '../model/sums.ts';
import { type Basis, type Fact, isOfAllRequests, type Reading } from '../prose/facts.ts';
import type { Figure, Sentence } from '../prose/statements.ts';
import type { Diagnosis } from '../repair/diagnose.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { plain } from '../text/number.ts';
import { quoteProse } from '../text/quote.ts';
import { cellTitle } from './names.ts';

/** Whether a cell stands in a sum that does not hold: it may be the table that is wrong, and that is told there. */
export const isInDoubt = (diagnosis: Diagnosis, cell: number): boolean =>
  diagnosis.tables.some(({ broken }) =>
    broken.some(({ equation }) => equation.left.includes(cell) || equation.right.includes(cell)),
  );

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
    sum += cell.value;
  }
  return sum;
}

const VALUES = new WeakMap<Report, Map<Fact, readonly (number | null)[]>>();

/** What the tables hold for each reading of a fact. Several rules ask for it, of figure after figure: it is added up once. */
export function tableValues(report: Report, fact: Fact): readonly (number | null)[] {
  let known = VALUES.get(report);
  if (!known) {
    known = new Map();
    VALUES.set(report, known);
  }
  let values = known.get(fact);
  if (!values) {
    values = fact.readings.map((reading) => tableValue(report, reading));
    known.set(fact, values);
  }
  return values;
}

/** Whether all cells of a reading are left blank: a table that nobody has filled in yet contradicts nothing. */
export const isBlankReading = (report: Report, { plus, minus }: Reading): boolean =>
  [...plus, ...minus].every((name) => cellNamed(report, name)?.state === 'blank');

/** The cells of a reading by their index in the form. */
export const cellsOf = (report: Report, { plus, minus }: Reading): number[] =>
  [...plus, ...minus].flatMap((name) => cellNamed(report, name)?.form.index ?? []);

/** What the table says, as a message tells it: the cell by its name, or the sum of cells. */
export function readingTitle(report: Report, fact: Fact, reading: Reading): Bilingual {
  const [first] = reading.plus;
  const cell = first === undefined ? undefined : cellNamed(report, first);
  if (cell && reading.plus.length === 1 && reading.minus.length === 0) return cellTitle(cell.form);
  return say(`“${fact.title.zh}”各项合计`, `the sum of the cells for ${fact.title.en}`);
}

/** Figures that are told as counted by this organ in the report's year, and exactly. */
export const isTold = (figure: Figure): boolean =>
  figure.role === 'count' &&
  figure.sureness === 'exact' &&
  figure.time === 'this' &&
  figure.own &&
  !Number.isNaN(figure.value);

/** A figure that speaks of the tables. */
export type FigureOfFact = Figure & { readonly fact: Fact };

/**
 * The figures that speak of the tables. Parts of a total are read as the total is: of 收到35件，其中自然人21件 the 21 are of
 * those received, not of those concluded.
 */
export function figuresOfFacts(report: Report, prose: readonly Sentence[]): FigureOfFact[] {
  const found: FigureOfFact[] = [];
  for (const { figures } of prose) {
    let bases: ReadonlySet<Basis> | null = null;
    for (const figure of figures) {
      if (!isOfFact(figure) || !isTold(figure)) continue;
      const { fact } = figure;
      const isTotal = isOfAllRequests(fact);
      if (isTotal) bases = basesThatHold(report, fact, inCells(figure));
      const isPart = !isTotal && fact.readings.some(({ basis }) => basis !== null && bases?.has(basis));
      found.push(isPart ? { ...figure, fact: readBy(fact, bases!) } : figure);
    }
  }
  return found;
}

const isOfFact = (figure: Figure): figure is FigureOfFact => figure.fact !== null;

const readBy = (fact: Fact, bases: ReadonlySet<Basis>): Fact => ({
  ...fact,
  readings: fact.readings.filter(({ basis }) => basis === null || bases.has(basis)),
});

function basesThatHold(report: Report, fact: Fact, told: number): ReadonlySet<Basis> {
  const values = tableValues(report, fact);
  return new Set(fact.readings.flatMap(({ basis }, i) => (values[i] === told && basis) || []));
}

/** Whether a figure speaks of the tables, and no way to understand it agrees with them. */
export function differsFromTable(report: Report, figure: Figure): boolean {
  if (!figure.fact || !isTold(figure)) return false;
  const told = inCells(figure);
  return tableValues(report, figure.fact).every((value) => value !== null && value !== told);
}

/** The words of a figure, as a message quotes them. */
export const quoted = (report: Report, { phrase }: Figure): string =>
  quoteProse(report.text.slice(phrase.start, phrase.end));

/** A scaled figure as it is compared with cells: 元 are told in 万元. */
export const inCells = ({ value, unit }: Figure): number => (unit === '元' ? value / 10_000 : value);

/** `21 + 14`. */
export const added = (values: readonly number[]): string => values.map(plain).join(' + ');
