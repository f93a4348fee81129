import { figureIn } from '../../cross-report/digest.ts';
import { cellNamed, isNumber } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { plain, toNumber } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOf, relatedCells } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { SECTION_TWO } from '../support/legal-basis.ts';
import { carryFix, cellElsewhere } from '../support/other-reports.ts';

export const inForce: Rule = {
  code: 'in-force',
  severity: 'error',
  title: say('现行有效件数与上年报告不衔接', 'What is in force does not follow from last year’s report'),
  why: say(
    '现行有效件数应等于上年现行有效件数加本年制发件数减本年废止件数。',
    'In force is what was in force last year, and what was issued, less what was repealed.',
  ),
  basis: SECTION_TWO,
  examples: [
    {
      of: '行政规范性文件\t3\t1\t18',
      wrong: '行政规范性文件\t3\t1\t19',
      right: '行政规范性文件\t3\t1\t20',
      beside: 'lastYear',
    },
  ],
  check({ report, relatedReports: { lastYear } }, reportFinding) {
    if (!lastYear) return;
    for (const row of ['rules', 'normativeDocuments']) {
      const name = (column: string) => `proactive.${row}.${column}`;
      const [issued, repealed, inForceNow] = ['issued', 'repealed', 'inForce'].map((column) =>
        cellNamed(report, name(column)),
      );
      const before = figureIn(lastYear, name('inForce'));
      if (!issued || !repealed || !inForceNow || before === null) continue;
      if (!isNumber(issued) || !isNumber(repealed) || !isNumber(inForceNow)) continue;
      const due = before + issued.value - repealed.value;
      if (due === inForceNow.value || due < 0) continue;
      const title = cellTitle(inForceNow.form);
      const sum = `${plain(before)} + ${plain(issued.value)} − ${plain(repealed.value)} = ${plain(due)}`;
      const source = say(`${lastYear.year}年报告现行有效`, `in force in the report for ${lastYear.year}`);
      reportFinding({
        span: placeOf(report, inForceNow.form.index),
        message: () =>
          say(
            `${title.zh}应为上年现行有效加本年制发减本年废止：${sum}，表中为 ${plain(inForceNow.value)}`,
            `${title.en} should be last year’s plus issued minus repealed: ${sum}; the table has ${plain(inForceNow.value)}`,
          ),
        cells: [inForceNow.form.name],
        expected: toNumber(due),
        actual: toNumber(inForceNow.value),
        related: () => [
          cellElsewhere(
            lastYear,
            name('inForce'),
            say(`${source.zh}：${plain(before)}`, `${source.en}: ${plain(before)}`),
          ),
          ...relatedCells(report, [issued.form.index, repealed.form.index]),
        ],
        fixes: () => carryFix(report, inForceNow.form.name, due, say(sum, sum)),
      });
    }
  },
};
