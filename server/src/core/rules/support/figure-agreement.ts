import type { CellName } from '../../form/types.ts';
import { cellNamed, type Report } from '../../model/report.ts';
import { isKnown, numberAt } from '../../model/sums.ts';
import { type Basis, type Fact, type Interpretation, isOfAllRequests } from '../../prose/facts.ts';
import { fittingTogether } from '../../prose/relations/joint-reading.ts';
import { handledFact } from '../../prose/request-facts.ts';
import { COLUMNS, ROWS } from '../../prose/request-rows.ts';
import { SENSE, Senses } from '../../prose/senses.ts';
import { OF_REVIEW } from '../../prose/slots.ts';
import type { Figure, Sentence } from '../../prose/statements.ts';
import type { Diagnosis } from '../../repair/diagnose.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { asMillionths, fromYuan, type Millionths, minus, plain } from '../../text/number.ts';
import { quoteProse } from '../../text/quote.ts';
import { cellTitle } from './cell-titles.ts';

/** Whether a cell stands in a sum that does not hold: it may be the table that is wrong, and that is reported there. */
export const isInDoubt = (diagnosis: Diagnosis, cell: number): boolean =>
  diagnosis.tables.some(({ broken }) => broken.some(({ equation }) => equation.cells.includes(cell)));

/** What the tables hold for an interpretation; null where a cell is lost, no number, or not of the report's form. */
export function tableValue(report: Report, terms: Pick<Interpretation, 'plus' | 'minus'>): Millionths | null {
  const more = sumOfCells(report, terms.plus);
  const less = more === null ? null : sumOfCells(report, terms.minus);
  return more === null || less === null ? null : minus(more, less);
}

function sumOfCells(report: Report, names: readonly CellName[]): Millionths | null {
  let sum = 0;
  for (const name of names) {
    const cell = cellNamed(report, name);
    if (!cell || !isKnown(cell)) return null;
    sum += numberAt(report, cell.form.index) ?? 0;
  }
  return asMillionths(sum);
}

/** A way to understand a figure, and what the tables hold for it. */
export interface EvaluatedInterpretation {
  readonly interpretation: Interpretation;
  /** Scaled; null where it is not known. */
  readonly value: Millionths | null;
}

const EVALUATED = new WeakMap<Report, Map<Fact, readonly EvaluatedInterpretation[]>>();

/** What the tables hold for each interpretation of a fact. Several rules ask for it, of figure after figure: it is added up once. */
export function evaluateFact(report: Report, fact: Fact): readonly EvaluatedInterpretation[] {
  let known = EVALUATED.get(report);
  if (!known) {
    known = new Map();
    EVALUATED.set(report, known);
  }
  let interpretations = known.get(fact);
  if (!interpretations) {
    interpretations = fact.interpretations.map((interpretation) => ({
      interpretation,
      value: tableValue(report, interpretation),
    }));
    known.set(fact, interpretations);
  }
  return interpretations;
}

/** Whether no cell of an interpretation says anything: a table that nobody has filled in yet contradicts nothing. */
export const isBlankInterpretation = (report: Report, interpretation: Interpretation): boolean =>
  cellsOf(report, interpretation).every((cell) => numberAt(report, cell) === null);

/** The cells of an interpretation by their index in the form. */
export const cellsOf = (report: Report, { plus, minus }: Interpretation): number[] =>
  [...plus, ...minus].flatMap((name) => cellNamed(report, name)?.form.index ?? []);

/** What a message calls what the table says: the cell by its name, or the sum of cells. */
export function interpretationTitle(report: Report, fact: Fact, interpretation: Interpretation): Bilingual {
  const [first] = interpretation.plus;
  const cell = first === undefined ? undefined : cellNamed(report, first);
  if (cell && interpretation.plus.length === 1 && interpretation.minus.length === 0) {
    const title = cellTitle(cell.form);
    if (cell.state !== 'blank') return title;
    return say(`${title.zh}（未填，各项之和）`, `${title.en} (blank; the sum of its parts)`);
  }
  return say(`“${fact.title.zh}”各项合计`, `the sum of the cells for ${fact.title.en}`);
}

/** Whether a figure was counted by this organ in the report's year, and is exact. */
export const isExactCountOfThisYear = (figure: Figure): boolean =>
  figure.role === 'count' &&
  figure.sureness === 'exact' &&
  figure.time === 'this' &&
  figure.own &&
  !Number.isNaN(figure.value);

/** A figure that speaks of the tables, and the ways to understand it. */
export interface FigureOfFact {
  readonly figure: Figure;
  readonly fact: Fact;
  readonly interpretations: readonly EvaluatedInterpretation[];
}

/**
 * The figures that speak of the tables. Parts of a total are read as the total is: of 收到35件，其中自然人21件 the 21 are of
 * those received, not of those concluded.
 */
