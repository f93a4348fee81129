import { sectionForm } from '../../form/sections.ts';
import { say } from '../../text/bilingual.ts';
import { spanOf } from '../../text/span.ts';
import type { Rule } from '../framework/rule.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { picturedTables } from '../support/pictured-tables.ts';

export const tableIsPicture: Rule = {
  code: 'table-is-picture',
  severity: 'error',
  title: say('表格是图片', 'A table is a picture'),
  why: say(
    '第二、三、四部分的表格应当是可以读取、检索的表格。图片里的数字不能核对，读屏软件也读不出来。',
    'The tables of sections two to four can be read and searched. Figures in a picture can be verified by nobody, and no screen reader reads them.',
  ),
  basis: THE_FORM,
  examples: [
    {
      of: null,
      wrong:
        '云溪县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n![表格](表二.png)\n\n三、收到和处理政府信息公开申请情况\n',
      right:
        '云溪县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n![办公楼](楼.png)\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n',
    },
  ],
  check(context, reportFinding) {
    for (const { key, section } of picturedTables(context))
      reportFinding({
        span: spanOf(section.heading),
        about: key,
        message: () =>
          say(
            `“${sectionForm(key).heading}”的表格是图片，其中的数字无法读取、核对；请换成表格`,
            `The table of “${sectionForm(key).heading}” is a picture: its figures can be neither read nor checked; put a table in its place`,
          ),
      });
  },
};
