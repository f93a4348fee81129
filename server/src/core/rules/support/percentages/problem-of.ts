import type { Report } from '../../../model/report.ts';
import {
  isOfFiguresBefore,
  pairBehind,
  partNamed,
  percentageOf,
  shareOf,
} from '../../../prose/relations/percentages.ts';
import { SENSE } from '../../../prose/senses.ts';
import type { Figure } from '../../../prose/statements.ts';
import { asMillionths, SCALE } from '../../../text/number.ts';
import { differsFromTable } from '../figure-agreement.ts';
import { averageProblem } from './average-problem.ts';
import { changeProblem } from './change-problem.ts';
import { growthProblem } from './growth-problem.ts';
import { withBaseBehind } from './now-and-then.ts';
import { isCounted, isSure, type PercentageProblem, valuesAbout } from './percentage-problem.ts';
import { rateProblem } from './rate-problem.ts';
import { isCountedBeside, isOfAll, OF_PRECEDING, shareOfTable, shareOfTheirs } from './share-of-table.ts';
import { shareInList, shareOfNamed, shareProblem } from './share-problem.ts';
import { basesInTables, isPartBeside, sumOfParts, tableBases, wholeAmong, wholesOf } from './share-wholes.ts';

/** 行政复议纠错率为 */
const RATE_OF_REVIEWS =
  /^[，；]?(?:全年|本年度?|今年)?(?:因|涉及)?(?:政府信息公开|信息公开)?(?:类|引发)?的?(?:行政)?(?:复议|诉讼|应诉)(?:案件)?的?被?(?:维持率|纠错率|败诉率)/;

/** Its own clause says so: 上年两项合计占45.1%; 上年441件，占80.5%. */
function isOfLastYear({ readable }: Report, { span }: Figure): boolean {
  const words = /(?<![较比与同由从是占])(?:上年|去年)(?!结转|转|遗留|未)[^。；]{0,24}$/.exec(
    readable.slice(Math.max(0, span.start - 40), span.start),
  )?.[0];
  return words !== undefined && !/其中|本年|今年|当年|20\d\d/.test(words);
}

/** A percentage follows from figures that stand near it. */
const MAX_BEFORE = 12;

/**
 * What is wrong with a percentage, a change or an average, by the figures that stand near it and by the tables.
 *
 * @param previous the figures of the sentence before
 */
export function problemOf(
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
  // 年均增长11.6%: over several years.
  if (/年均|年平均|复合/.test(figure.item)) return null;
  // 上年两项合计占45.1%: of figures that are not told.
  if (figure.role !== 'growth' && figure.role !== 'change' && isOfLastYear(report, figure)) return null;
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
  if (figure.role === 'share' && !isCountedBeside(near, at)) {
    const last = before.findLast(({ role, depth }) => role === 'count' && depth === figure.depth);
    const { column = null } = last?.fact ?? {};
    const isOfTheirs = figure.about !== null && figure.about.rows.length > 0 && last !== undefined;
    if (!isOfTheirs || column === null) return shareOfTable(report, figure);
    return shareOfTheirs(report, last, percentage);
  }
  // 占全部申请的, 占不予处理总数的
  const isNamed =
    isOfAll(figure.about) || OF_PRECEDING.test(figure.item) || /^[，、；（(]?(?:分别)?占/.test(figure.item);
  const named = of && isNamed ? valuesAbout(report, figure.about) : null;
  if (of && named && named.length > 0) return shareOfNamed(report, of.parts, named, percentage, near);
  if (figure.role === 'rate' && RATE_OF_REVIEWS.test(figure.item)) return rateProblem(report, before, percentage);
  if (!isOfFiguresBefore(figure)) return null;
  if (of) {
    const [part] = of.parts as [Figure];
    const among = wholeAmong(report, near, part);
    if (among) {
      const others = differsFromTable(report, among) ? valuesAbout(report, among.fact) : [];
      return shareProblem(report, of.parts, [among], others, near, percentage);
    }
    // 予以公开46件和部分公开29件合计75件，占38.86%: of what the sentence tells of, though the sum itself names nothing.
    const isSum = part.fact === null && near.some(({ fact }) => fact?.key.startsWith('requests.'));
    const bases = wholesOf(part, previous, before).filter((whole) => isSum || !isPartBeside(near, whole, part));
    const isOfReviews = part.fact?.key.startsWith('review.') === true;
    const inTables = isOfReviews && bases.length > 0 ? [] : isSum ? tableBases(report) : basesInTables(report, part);
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

/** Percentages that follow from nothing that is written. */
const OTHERS = [asMillionths(SCALE), asMillionths(99 * SCALE + SCALE / 2)];

/** Whether a percentage is compared with anything: another in its place would be found wrong. */
export const canBeContradicted = (
  report: Report,
  figures: readonly Figure[],
  at: number,
  previous: readonly Figure[],
): boolean =>
  isSure(figures[at]!) &&
  OTHERS.some((value) => problemOf(report, figures.with(at, { ...figures[at]!, value }), at, previous) !== null);