export function figuresOfFacts(report: Report, prose: readonly Sentence[]): FigureOfFact[] {
  const found: FigureOfFact[] = [];
  let before: Figure[] = [];
  let passage: Sentence['passage'] | null = null;
  for (const sentence of prose) {
    const { figures } = sentence;
    if (sentence.passage !== passage) before = [];
    passage = sentence.passage;
    const first = found.length;
    let bases: readonly Basis[] = [];
    /** Lawsuits are counted with those after a reconsideration, so that what became of them is as well. */
    let areBoth = false;
    let areTogether = false;
    const wholes = new WholeOfSome(report);
    for (const figure of figures) {
      if (wholes.divides(figure)) continue;
      if (OF_TWO_KINDS.test(figure.item)) areTogether = true;
      // 两类案件合计审结6件，其中维持5件: of both together.
      if (figure.fact === null && figure.senses.has(SENSE.rest)) areTogether = true;
      if (figure.fact?.key.startsWith('review.') && (areTogether || isOfOtherReviews(figure, [...before, ...figures])))
        continue;
      const fact = figure.fact && ofEachAtOdds(report, figure, figure.fact);
      if (!fact || !isExactCountOfThisYear(figure)) continue;
      const interpretations = evaluateFact(report, fact);
      const isTotal = isOfAllRequests(fact);
      if (isTotal) bases = basesThatHold(interpretations, inCells(figure));
      if (OF_LAWSUITS.test(fact.key) && fact.key.endsWith('.total'))
        areBoth =
          interpretations[0]!.value === inCells(figure) &&
          interpretations.slice(1).every(({ value }) => value !== inCells(figure));
      const meant =
        areBoth && OF_LAWSUITS.test(fact.key)
          ? interpretations.filter(isOfBoth)
          : isTotal
            ? interpretations
            : interpretedBy(interpretations, bases);
      // That there was none is said of both blocks of lawsuits together.
      const isOfNone = figure.value === 0 && fact.key.startsWith('review.');
      found.push({ figure, fact, interpretations: isOfNone ? meant.slice(0, 1) : meant });
    }
    shareBasis(found, first);
    const explained = explainedTogether(report, found.slice(first), figures, before);
    before = [...before, ...figures].slice(-MAX_BEFORE);
    for (let i = found.length - 1; i >= first; i--) if (explained.has(found[i]!.figure)) found.splice(i, 1);
  }
  return found;
}

/** 过程性信息、行政查询事项各9件: the one of them that the table has another figure for; else the first. */
const ofEachAtOdds = (report: Report, figure: Figure, fact: Fact): Fact =>
  fact.each?.find((other) => differsFromTable(report, { ...figure, fact: other })) ?? fact;

/**
 * What a sentence counts that no cell has, or that is of other matters, and then divides: 网上申请97件，其中自然人80件;
 * 行政诉讼8件，原告为自然人的6件. What is no more than such a whole may be a part of it.
 */
class WholeOfSome {
  private whole: Figure | null = null;
  private isFirst = true;

  constructor(private readonly report: Report) {}

  /** Whether a figure may be a part of such a whole; asked of each figure of a sentence, in its order. */
  divides(figure: Figure): boolean {
    const { fact, role, unit, value } = figure;
    if (role !== 'count' || !UNITS_OF_REQUESTS.has(unit)) return false;
    if (fact !== null && this.whole !== null && value <= this.whole.value && mayBePart(fact, this.whole)) return true;
    if (fact === null ? isOfOthers(figure) && !this.isOfAll(value) : isWhole(figure, fact, this.isFirst))
      this.whole = figure;
    else if (fact === null ? figure.senses.hasAny(ROWS) : fact.column === null) this.whole = null;
    this.isFirst = false;
    return false;
  }

  private isOfAll(value: Millionths): boolean {
    return evaluateFact(this.report, handledFact(null, this.report.form.editions.requests)).some(
      (each) => each.value === value,
    );
  }
}

/** Neither a row nor an applicant is named, or the applicants are those of reviews. */
const isOfOthers = ({ senses }: Figure): boolean =>
  senses.hasAny(OF_REVIEW) || !(senses.hasAny(COLUMNS) || senses.hasAny(ROWS));

const UNITS_OF_REQUESTS: ReadonlySet<string> = new Set(['件', '份', '宗', '起', '例', '件次']);

/** Those of a part of the year, of reviews, and those carried over where they are what the sentence begins with. */
const isWhole = ({ time, own }: Figure, { key, column, rows }: Fact, isFirst: boolean): boolean =>
  (column === null && (time === 'part' || !own)) ||
  key.startsWith('review.') ||
  (isFirst && column === null && rows.length === 1 && (rows[0] === 'carriedIn' || rows[0] === 'carriedOut'));

