import { sectionForm } from '../../form/sections.ts';
import { TABLE_KEYS } from '../../form/types.ts';
import { type Report, sectionOf } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { emptyAt } from '../../text/span.ts';
import { emptyTable } from '../../write/section.ts';
import { offer } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { picturedTables } from '../support/pictured-tables.ts';
import { nameOf } from '../support/table-rows.ts';
import { tableSpan } from '../support/table-span.ts';

export const tableMissing: Rule = {
  code: 'table-missing',
  severity: 'error',
  mayCome: 'what',
  title: say('缺少规定的表格', 'A table is missing'),
  why: say(
    '第二、三、四部分各有一张表，没有发生的也要填“0”报送。',
    'Sections two, three and four have a table each; where nothing happened it is filled with zeros.',
  ),
  basis: THE_FORM,
  examples: [
    {
      of: '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n2\t1\t0\t0\t3\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1\n',
      wrong: '本年度没有发生行政诉讼。\n',
    },
  ],
  check(context, reportFinding) {
    const { report } = context;
    const pictured = picturedTables(context);
    for (const key of TABLE_KEYS) {
      if (pictured.some((table) => table.key === key)) continue; // table-is-picture
      const section = sectionOf(report, key);
      if (!section) continue; // reported as a missing section
      const table = report.tables[key];
      const name = nameOf(key);
      const { start, end } = section.heading;
      if (!table)
        reportFinding({
          span: { start, end },
          message: () =>
            say(`“${sectionForm(key).heading}”下面没有表格`, `There is no table under “${sectionForm(key).heading}”`),
          fixes: () => [
            offer(say('插入空表', 'Insert an empty table'), [insertion(report, end, emptyTable(report, key))]),
          ],
        });
      else if (table.isReordered)
        reportFinding({
          span: tableSpan(report, key),
          message: () =>
            say(
              `${name.zh}的表头与规定的列序不同，不能确定各数属于哪一列，未作检查；应按格式的列序排列`,
              `The header of ${name.en} has its columns in another order than the form: which column a figure belongs to is not certain, and it was not checked`,
            ),
        });
      else if (table.rows.length === 0 && !table.unbound)
        reportFinding({
          span: tableSpan(report, key),
          message: () => say(`${name.zh}无法辨认，未作检查`, `Cannot make out ${name.en}; it was not checked`),
        });
    }
  },
};

function insertion({ syntax: { lines } }: Report, after: number, table: string) {
  const line = lines.lineAt(after) + 1;
  const at = lines.start(line);
  const isNewLine = line < lines.count;
  return { span: emptyAt(at), newText: `${isNewLine ? '' : lines.eol}${lines.eol}${table}` };
}
