import { quotationsOf } from '../../prose/quotations.ts';
import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { THE_FORM } from '../support/legal-basis.ts';

export const relativeTime: Rule = {
  code: 'relative-time',
  severity: 'hint',
  title: say('时间说法不确定', 'A time that depends on the day of reading'),
  why: say(
    '年度报告写的是已经过完的一年，“今年以来”“截至目前”会让人看不出数据算到哪一天，应写明年份或日期。',
    'The report is of a year that is over: “this year so far”, “up to now” do not say up to which day.',
  ),
  basis: THE_FORM,
  examples: [
    { of: '2024年，云溪县水务局围绕', wrong: '今年以来，云溪县水务局围绕' },
    {
      of: '维护县政府网站水务专栏',
      wrong: '截至目前，维护县政府网站水务专栏',
      right: '截至2024年12月31日，维护县政府网站水务专栏',
    },
  ],
  check({ report: { year }, passages }, reportFinding) {
    for (const passage of passages) {
      const isQuoted = quotationsOf(passage.text);
      for (const { index, 0: words } of passage.text.matchAll(RELATIVE)) {
        if (isQuoted(index)) continue;
        const instead = words.startsWith('今年') ? `${year ?? '××××'}年` : `${year ?? '××××'}年12月31日`;
        reportFinding({
          span: passage.spanOf(index, index + words.length),
          message: () =>
            say(
              `“${words}”不确定，应写明时间，如“${words.startsWith('今年') ? instead : `截至${instead}`}”`,
              `“${words}” does not say up to when; name the year or the day`,
            ),
        });
      }
    }
  },
};

const RELATIVE = /今年以来|截[至止]目前|到目前为止|截[至止]发稿/g;
