import { FIRST_YEAR_OF_2021_FORM, FORMS } from '../../form/forms.ts';
import { OTHER_HANDLING } from '../../form/requests.ts';
import { type Form, TABLE_KEYS, type TableKey } from '../../form/types.ts';
import type { Report } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import type { Span } from '../../text/span.ts';
import type { FindingInit } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { shortLabel } from '../support/cell-titles.ts';
import { labelPlace, nameOf, rowCells } from '../support/table-rows.ts';

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
    const { year, form, tables } = report;
    const isDue = year === null ? isMixed(form) : year >= FIRST_YEAR_OF_2021_FORM;
    const old = TABLE_KEYS.filter((key) => tables[key] && form.editions[key] === '2019');
    if (!isDue || old.length === 0) return;
    const finding = old.includes('proactive') ? oldTable(report, old) : oneRow(report);
    if (finding) reportFinding(finding);
  },
};

const isMixed = ({ editions }: Form): boolean => editions.proactive !== editions.requests;

function oldTable(report: Report, old: readonly TableKey[]): FindingInit | null {
  const span = firstOldLabel(report, old);
  if (!span) return null;
  const { year, form } = report;
  const what = year === null ? say('报告', 'The report') : say(`${year}年度的报告`, `The report for ${year}`);
  const name = isMixed(form) ? nameOf('proactive') : null;
  const [of, which] = name ? [`的${name.zh}`, ` in ${name.en}`] : ['', ''];
  return {
    span,
    message: () =>
      say(
        `${what.zh}${of}用了2019年的旧表样，应使用${FORMS['2021'].notice}规定的表样`,
        `${what.en} uses the form of 2019${which}; it should use that of ${FORMS['2021'].notice}`,
      ),
  };
}

/** The one row in which the older form has what are three rows now. */
function oneRow(report: Report): FindingInit | null {
  const bound = report.tables.requests!.rows.find(({ form }) => form.key === OTHER_HANDLING.key);
  if (!bound) return null;
  const rows = FORMS['2021'].tables.requests.rows.filter(({ key }) => key.startsWith(`${OTHER_HANDLING.key}.`));
  const names = rows.map(({ label }) => `“${shortLabel(label)}”`);
  return {
    span: labelPlace(bound),
    message: () =>
      say(
        `“${bound.form.label}”只有一行，是2019年的旧表样；${FORMS['2021'].notice}的表样分 ${rows.length} 行：${names.join('、')}`,
        `“${bound.form.label}” is one row, as in the form of 2019; that of ${FORMS['2021'].notice} has ${rows.length} rows: ${names.join(', ')}`,
      ),
    cells: rowCells(report, bound.form),
  };
}

/** The first label that only the old form has. */
function firstOldLabel({ syntax }: Report, keys: readonly TableKey[]): Span | null {
  for (const key of keys)
    for (const block of syntax.tables.filter(({ table }) => table === key))
      for (const { fields } of block.content)
        for (const { label, start, end } of fields)
          if (label?.onlyIn === '2019' && label.tables.has(key)) return { start, end };
  return null;
}
