import { figureIn } from '../../cross-report/digest.ts';
import { cellNamed, isNumber } from '../../model/report.ts';
import { say } from '../../text/bilingual.ts';
import { minus, plain, plus, toNumber } from '../../text/number.ts';
import type { Rule } from '../framework/rule.ts';
import { placeOf, relatedCells } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { SECTION_TWO } from '../support/legal-basis.ts';
import { carryFix, cellElsewhere } from '../support/other-reports.ts';

const ROWS = ['rules', 'normativeDocuments'];
const COLUMNS = ['issued', 'repealed', 'inForce'];
const nameIn = (row: string, column: string): string => `proactive.${row}.${column}`;

export const inForce: Rule = {
  code: 'in-force',
  severity: 'warning',
  title: say('现行有效件数与上年报告不衔接', 'What is in force does not follow from last year’s report'),
  why: say(
    '现行有效件数应等于上年现行有效件数加本年制发件数减本年废止件数。少于应有件数的，可能有到期失效或清理，只作提示；正文说明了失效、清理、调整的，不提示。',
    'In force is what was in force last year, and what was issued, less what was repealed. Fewer may have expired: an info; nothing where the prose tells of it.',
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
  between: {
    mayDiffer: (own, { lastYear }) =>
      lastYear !== null &&
      ROWS.some((row) => {
        const before = figureIn(lastYear, nameIn(row, 'inForce'));
        const [issued, repealed, now] = COLUMNS.map((column) => figureIn(own, nameIn(row, column)));
        if (before === null || issued == null || repealed == null || now == null) return false;
        const due = minus(plus(before, issued), repealed);
        return due !== now && due >= 0;
      }),
  },
  check({ report, passages, relatedReports: { lastYear } }, reportFinding) {
    if (!lastYear) return;
    for (const row of ROWS) {
      const name = (column: string) => nameIn(row, column);
      const [issued, repealed, inForceNow] = COLUMNS.map((column) => cellNamed(report, name(column)));
      const before = figureIn(lastYear, name('inForce'));
      if (!issued || !repealed || !inForceNow || before === null) continue;
      if (!isNumber(issued) || !isNumber(repealed) || !isNumber(inForceNow)) continue;
      const due = minus(plus(before, issued.value), repealed.value);
      if (due === inForceNow.value || due < 0) continue;
      const isLess = inForceNow.value < due;
      if (isLess && passages.some(({ text }) => EXPIRED.test(text))) continue;
      const title = cellTitle(inForceNow.form);
      const sum = `${plain(before)} + ${plain(issued.value)} − ${plain(repealed.value)} = ${plain(due)}`;
      const source = say(`${lastYear.year}年报告现行有效`, `in force in the report for ${lastYear.year}`);
      reportFinding({
        span: placeOf(report, inForceNow.form.index),
        ...(isLess && { severity: 'info' as const }),
        message: () =>
          isLess
            ? say(
                `${title.zh}比上年现行有效加本年制发减本年废止少：${sum}，表中为 ${plain(inForceNow.value)}；是否有到期失效或清理？`,
                `${title.en} is less than last year’s plus issued minus repealed: ${sum}; the table has ${plain(inForceNow.value)}. Have some expired?`,
              )
            : say(
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

/** What takes documents out of force without being counted as repealed. */
const EXPIRED = /失效|清理|有效期(?:届满|已满|到期)|到期|调整为|不再(?:作为|执行)/;
