import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { brokenSums } from '../support/broken-sums.ts';
import { SECTION_THREE } from '../support/legal-basis.ts';
import { wrongSubtotals } from '../support/wrong-subtotals.ts';

export const rowTotal: Rule = {
  code: 'row-total',
  severity: 'error',
  title: say('行总计不等于各列之和', 'A row’s total is not the sum of its columns'),
  why: say(
    '“总计”应等于自然人与法人或其他组织五类之和。合计不符的报告会被退回。',
    'The total is the sum of natural persons and the five kinds of organizations. Reports with wrong totals are sent back.',
  ),
  basis: SECTION_THREE,
  examples: [
    {
      of: '（一）予以公开\t\t6\t3\t0\t0\t0\t0\t9',
      wrong: '（一）予以公开\t\t6\t3\t0\t0\t0\t0\t8',
    },
  ],
  check(context, reportFinding) {
    brokenSums(context, 'row-total', reportFinding);
    wrongSubtotals(context.report, 'column', reportFinding);
  },
};
