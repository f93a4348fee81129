import { type Digest, figureIn } from '../../cross-report/digest.ts';
import type { Report } from '../../model/report.ts';
import type { Fact, Interpretation } from '../../prose/facts.ts';
import { isOfFiguresBefore, percentageOf } from '../../prose/relations/percentages.ts';
import { SENSE, Senses } from '../../prose/senses.ts';
import type { Figure } from '../../prose/statements.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { apart, asMillionths, type Millionths, plain, ZERO } from '../../text/number.ts';
import type { FindingInit } from '../framework/finding.ts';
import type { Rule, RuleContext } from '../framework/rule.ts';
import { ON_REQUESTS } from '../support/example-sentence.ts';
import { differsFromTable, inCells, isExactCountOfThisYear, quoted, tableValue } from '../support/figure-agreement.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';
import { cellElsewhere, reportTitle } from '../support/other-reports.ts';

export const figureGrowth: Rule = {
  code: 'figure-growth',
  severity: 'warning',
  title: say('与上年相比的增减与上年报告不符', 'A change since last year does not follow from last year’s report'),
  why: say(
    '正文所说的比上年增减多少，应能由本年和上年报告的数字算出；含不含上年结转，合乎一种即为正确。',
    'What has changed since last year follows from the figures of both reports. Where words can be meant in several ways, one that holds is enough.',
  ),
  basis: INTERNAL_CONSISTENCY,
  examples: [
    {
      of: ON_REQUESTS,
      wrong: '全年收到政府信息公开申请35件，较上年增长25%。',
      right: '全年收到政府信息公开申请35件，较上年减少3件，下降7.9%。',
      beside: 'lastYear',
    },
  ],
  between: {
    mayDiffer: (_, { lastYear }) => lastYear !== null,
    asks: ({ report, prose }) =>
      prose.some(({ figures }) =>
        figures.some(
          (figure, at) =>
            isChange(figure) && isSinceLastYear(report, figures, at) && countsBefore(figures, at) !== null,
        ),
      ),
  },
  check(context, reportFinding) {
    const { lastYear } = context.relatedReports;
    if (!lastYear) return;
    for (const { figures } of context.prose)
      for (const [at, figure] of figures.entries()) {
        if (!isChange(figure) || !isSinceLastYear(context.report, figures, at)) continue;
        const counts = countsBefore(figures, at);
        const init = counts && compare(context, lastYear, counts, figure);
        if (init) reportFinding(init);
      }
  },
};

type FigureOfTables = Figure & { readonly fact: Fact };

const isChange = ({ role, sureness, value, own, senses }: Figure): boolean =>
  (role === 'growth' || role === 'change') &&
  sureness === 'exact' &&
  !Number.isNaN(value) &&
  own &&
  !senses.has(SENSE.respectively);

/** What may be said beside the change itself; other words mean that something else has changed. */
const BARE = Senses.of('than', 'up', 'down', 'lastYear', 'thisYear');

/** 较上年增长25%, or right behind it 增加7件: last year is named, and no other time. */
function isSinceLastYear(report: Report, figures: readonly Figure[], at: number): boolean {
  const figure = figures[at]!;
  if (!isOfFiguresBefore(figure) || !figure.senses.isWithin(BARE)) return false;
  const words = quoted(report, figure);
  const years = words.match(/20\d\d(?=年)/g) ?? [];
  if (report.year !== null && years.some((year) => Number(year) !== report.year! - 1)) return false;
  if (/环比|季|月|[上下]半年|五年|[两三]年|累计/.test(words)) return false;
  if (years.length > 0 || figure.senses.has(SENSE.lastYear) || words.includes('同比')) return true;
  const before = figures[at - 1];
  return (
    before !== undefined &&
    before.depth === figure.depth &&
    isChange(before) &&
    isSinceLastYear(report, figures, at - 1)
  );
}

