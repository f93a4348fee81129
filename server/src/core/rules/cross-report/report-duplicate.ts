import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOfTitle } from '../support/cell-spans.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';
import { reportElsewhere, reportTitle } from '../support/other-reports.ts';

export const reportDuplicate: Rule = {
  code: 'report-duplicate',
  severity: 'warning',
  title: say('同一机关同一年度有两份报告', 'Two reports for one organ and year'),
  why: say(
    '同一文件夹里同一机关同一年度只应有一份报告；有两份时，与其他报告的核对无从进行。',
    'There is one report for an organ and a year; with two, others cannot be held against them.',
  ),
  basis: INTERNAL_CONSISTENCY,
  examples: [{ of: '云溪县水务局2024年', wrong: '云溪县水务局2023年', beside: 'lastYear' }],
  between: { mayDiffer: (_, { duplicates }) => duplicates.length > 0 },
  check({ report, relatedReports: { duplicates } }, reportFinding) {
    const [other] = duplicates;
    if (!other) return;
    const who = reportTitle(other);
    reportFinding({
      span: placeOfTitle(report),
      message: () =>
        say(
          `${who.zh}在文件夹里有 ${duplicates.length + 1} 份，另见“${other.path}”`,
          `There are ${duplicates.length + 1} of ${who.en} in the folder; see “${other.path}”`,
        ),
      related: () =>
        duplicates.map((each) => reportElsewhere(each, say(`另一份：${each.path}`, `the other: ${each.path}`))),
    });
  },
};
