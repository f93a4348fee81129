import { FIRST_YEAR_OF_2021_FORM, FORMS } from '../form/forms.ts';
import { TABLE_KEYS } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import { say } from '../text/bilingual.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const tableForm: Rule = {
  code: 'table-form',
  severity: 'warning',
  title: say('用了旧表样', 'The old form is used'),
  why: say(
    '2021年起的年度报告应用国办公开办函〔2021〕30号的表样。',
    'Reports for 2021 onward use the form of 国办公开办函〔2021〕30号.',
  ),
  basis: say('国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号'),
  examples: [
    {
      of: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      wrong: '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
      right: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    },
  ],
  *check({ report }) {
    const { year, form } = report;
    if (form.id !== '2019' || year === null || year < FIRST_YEAR_OF_2021_FORM) return;
    const span = firstOldLabel(report);
    if (!span) return;
    yield {
      span,
      message: say(
        `${year}年度的报告用了2019年的旧表样，应用${FORMS['2021'].notice}的表样`,
        `The report for ${year} uses the form of 2019; it should use that of ${FORMS['2021'].notice}`,
      ),
    };
  },
};

/** The first label that only the old form has. */
function firstOldLabel({ syntax }: Report): Span | null {
  for (const key of TABLE_KEYS)
    for (const block of syntax.tables.filter(({ table }) => table === key))
      for (const { fields } of block.content)
        for (const { label, start, end } of fields)
          if (label?.tables.has(key) && label.forms.size === 1 && label.forms.has('2019')) return { start, end };
  return null;
}
