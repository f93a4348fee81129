import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { dayText } from '../support/day-text.ts';
import { ARTICLE_49 } from '../support/legal-basis.ts';

export const dateEarly: Rule = {
  code: 'date-early',
  severity: 'warning',
  title: say('成文日期早于年底', 'Signed before the year ended'),
  why: say(
    '年度报告统计到12月31日，成文日期应在下一年。',
    'The report counts to 31 December, so it is signed in the year after.',
  ),
  basis: ARTICLE_49,
  examples: [{ of: '2025年1月20日', wrong: '2024年1月20日' }],
  check({ report, signature }, reportFinding) {
    if (report.year === null || signature?.date.year !== report.year) return;
    const signed = dayText(signature.date);
    const last = dayText({ year: report.year, month: 12, day: 31 });
    if (signed.zh === last.zh) return;
    reportFinding({
      span: signature.span,
      message: () =>
        say(
          `成文日期为${signed.zh}，早于统计期限的最后一天（${last.zh}）`,
          `Signed on ${signed.en}, before the last day of the period (${last.en})`,
        ),
    });
  },
};
