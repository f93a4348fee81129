import type { Report } from '../../model/report.ts';
import { numberAt, valueForced } from '../../model/sums.ts';
import type { Fact, Interpretation } from '../../prose/facts.ts';
import { Senses } from '../../prose/senses.ts';
import type { Figure } from '../../prose/statements.ts';
import type { Diagnosis } from '../../repair/diagnose.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { apart, asMillionths, type Millionths, plain, toNumber } from '../../text/number.ts';
import type { FindingInit } from '../framework/finding.ts';
import { type Fix, offer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { mayStandFor, rounded } from '../support/approximate-figure.ts';
import { relatedCells } from '../support/cell-spans.ts';
import { corroboratedFigures } from '../support/corroborated-figures.ts';
import { ON_REQUESTS } from '../support/example-sentence.ts';
import { FEES_CELL, isInYuan } from '../support/fee-in-yuan.ts';
import {
  cellsOf,
  type EvaluatedInterpretation,
  evaluateFact,
  type FigureOfFact,
  figuresOfFacts,
  inCells,
  interpretationTitle,
  isBlankInterpretation,
  isInDoubt,
  quoted,
} from '../support/figure-agreement.ts';
import { asWritten } from '../support/figure-writing.ts';
import { ARTICLE_50_AND_FORM } from '../support/legal-basis.ts';
import { moreThanAll } from '../support/more-than-all.ts';
import { proseFix, tableFixes } from '../support/prose-fixes.ts';

export const figureMismatch: Rule = {
  code: 'figure-mismatch',
  severity: 'warning',
  title: say('正文数字与表格不一致', 'A figure in prose differs from the table'),
  why: say(
    '同一件事，正文和表格的数字应当一致。收到、受理可以含上年结转，办结可以只计本年，合乎其中一种即为正确。',
    'Prose and table tell the same thing with the same figure. Where words can be meant in several ways, one that holds is enough.',
  ),
  basis: ARTICLE_50_AND_FORM,
  examples: [
    {
      of: ON_REQUESTS,
      wrong: '全年收到政府信息公开申请53件，上年结转3件；办结35件，结转下年度继续办理3件。',
    },
    {
      of: ON_REQUESTS,
      wrong: '全年收到政府信息公开申请35件，其中自然人申请12件，法人或其他组织申请14件。',
      right: '全年受理政府信息公开申请38件（含上年结转3件），其中予以公开9件，部分公开5件，不予公开5件。',
    },
  ],
  check({ report, prose, diagnosis }, reportFinding) {
    for (const figure of figuresOfFacts(report, prose)) {
      const init = compare(report, diagnosis, figure);
      if (init) reportFinding(init);
    }
    for (const { figures } of prose)
      for (const figure of figures) {
        const init = approximate(report, diagnosis, figure) ?? moreThanAll(report, diagnosis, figure);
        if (init) reportFinding(init);
      }
    for (const { figures } of prose)
      for (const figure of corroboratedFigures(report, figures)) {
        // Its words are not understood: no fix is taken without a person.
        const init = compare(report, diagnosis, figure, false);
        if (init) reportFinding(init);
      }
  },
};

function compare(
  report: Report,
  diagnosis: Diagnosis,
  { figure, fact, interpretations }: FigureOfFact,
  mayPrefer = true,
): FindingInit | null {
  const stated = inCells(figure);
  if (interpretations.some(({ value }) => value === null || value === stated)) return null;
  const known = interpretations as readonly Known[];
  const [first] = known as readonly [Known];
  if (isBlankInterpretation(report, first.interpretation)) return null;
  // Told at the cell: fee-unit.
  if (first.interpretation.plus[0] === FEES_CELL && isInYuan(first.value, figure)) return null;
  if (known.some((each) => mendsTheTable(report, diagnosis, each, stated))) return null;
  const meant = mayBeMeant(known, figure.senses.hasAny(OF_REST));
  const title = interpretationTitle(report, fact, first.interpretation);
  const differences = [title, ...meant.slice(1).map(({ interpretation }) => nameOf(report, fact, interpretation))].map(
    (name, i) => {
      const { value } = meant[i]!;
      const difference = plain(apart(value, stated));
      return say(
        `${name.zh}为 ${plain(value)}，差 ${difference}`,
        `${name.en} is ${plain(value)}, off by ${difference}`,
      );
    },
  );
  const words = quoted(report, figure);
  const cells = cellsOf(report, first.interpretation);
  return {
    span: figure.span,
    message: () =>
      say(
        `正文为“${words}”，表中${differences.map(({ zh }) => zh).join('；')}`,
        `The prose says “${words}”; in the table ${differences.map(({ en }) => en).join('; ')}`,
      ),
    cells: cells.map((index) => report.form.cells[index]!.name),
    expected: toNumber(first.value),
    actual: toNumber(stated),
    related: () => relatedCells(report, cells),
    fixes: () => [
      ...proseFixes(
        report,
        { figure, fact },
        meant,
        mayPrefer && known.every(({ value }) => value === first.value) && balances(report, diagnosis, cells),
      ),
      ...tableFixes(report, figure, cells),
    ],
  };
}

/** 处罚决定500余件, where the table has 418. */
function approximate(report: Report, diagnosis: Diagnosis, figure: Figure): FindingInit | null {
  const { fact, role, sureness, time, own } = figure;
  if (!fact || role !== 'count' || sureness === 'exact' || sureness === 'atMost' || time !== 'this' || !own)
    return null;
  const stated = inCells(figure);
  if (Number.isNaN(stated) || stated === 0) return null;
  const written = report.readable.slice(figure.span.start, figure.span.end);
  const interpretations = evaluateFact(report, fact);
  if (interpretations.some(({ value }) => value === null || mayStandFor(figure, stated, value, written))) return null;
  const { interpretation, value } = (interpretations as readonly Known[])[0]!;
  const cells = cellsOf(report, interpretation);
  if (isBlankInterpretation(report, interpretation) || cells.some((cell) => isInDoubt(diagnosis, cell))) return null;
  const title = interpretationTitle(report, fact, interpretation);
  const words = quoted(report, figure);
  return {
    span: figure.span,
    message: () =>
      say(
        `正文为“${words}”，表中${title.zh}为 ${plain(value)}`,
        `The prose says “${words}”; in the table ${title.en} is ${plain(value)}`,
      ),
    cells: cells.map((index) => report.form.cells[index]!.name),
    expected: toNumber(value),
    actual: toNumber(stated),
    related: () => relatedCells(report, cells),
    fixes: () => {
      const right = rounded(figure, stated, value, written);
      return right === null
        ? []
        : [offer(say(`将正文改为 ${right}`, `Set the prose to ${right}`), [{ span: figure.span, newText: right }])];
    },
  };
}

interface Known extends EvaluatedInterpretation {
  readonly value: Millionths;
}

/** 其余16件均已答复: what is left may be any of them. */
const OF_REST = Senses.of('rest', 'otherOnes');

/** The plainest reading, and those others that a writer may well have had in mind, where the table has another figure for them. */
function mayBeMeant([first, ...others]: readonly Known[], isRest: boolean): Known[] {
  const meant = [first!];
  for (const other of others) {
    const isPlain =
      isRest ||
      other.interpretation.basis !== null ||
      (isOneCell(first!.interpretation) && isOneCell(other.interpretation));
    if (isPlain && meant.every(({ value }) => value !== other.value)) meant.push(other);
  }
  return meant;
}

const isOneCell = ({ plus, minus }: Interpretation): boolean => plus.length === 1 && minus.length === 0;

/** What a reading is called beside others. */
function nameOf(report: Report, fact: Fact, interpretation: Interpretation): Bilingual {
  switch (interpretation.basis) {
    case 'received':
      return say('本年新收', 'what was received');
    case 'withCarriedIn':
      return say('新收加上年结转', 'what was received and carried in');
    case 'concluded':
      return say('办理结果总计', 'the total of results');
    case null:
      return interpretationTitle(report, fact, interpretation);
  }
}

/** Whether the prose has the figure that a sum of the table wants: then it is the table that is wrong, and that is reported there. */
function mendsTheTable(
  report: Report,
  diagnosis: Diagnosis,
  { interpretation, value }: Known,
  stated: Millionths,
): boolean {
  // What is taken away is left out of account.
  if (interpretation.minus.length > 0) return false;
  const cells = cellsOf(report, interpretation);
  return diagnosis.tables.some(({ broken }) =>
    broken.some(({ equation }) =>
      cells.some((cell) => {
        if (!equation.cells.includes(cell)) return false;
        const forced = valueForced(report, equation, cell);
        return forced !== null && forced + value - (numberAt(report, cell) ?? 0) === stated;
      }),
    ),
  );
}

const balances = (report: Report, diagnosis: Diagnosis, [index]: readonly number[]): boolean =>
  diagnosis.tables.every(({ table, broken }) => table !== report.cells[index!]!.form.table || broken.length === 0);

/** The prose is brought to the table's figure: to that of each reading, where there are several. */
function proseFixes(
  report: Report,
  { figure, fact }: Pick<FigureOfFact, 'figure' | 'fact'>,
  meant: readonly Known[],
  preferred: boolean,
): Fix[] {
  const isMoney = fact.key === 'proactive.fees.amount';
  const fixes = meant
    .filter(({ value }) => value >= 0)
    .map(({ interpretation, value }) => {
      const name = meant.length > 1 ? nameOf(report, fact, interpretation) : say('与表格一致', 'as in the table');
      const newText = asWritten(report, figure, figure.unit === '元' ? asMillionths(value * 10_000) : value);
      return proseFix(isMoney && figure.unit === '' ? `${newText}万元` : newText, name, figure.span, preferred);
    });
  const [{ value }] = meant as readonly [Known];
  // 126.5元, where 126.5万元 is meant.
  if (figure.unit === '元' && figure.value === value) {
    const unit = { start: figure.span.start, end: figure.phrase.end };
    fixes.unshift(proseFix(`${plain(value)}万元`, say('与表格一致', 'as in the table'), unit, preferred));
  }
  return fixes;
}
