import { isSignedByNameAlone, openDateIn } from '../../prose/signature.ts';
import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { endOfReport } from '../support/end-of-report.ts';
import { SIGNATURE } from '../support/legal-basis.ts';

export const dateMissing: Rule = {
  code: 'date-missing',
  severity: 'hint',
  title: say('文末没有成文日期', 'The report is not dated'),
  why: say(
    '有署名而没有成文日期，看不出是否在法定时间内编制。既没有署名也没有日期的，只提示一次（signature-missing）。',
    'The organ’s name stands at the end, and no day: whether the report was made in time cannot be told.',
  ),
  basis: SIGNATURE,
  examples: [{ of: '云溪县水务局\n2025年1月20日', wrong: '云溪县水务局' }],
  check({ report, passages, signature }, reportFinding) {
    const end = endOfReport(report, passages);
    if (!end || signature || !isSignedByNameAlone(report.organ, passages)) return;
    // 2025年××月××日 was not forgotten: placeholder.
    if (openDateIn(passages)) return;
    reportFinding({
      span: end,
      message: () => say('文末有署名，没有成文日期', 'The report ends with the organ’s name and without a date'),
    });
  },
};