/** The counts that a change may be one of; null where it may be one of something that is not known. */
function countsBefore(figures: readonly Figure[], at: number): FigureOfTables[] | null {
  const figure = figures[at]!;
  const counts: FigureOfTables[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const before = figures[i]!;
    if (before.depth > figure.depth) continue;
    if (before.depth < figure.depth || before.role === 'share' || before.role === 'rate') break;
    if (before.role === 'change' || before.role === 'growth') {
      if (counts.length > 0) break;
    } else if (before.role === 'count') {
      if (!before.fact || !isExactCountOfThisYear(before)) return null;
      counts.push(before as FigureOfTables);
    } else return null;
  }
  return counts.length > 0 ? counts : null;
}

function compare(
  { report }: RuleContext,
  lastYear: Digest,
  counts: readonly FigureOfTables[],
  figure: Figure,
): FindingInit | null {
  if (figure.role === 'change' && counts.some(({ unit }) => unit !== figure.unit)) return null;
  const holds = (now: Millionths, then: Millionths) =>
    figure.role === 'change'
      ? now - then === figure.direction * inCells(figure)
      : then > 0 && percentageOf(figure).fits((figure.direction * 100 * (now - then)) / then);
  for (const count of counts) {
    // The count itself is wrong, or last year's report is not filled in: there is nothing to go by.
    if (differsFromTable(report, count)) return null;
    const then = count.fact.interpretations.map((interpretation) => valueIn(lastYear, interpretation));
    if (then.some((value) => value === null) || then.every((value) => value === 0)) return null;
    const now = [
      inCells(count),
      ...count.fact.interpretations.flatMap((interpretation) => tableValue(report, interpretation) ?? []),
    ];
    if (now.some((a) => then.some((b) => holds(a, b!)))) return null;
  }
  const [nearest] = counts as [FigureOfTables];
  const [interpretation] = nearest.fact.interpretations as [Interpretation];
  const before = valueIn(lastYear, interpretation)!;
  const now = inCells(nearest);
  const words = quoted(report, figure);
  const source = reportTitle(lastYear);
  return {
    span: { start: figure.span.start, end: Math.max(figure.span.end, figure.phrase.end) },
    message: () =>
      say(
        `${source.zh}${nearest.fact.title.zh}为 ${plain(before)}，本年为 ${plain(now)}，${changeOf(before, now).zh}，正文为“${words}”`,
        `${nearest.fact.title.en}: ${plain(before)} in ${source.en}, ${plain(now)} this year, ${changeOf(before, now).en}; the prose says “${words}”`,
      ),
    related: () => [
      ...interpretation.plus.map((name) =>
        cellElsewhere(
          lastYear,
          name,
          say(`${source.zh}：${shown(lastYear, name)}`, `${source.en}: ${shown(lastYear, name)}`),
        ),
      ),
      { span: nearest.span, message: say(quoted(report, nearest), quoted(report, nearest)) },
    ],
  };
}

function valueIn(digest: Digest, { plus, minus }: Interpretation): Millionths | null {
  let value = 0;
  for (const [sign, names] of [[1, plus] as const, [-1, minus] as const])
    for (const name of names) {
      const figure = figureIn(digest, name);
      if (figure === null) return null;
      value += sign * figure;
    }
  return asMillionths(value);
}

const shown = (digest: Digest, name: string): string => plain(figureIn(digest, name) ?? ZERO);

function changeOf(before: Millionths, now: Millionths): Bilingual {
  const difference = plain(apart(now, before));
  if (now === before) return say('持平', 'no change');
  const percent = before > 0 ? Number(((Math.abs(now - before) / before) * 100).toFixed(2)) : null;
  const [zh, en] = now > before ? ['增加', 'more by'] : ['减少', 'fewer by'];
  return percent === null
    ? say(`${zh} ${difference}`, `${en} ${difference}`)
    : say(`${zh} ${difference}（${percent}%）`, `${en} ${difference} (${percent}%)`);
}
