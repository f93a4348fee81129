import type { Report } from '../../model/report.ts';
import { isOfFiguresBefore, pairBehind, partNamed, percentageOf, shareOf } from '../../prose/relations/percentages.ts';
import { SENSE } from '../../prose/senses.ts';
import type { Figure } from '../../prose/statements.ts';
import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { ON_REQUESTS } from '../support/example-sentence.ts';
import { differsFromTable, quoted } from '../support/figure-agreement.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';
import { averageProblem } from '../support/percentages/average-problem.ts';
import { changeProblem } from '../support/percentages/change-problem.ts';
import { growthProblem } from '../support/percentages/growth-problem.ts';
import { withBaseBehind } from '../support/percentages/now-and-then.ts';
import { rightFixes, turn, withUnit, wrongWay } from '../support/percentages/percentage-fixes.ts';
import { isCounted, isSure, type PercentageProblem, valuesAbout } from '../support/percentages/percentage-problem.ts';
import { rateProblem } from '../support/percentages/rate-problem.ts';
import { isCountedBeside, isOfAll, shareOfTable } from '../support/percentages/share-of-table.ts';
import { shareInList, shareOfNamed, shareProblem } from '../support/percentages/share-problem.ts';
import { basesInTables, isPartBeside, sumOfParts, wholeAmong, wholesOf } from '../support/percentages/share-wholes.ts';

export const figurePercentage: Rule = {
  code: 'figure-percentage',
  severity: 'warning',
  title: say('百分比与数字不符', 'A percentage does not follow from its figures'),
  why: say(
    '百分比应能由正文中的两个数字算出；上年为 0 的，不能计算增长百分比。',
    'A percentage follows from its two figures; there is no growth in percent from nothing.',
  ),
  basis: INTERNAL_CONSISTENCY,
  examples: [
    {
      of: ON_REQUESTS,
      wrong: '全年收到政府信息公开申请35件，较2023年（28件）增长20%。',
      right: '全年收到政府信息公开申请35件，较2023年（28件）增长25%。',
    },
    {
      of: ON_REQUESTS,
      wrong: '全年收到政府信息公开申请35件，其中自然人申请21件，占62%。',
      right: '全年收到政府信息公开申请35件，其中自然人申请21件，占60%。',
    },
  ],
  check({ report, prose }, reportFinding) {
    for (const [index, sentence] of prose.entries()) {
      const before = prose[index - 1];
      const previous = before?.passage === sentence.passage ? before.figures : [];
      for (const [at, figure] of sentence.figures.entries()) {
        if (!isSure(figure) || !figure.own) continue;
        const problem = problemOf(report, sentence.figures, at, previous);
        if (!problem) continue;
        const word = problem.isWrongWay ? wrongWay(report, figure) : null;
        reportFinding({
          span: word ? { start: word.span.start, end: withUnit(figure).end } : withUnit(figure),
          message: problem.message,
          related: () => problem.figures.map(relatedTo(report)),
          fixes: () => (word ? [turn(word)] : rightFixes(report, figure, problem.right)),
        });
      }
    }
  },
};

/** 行政复议纠错率为 */
const RATE_OF_REVIEWS =
  /^[，；]?(?:全年|本年度?|今年)?(?:因|涉及)?(?:政府信息公开|信息公开)?(?:类|引发)?的?(?:行政)?(?:复议|诉讼|应诉)(?:案件)?的?被?(?:维持率|纠错率|败诉率)/;

/** A percentage follows from figures that stand near it. */
const MAX_BEFORE = 12;

function problemOf(
  report: Report,
  figures: readonly Figure[],
  index: number,
  previous: readonly Figure[],
): PercentageProblem | null {
  const near = figures.slice(Math.max(0, index - MAX_BEFORE), index + MAX_BEFORE);
  const at = Math.min(index, MAX_BEFORE);
  const before = near.slice(0, at);
  const figure = near[at]!;
  const percentage = percentageOf(figure);
  if (figure.role === 'average') return averageProblem(report, before, percentage);
  if (figure.unit !== '%')
    return figure.role === 'change' ? changeProblem(report, withBaseBehind(near, at), figure) : null;
  const pair = figure.role === 'growth' ? null : pairBehind(near, at);
  if (pair) {
    const others = before.filter((other) => isCounted(other) && other.value >= pair.part.value);
    return shareProblem(
      report,
      [pair.part],
      [pair.whole],
      others.map(({ value }) => value),
      [],
      percentage,
      true,
    );
  }
  const part = partNamed(near, at);
  if (part) return shareInList(report, part, near, percentage);
  const of = shareOf(near, at);
  if (of?.base) return shareProblem(report, of.parts, [of.base], [], [], percentage);
  if (figure.role === 'share' && !isCountedBeside(near, at)) return shareOfTable(report, figure);
  // 占全部申请的, 占不予处理总数的
  const isNamed = isOfAll(figure.about) || /^[，、；（(]?(?:分别)?占/.test(figure.item);
  const named = of && isNamed ? valuesAbout(report, figure.about) : null;
  if (of && named && named.length > 0) return shareOfNamed(report, of.parts, named, percentage, near);
  if (figure.role === 'rate' && RATE_OF_REVIEWS.test(figure.item)) return rateProblem(report, before, percentage);
  if (!isOfFiguresBefore(figure)) return null;
  if (of) {
    const [part] = of.parts as [Figure];
    const among = wholeAmong(near, part);
    if (among) {
      const others = differsFromTable(report, among) ? valuesAbout(report, among.fact) : [];
      return shareProblem(report, of.parts, [among], others, near, percentage);
    }
    const bases = wholesOf(part, previous, before).filter((whole) => !isPartBeside(near, whole, part));
    const isOfReviews = part.fact?.key.startsWith('review.') === true;
    const inTables = isOfReviews && bases.length > 0 ? [] : basesInTables(report, part);
    return shareProblem(report, of.parts, bases, [...inTables, ...sumOfParts(near)], near, percentage);
  }
  if (figure.role === 'growth') {
    // 两年增幅分别为24.3%和25%: which is whose is not told.
    if (figure.senses.has(SENSE.respectively)) return null;
    // 同比下降5.9%（上年170件）
    return growthProblem(report, withBaseBehind(near, at), percentage);
  }
  return figure.role === 'rate' ? rateProblem(report, before, percentage) : null;
}

const relatedTo = (report: Report) => (figure: Figure) => ({
  span: figure.span,
  message: say(quoted(report, figure), quoted(report, figure)),
});
