import { figureIn } from '../../cross-report/digest.ts';
import { cellNamed, isNumber } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { type Millionths, millionths, plain } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';
import { cellElsewhere } from '../support/other-reports.ts';

/** What an organ does year after year. */
const STEADY = [
  'proactive.licensing.decisions',
  'proactive.penalties.decisions',
  'proactive.coercion.decisions',
  'requests.received.total',
];
const MAX_TIMES = 5;
/** Smaller figures jump by themselves. */
const MIN_FIGURE = millionths(20);

function isJump(before: Millionths, now: Millionths): boolean {
  if (Math.max(now, before) < MIN_FIGURE) return false;
  // From nothing, or to nothing, is no rate; a power that was given or taken away.
  if (before === 0 || now === 0) return false;
  return now > before * MAX_TIMES || now * MAX_TIMES < before;
}

export const figureJump: Rule = {
  code: 'figure-jump',
  severity: 'hint',
  title: say('与上年相比变化很大', 'A figure has changed much since last year'),
  why: say(
    '许可、处罚、强制的数量和新收申请数量，比上年多出五倍以上或者不到五分之一（二十件起）的，提示核对；可能确有原因。',
    'Licences, penalties, coercion and requests received that are more than five times last year’s, or less than a fifth, from twenty on: there may be a reason.',
  ),
  basis: INTERNAL_CONSISTENCY,
  examples: [{ of: '行政许可\t412', wrong: '行政许可\t4120', right: '行政许可\t1900', beside: 'lastYear' }],
  between: {
    mayDiffer: (own, { lastYear }) =>
      lastYear !== null &&
      STEADY.some((name) => {
        const [before, now] = [figureIn(lastYear, name), figureIn(own, name)];
        return before !== null && now !== null && isJump(before, now);
      }),
  },
  check({ report, relatedReports: { lastYear } }, reportFinding) {
    if (!lastYear) return;
    for (const name of STEADY) {
      const cell = cellNamed(report, name);
      const before = figureIn(lastYear, name);
      if (!cell || !isNumber(cell) || before === null || !isJump(before, cell.value)) continue;
      const title = cellTitle(cell.form);
      const source = say(`${lastYear.year}年报告`, `in the report for ${lastYear.year}`);
      reportFinding({
        span: placeOf(report, cell.form.index),
        cells: [name],
        message: () =>
          say(
            `${title.zh}为 ${plain(cell.value)}，${source.zh}为 ${plain(before)}，变化很大，请核对`,
            `${title.en} is ${plain(cell.value)}, and was ${plain(before)} ${source.en}: a large change`,
          ),
        related: () => [
          cellElsewhere(lastYear, name, say(`${source.zh}：${plain(before)}`, `${plain(before)} ${source.en}`)),
        ],
      });
    }
  },
};
