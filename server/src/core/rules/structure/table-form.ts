import { FIRST_YEAR_OF_2021_FORM, FORMS } from '../../form/forms.ts';
import { TABLE_KEYS } from '../../form/types.ts';
import type { Report } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';

const NEW_TABLE = [
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t3\t1\t18',
  '第二十条第（五）项\t\t\t',
  '信息内容\t本年处理决定数量\t\t',
  '行政许可\t412\t\t',
].join('\n');

const OLD_TABLE = [
  '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
  '规章\t0\t0\t0',
  '规范性文件\t3\t3\t18',
  '第二十条第（五）项\t\t\t',
  '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
  '行政许可\t21\t0\t412',
  '其他对外管理服务事项\t4\t1\t5',
].join('\n');

export const tableForm: Rule = {
  code: 'table-form',
  severity: 'warning',
  title: say('用了旧表样', 'The old form is used'),
  why: say(
    '2021年起的年度报告应用国办公开办函〔2021〕30号的表样。',
    'Reports for 2021 onward use the form of 国办公开办函〔2021〕30号.',
  ),
  basis: say('国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号'),
  examples: [{ of: NEW_TABLE, wrong: OLD_TABLE }],
  check({ report }, reportFinding) {
    const { year, form } = report;
    if (form.id !== '2019' || year === null || year < FIRST_YEAR_OF_2021_FORM) return;
    const span = firstOldLabel(report);
    if (!span) return;
    reportFinding({
      span,
      message: () =>
        say(
          `${year}年度的报告用了2019年的旧表样，应使用${FORMS['2021'].notice}规定的表样`,
          `The report for ${year} uses the form of 2019; it should use that of ${FORMS['2021'].notice}`,
        ),
    });
  },
};

/** The first label that only the old form has. */
function firstOldLabel({ syntax }: Report): Span | null {
  for (const key of TABLE_KEYS)
    for (const block of syntax.tables.filter(({ table }) => table === key))
      for (const { fields } of block.content)
        for (const { label, start, end } of fields)
          if (label?.onlyIn === '2019' && label.tables.has(key)) return { start, end };
  return null;
}
