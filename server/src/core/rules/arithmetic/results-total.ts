import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { brokenSums } from '../support/broken-sums.ts';
import { SECTION_THREE } from '../support/legal-basis.ts';
import { wrongSubtotals } from '../support/wrong-subtotals.ts';

export const resultsTotal: Rule = {
  code: 'results-total',
  severity: 'error',
  title: say('办理结果总计不等于各项结果之和', 'The total of results is not the sum of the results'),
  why: say(
    '“（七）总计”每一列应等于本列（一）至（六）各项之和。',
    'In each column, “（七）总计” is the sum of the results （一） to （六）.',
  ),
  basis: SECTION_THREE,
  examples: [
    {
      of: '（七）总计\t\t21\t9\t0\t1\t4\t0\t35',
      wrong: '（七）总计\t\t21\t8\t0\t1\t4\t0\t34',
    },
  ],
  check(context, reportFinding) {
    brokenSums(context, 'results-total', reportFinding);
    wrongSubtotals(context.report, 'row', reportFinding);
  },
};
