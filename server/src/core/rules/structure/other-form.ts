import type { OtherFormKind } from '../../model/detect-other-form.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';

const WHAT: Readonly<Record<OtherFormKind, Bilingual>> = {
  before2019: say(
    '这是2019年以前旧格式的年度报告',
    'This is a report of the time before 2019, in the form that was then in use',
  ),
  university: say(
    '这是高等学校的信息公开年度报告（《高等学校信息公开办法》，按学年编制）',
    'This is a university’s report (教育部令第29号, by the school year)',
  ),
  publicInstitution: say(
    '这是公共企事业单位的信息公开年度报告（按主管部门的规定编制）',
    'This is the report of a public enterprise or institution, by rules of its own',
  ),
};

export const otherForm: Rule = {
  code: 'other-form',
  severity: 'info',
  title: say('不是本格式的年度报告', 'A report in another form'),
  why: say(
    '2019年以前的年度报告、高等学校和公共企事业单位的信息公开报告各有格式，不按本格式检查，只查文字。有两张以上本格式表格的，照常检查。',
    'Reports of the time before 2019, of universities, and of public enterprises and institutions have forms of their own: nothing of this one is asked of them, and their wording alone is checked. A text with two tables of this form is checked as usual.',
  ),
  basis: say(
    '《条例》第五十四条、第五十五条；《高等学校信息公开办法》（教育部令第29号）',
    'Regulations art. 54 and 55; 教育部令第29号',
  ),
  examples: [
    {
      of: null,
      wrong:
        '云溪县水务局2017年政府信息公开工作年度报告\n\n一、概述\n\n2017年，本局不断深化公开内容。\n\n二、主动公开政府信息情况\n\n全年主动公开政府信息210条。',
      right: '云溪县水务局2024年政府信息公开工作年度报告',
    },
    {
      of: null,
      wrong: '2023—2024学年信息公开工作年度报告\n\n一、概述\n\n本学年，学校坚持依法治校。',
      right: '云溪县水务局2024年政府信息公开工作年度报告',
    },
  ],
  check({ report }, reportFinding) {
    const { otherForm } = report;
    if (!otherForm) return;
    const { zh, en } = WHAT[otherForm.kind];
    reportFinding({
      span: otherForm.span,
      message: () => say(`${zh}，各部分和表格未按本格式检查`, `${en}; its sections and tables are not checked`),
    });
  },
};