const mayBePart = (fact: Fact, whole: Figure): boolean => {
  if (!fact.key.startsWith('requests.') || isOfAllRequests(fact)) return false;
  if (whole.fact?.rows.length) return fact.rows.length > 0 && fact.column === null && !isCarried(fact);
  if (whole.fact?.key.startsWith('review.') || whole.senses.hasAny(OF_REVIEW)) return fact.column !== null;
  return fact.column !== null || (whole.senses.hasAny(OF_REQUESTS) && !isCarried(fact));
};

const isCarried = ({ rows }: Fact): boolean => rows.includes('carriedIn') || rows.includes('carriedOut');
const OF_REQUESTS = Senses.of('request', 'application', 'anybody', 'otherOnes');

const OF_LAWSUITS = /^review\.[^.]*\.?[^.]*\+/;
const isOfBoth = ({ interpretation: { plus } }: EvaluatedInterpretation): boolean => plus.length > 1;

/** 因行政处罚引发的行政复议6件、行政诉讼3件: as those before it are; 不予公开13件，其中被提起复议的4件: of some requests. */
function isOfOtherReviews(figure: Figure, figures: readonly Figure[]): boolean {
  const before = figures[figures.indexOf(figure) - 1];
  if (!before) return false;
  const isListed = figure.item.startsWith('、') && before.fact === null && before.senses.hasAny(OF_REVIEW);
  return isListed || (figure.senses.has(SENSE.among) && before.fact?.key.startsWith('requests.') === true);
}

const OF_TWO_KINDS = /两[类种](?:案件)?(?:合计|共计?|总计)/;

/** What is told of a figure stands near it. */
const MAX_BEFORE = 24;

/** As many applicants as there are columns may be listed a few times. */
const MAX_LIST = 30;

/**
 * Without a total that says it, the applicants of a list are all of those received, or all of those concluded: where most of them
 * fit one way alone, so have the others.
 */
function shareBasis(found: FigureOfFact[], first: number): void {
  const list = found.slice(first).filter(({ fact }) => fact.column !== null && fact.rows.length === 0);
  if (list.length < 3 || list.length > MAX_LIST) return;
  const counts = new Map<Basis, number>();
  for (const { figure, interpretations } of list)
    for (const basis of new Set(basesThatHold(interpretations, inCells(figure))))
      counts.set(basis, (counts.get(basis) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const bases = [...counts.keys()].filter((basis) => counts.get(basis) === most);
  if (most < 2 || bases.length !== 1) return;
  for (let i = first; i < found.length; i++) {
    const each = found[i]!;
    if (list.includes(each)) found[i] = { ...each, interpretations: interpretedBy(each.interpretations, bases) };
  }
}

/** Figures that fit the tables together, though not each by itself. */
const explainedTogether = (
  report: Report,
  found: readonly FigureOfFact[],
  all: readonly Figure[],
  before: readonly Figure[],
) =>
  fittingTogether(
    found.map(({ figure, fact, interpretations }) => ({
      figure,
      fact,
      stated: inCells(figure),
      values: interpretations.map(({ value }) => value),
    })),
    all,
    before,
    tableValue(report, { plus: ['requests.resultsTotal.total'], minus: [] }),
  );

const basesThatHold = (interpretations: readonly EvaluatedInterpretation[], stated: Millionths): readonly Basis[] =>
  interpretations.flatMap(({ interpretation: { basis }, value }) => (value === stated && basis) || []);

function interpretedBy(
  interpretations: readonly EvaluatedInterpretation[],
  bases: readonly Basis[],
): readonly EvaluatedInterpretation[] {
  const isBy = ({ interpretation: { basis } }: EvaluatedInterpretation) => basis !== null && bases.includes(basis);
  return bases.length > 0 && interpretations.some(isBy)
    ? interpretations.filter((each) => each.interpretation.basis === null || isBy(each))
    : interpretations;
}

/** Whether a figure speaks of the tables, and no way to understand it agrees with them. */
export function differsFromTable(report: Report, figure: Figure): boolean {
  if (!figure.fact || !isExactCountOfThisYear(figure)) return false;
  const stated = inCells(figure);
  return evaluateFact(report, figure.fact).every(({ value }) => value !== null && value !== stated);
}

/** Whether the tables have a figure as it stands. */
export function agreesWithTable(report: Report, figure: Figure): boolean {
  if (!figure.fact || !isExactCountOfThisYear(figure)) return false;
  return evaluateFact(report, figure.fact).some(({ value }) => value === inCells(figure));
}

/** The words of a figure, as a message quotes them. */
export const quoted = (report: Report, { phrase }: Figure): string =>
  quoteProse(report.readable.slice(phrase.start, phrase.end));

/** A figure as it is compared with cells: 元 are converted to 万元. */
export const inCells = ({ value, unit }: Figure): Millionths =>
  unit === '元' ? fromYuan(value) : unit === '亿元' ? asMillionths(value * 10_000) : value;

/** `21 + 14`. */
export const added = (values: readonly Millionths[]): string => values.map(plain).join(' + ');
