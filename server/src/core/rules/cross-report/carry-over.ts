import { figureIn } from '../../cross-report/digest.ts';
import { type Cell, cellNamed, type Report } from '../../model/report.ts';
import { isKnown } from '../../model/sums.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { plain, toNumber } from '../../text/number.ts';
import { type Fix, orNone } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { fixCells } from '../support/cell-fixes.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle } from '../support/cell-titles.ts';
import { SECTION_THREE } from '../support/legal-basis.ts';
import { cellElsewhere } from '../support/other-reports.ts';

const COLUMNS = ['naturalPerson', 'business', 'research', 'socialOrganization', 'legalService', 'other', 'total'];

export const carryOver: Rule = {
  code: 'carry-over',
  severity: 'error',
  title: say('上年结转与上年报告不一致', 'What was carried in differs from last year’s report'),
  why: say(
    '“上年结转政府信息公开申请数量”应与上一年度报告的“结转下年度继续办理”逐列相同。',
    'What is carried in is what last year’s report carried over, column by column.',
  ),
  basis: SECTION_THREE,
  examples: [
    {
      of: '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3',
      wrong: '二、上年结转政府信息公开申请数量\t\t\t3\t1\t0\t0\t0\t0\t4',
      beside: 'lastYear',
    },
  ],
  check({ report, relatedReports: { lastYear } }, reportFinding) {
    if (!lastYear) return;
    const wrong = COLUMNS.flatMap((column) => {
      const cell = cellNamed(report, `requests.carriedIn.${column}`);
      const before = figureIn(lastYear, `requests.carriedOut.${column}`);
      return cell && isKnown(cell) && before !== null && cell.value !== before ? [{ cell, before, column }] : [];
    });
    // A total that differs because one of its columns does is no mistake of its own.
    const own = wrong.length > 1 ? wrong.filter(({ column }) => column !== 'total') : wrong;
    for (const { cell, before, column } of own) {
      const title = cellTitle(cell.form);
      const source = say(`${lastYear.year}年报告结转下年度`, `carried over in the report for ${lastYear.year}`);
      reportFinding({
        span: placeOf(report, cell.form.index),
        message: () =>
          say(
            `${title.zh}为 ${plain(cell.value)}，${source.zh}为 ${plain(before)}，应当一致`,
            `${title.en} is ${plain(cell.value)}, but ${plain(before)} were ${source.en}`,
          ),
        cells: [cell.form.name],
        expected: toNumber(before),
        actual: toNumber(cell.value),
        related: () => [
          cellElsewhere(
            lastYear,
            `requests.carriedOut.${column}`,
            say(`${source.zh}：${plain(before)}`, `${source.en}: ${plain(before)}`),
          ),
        ],
        fixes: () => rowFix(report, wrong, source),
      });
    }
  },
};

interface Difference {
  readonly cell: Cell;
  readonly before: number;
}

/** Brings the whole row to last year's figures; a person decides which of the two reports is right. */
function rowFix(report: Report, wrong: readonly Difference[], source: Bilingual): readonly Fix[] {
  const changes = wrong.map(({ cell, before }) => ({ cell: cell.form.index, from: cell.value, to: before }));
  const figures = wrong.map(({ cell, before }) => `${cell.form.column.label} ${plain(before)}`).join('，');
  return orNone(
    fixCells(
      report,
      changes,
      say(`将本行改为${source.zh}的数（${figures}）`, `Set the row to what was ${source.en} (${figures})`),
    ),
  );
}
