import { figureIn, sumIn } from '../../cross-report/digest.ts';
import { formOf } from '../../form/forms.ts';
import { say } from '../../text/bilingual.ts';
import { apart, plain, toNumber } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { INTERNAL_CONSISTENCY } from '../support/legal-basis.ts';
import { carryFix, cellElsewhere, reportTitle } from '../support/other-reports.ts';

/** A cell names so many of its parts; the others are counted. */
const MAX_RELATED = 10;

export const aggregate: Rule = {
  code: 'aggregate',
  severity: 'error',
  title: say('汇总报告与各单位报告之和不一致', 'A covering report is not the sum of its parts'),
  why: say(
    '汇总报告的各栏应等于所含各单位报告相应各栏之和。哪些报告汇总成哪一份，写在文件夹配置文件的 groups 里。',
    'Each cell of a covering report is the sum of that cell in its parts. The folder’s configuration tells which reports those are (groups).',
  ),
  basis: INTERNAL_CONSISTENCY,
  examples: [
    {
      of: '行政许可\t412',
      wrong: '行政许可\t411',
      beside: 'part',
    },
  ],
  between: {
    mayDiffer: (own, { memberReports }) =>
      memberReports !== null &&
      formOf(own.editions).cells.some(({ name, derived }) => {
        const value = derived ? null : figureIn(own, name);
        const sum = value === null ? null : sumIn(memberReports, name);
        return sum !== null && sum !== value;
      }),
  },
  check({ report, relatedReports: { memberReports } }, reportFinding) {
    if (!memberReports) return;
    for (const cell of report.cells) {
      if (cell.state !== 'number' || cell.form.derived) continue;
      const { name } = cell.form;
      const sum = sumIn(memberReports, name);
      if (sum === null || sum === cell.value) continue;
      const title = cellTitle(cell.form);
      const counted = memberReports.filter((member) => (figureIn(member, name) ?? 0) !== 0);
      reportFinding({
        span: placeOf(report, cell.form.index),
        message: () =>
          say(
            `${title.zh}为 ${plain(cell.value)}，所含 ${memberReports.length} 份报告之和为 ${plain(sum)}，差 ${plain(apart(sum, cell.value))}`,
            `${title.en} is ${plain(cell.value)}; the ${memberReports.length} reports that it covers add up to ${plain(sum)}, off by ${plain(apart(sum, cell.value))}`,
          ),
        cells: [name],
        expected: toNumber(sum),
        actual: toNumber(cell.value),
        related: () =>
          counted.slice(0, MAX_RELATED).map((member) => {
            const who = reportTitle(member);
            const value = plain(figureIn(member, name)!);
            return cellElsewhere(member, name, say(`${who.zh}：${value}`, `${who.en}: ${value}`));
          }),
        fixes: () => carryFix(report, name, sum, say('各报告之和', 'the sum of its parts')),
      });
    }
  },
};
