import { figureIn } from '../../cross-report/digest.ts';
import { cellNamed, isNumber } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { plain, toNumber } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';
import { cellElsewhere } from '../support/other-reports.ts';

const BLOCKS = ['review.reconsideration', 'review.litigation.direct', 'review.litigation.afterReconsideration'];

export const pendingVanished: Rule = {
  code: 'pending-vanished',
  severity: 'info',
  title: say('上年尚未审结的案件没有下文', 'Cases that were pending last year are gone'),
  why: say(
    '上年“尚未审结”的案件，本年要么审结、要么仍未审结，本年的总计不应少于它。',
    'What was pending last year is decided this year, or pending still: the year’s total is no less.',
  ),
  basis: INTERNAL_CONSISTENCY,
  examples: [
    {
      of: '2\t1\t0\t0\t3\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1',
      wrong: '2\t1\t0\t0\t3\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1',
      beside: 'lastYear',
    },
  ],
  between: {
    mayDiffer: (own, { lastYear }) =>
      lastYear !== null &&
      BLOCKS.some((block) => {
        const before = figureIn(lastYear, `${block}.pending`);
        const total = figureIn(own, `${block}.total`);
        return before !== null && total !== null && total < before;
      }),
  },
  check({ report, relatedReports: { lastYear } }, reportFinding) {
    if (!lastYear) return;
    for (const block of BLOCKS) {
      const pending = `${block}.pending`;
      const before = figureIn(lastYear, pending);
      const total = cellNamed(report, `${block}.total`);
      if (before === null || !total || !isNumber(total) || total.value >= before) continue;
      const title = cellTitle(total.form);
      const source = say(`${lastYear.year}年报告尚未审结`, `pending in the report for ${lastYear.year}`);
      reportFinding({
        span: placeOf(report, total.form.index),
        cells: [total.form.name],
        expected: toNumber(before),
        actual: toNumber(total.value),
        message: () =>
          say(
            `${title.zh}为 ${plain(total.value)}，少于${source.zh}的 ${plain(before)}`,
            `${title.en} is ${plain(total.value)}, less than the ${plain(before)} ${source.en}`,
          ),
        related: () => [
          cellElsewhere(lastYear, pending, say(`${source.zh}：${plain(before)}`, `${source.en}: ${plain(before)}`)),
        ],
      });
    }
  },
};
