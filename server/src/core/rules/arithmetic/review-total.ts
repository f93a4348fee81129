import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { brokenSums } from '../support/broken-sums.ts';

export const reviewTotal: Rule = {
  code: 'review-total',
  severity: 'error',
  title: say('行政复议、行政诉讼总计不等于各项结果之和', 'A total of reviews is not the sum of the outcomes'),
  why: say(
    '行政复议、未经复议直接起诉、复议后起诉三组，每组的“总计”应等于结果维持、结果纠正、其他结果、尚未审结之和。',
    'In each of the three blocks the total is the sum of the four outcomes.',
  ),
  basis: say('年度报告格式，四、政府信息公开行政复议、行政诉讼情况', 'The form, section four'),
  examples: [
    {
      of: '2\t1\t0\t0\t3\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1',
      wrong: '2\t1\t0\t0\t2\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1',
    },
  ],
  check: (context, reportFinding) => brokenSums(context, 'review-total', reportFinding),
};
