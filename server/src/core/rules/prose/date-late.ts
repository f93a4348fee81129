import { hasLegalDay, legalDay } from '../../form/legal-day.ts';
import { organOf } from '../../organ/organ.ts';
import { say } from '../../text/bilingual.ts';
import type { Rule } from '../framework/rule.ts';
import { dayText } from '../support/day-text.ts';
import { ARTICLE_49 } from '../support/legal-basis.ts';

export const dateLate: Rule = {
  code: 'date-late',
  severity: 'info',
  title: say('成文日期晚于法定时间', 'Signed after the legal day'),
  why: say(
    '县级以上人民政府部门应在每年1月31日前提交并公布上一年度报告，县级以上人民政府的年度报告应在3月31日前公布。乡镇、街道和园区没有统一规定，只作提示。',
    'Departments publish by 31 January, governments of county level and above by 31 March. For townships and parks the law names no day: a hint.',
  ),
  basis: ARTICLE_49,
  examples: [{ of: '2025年1月20日', wrong: '2025年2月20日', right: '2025年1月31日' }],
  check({ report, signature }, reportFinding) {
    if (report.year === null || !signature || signature.date.year !== report.year + 1) return;
    const { date, span } = signature;
    const organ = organOf(report.organ ?? '');
    const { month, day } = legalDay(organ);
    if (date.month < month || (date.month === month && date.day <= day)) return;
    const signed = dayText(date);
    const legal = dayText({ year: date.year, month, day });
    reportFinding({
      span,
      ...(!hasLegalDay(organ) && { severity: 'hint' as const }),
      message: () => say(`成文日期为${signed.zh}，晚于${legal.zh}`, `Signed on ${signed.en}, after ${legal.en}`),
    });
  },
};
