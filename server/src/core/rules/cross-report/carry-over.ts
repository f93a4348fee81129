import type { Digest } from '../../cross-report/digest.ts';
import type { CellName } from '../../form/types.ts';
import { addendOf, type Cell, type Report } from '../../model/report.ts';
import type { Repair } from '../../repair/localise.ts';
import { type Bilingual, say, sayJoined } from '../../text/bilingual.ts';
import { plain, toNumber } from '../../text/number.ts';
import { type FindingInit, type Fix, orNone } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { type CarriedIn, carriedIn, carriedInBlank, mayDifferCarriedIn } from '../support/carried-in.ts';
import { fixCells } from '../support/cell-fixes.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle, shortLabel } from '../support/cell-titles.ts';
import { SECTION_THREE } from '../support/legal-basis.ts';
import { cellElsewhere } from '../support/other-reports.ts';

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
  between: { mayDiffer: (own, { lastYear }) => mayDifferCarriedIn(own, lastYear) },
  check({ report, relatedReports: { lastYear } }, reportFinding) {
    if (!lastYear) return;
    const blank = carriedInBlank(report, lastYear);
    if (blank.length > 0) reportFinding(blankFinding(report, lastYear, blank));
    const wrong = carriedIn(report, lastYear).flatMap(({ cell, value, before }) =>
      value !== null && value !== before ? [{ cell, value, before }] : [],
    );
    // A total that differs because one of its columns does is no mistake of its own.
    const own = wrong.length > 1 ? wrong.filter(({ cell }) => !isTotal(cell)) : wrong;
    for (const { cell, value, before } of own) {
      const title = cellTitle(cell.form);
      const source = say(`${lastYear.year}年报告结转下年度`, `carried over in the report for ${lastYear.year}`);
      reportFinding({
        span: placeOf(report, cell.form.index),
        message: () =>
          say(
            `${title.zh}为 ${plain(value)}，${source.zh}为 ${plain(before)}，应当一致`,
            `${title.en} is ${plain(value)}, but ${plain(before)} were ${source.en}`,
          ),
        cells: [cell.form.name],
        expected: toNumber(before),
        actual: toNumber(value),
        related: () => [
          cellElsewhere(
            lastYear,
            carriedOutOf(cell),
            say(`${source.zh}：${plain(before)}`, `${source.en}: ${plain(before)}`),
          ),
        ],
        fixes: () => rowFix(report, wrong, source),
      });
    }
  },
};

const isTotal = ({ form }: Cell): boolean => form.column.key === 'total';

const carriedOutOf = ({ form }: Cell): CellName => `requests.carriedOut.${form.column.key}`;

/** What was not filled in yet is not wrong: last year's figures are shown, for a person to take over. */
function blankFinding(report: Report, lastYear: Digest, blank: readonly CarriedIn[]): FindingInit {
  const shown = blank.find(({ cell }) => isTotal(cell)) ?? blank.find(({ before }) => before !== 0)!;
  const before = plain(shown.before);
  const { cell } = blank.length === 1 ? blank[0]! : shown;
  const title = blank.length === 1 ? cellTitle(cell.form) : rowName(cell);
  const parts = blank.filter((each) => each !== shown && each.before !== 0);
  const rest = sayJoined(
    parts.map(({ cell: { form }, before: part }) =>
      say(`${form.column.label} ${plain(part)}`, `${form.column.en} ${plain(part)}`),
    ),
    '，',
  );
  const listed = parts.length > 0 ? say(`（${rest.zh}）`, ` (${rest.en})`) : say('', '');
  return {
    severity: 'info',
    span: placeOf(report, cell.form.index),
    message: () =>
      say(
        `${title.zh}未填；上年结转下年度为 ${before}${listed.zh}`,
        `${title.en} is not filled in; last year ${before} were carried over${listed.en}`,
      ),
    cells: blank.map((each) => each.cell.form.name),
    expected: toNumber(shown.before),
    related: () => [
      cellElsewhere(
        lastYear,
        carriedOutOf(shown.cell),
        say(
          `${lastYear.year}年报告结转下年度：${before}`,
          `carried over in the report for ${lastYear.year}: ${before}`,
        ),
      ),
    ],
    fixes: () => fillFix(report, blank, say(`填 ${before}${listed.zh}`, `Fill in ${before}${listed.en}`)),
  };
}

const rowName = ({ form: { row } }: Cell): Bilingual => say(`“${shortLabel(row.label)}”`, `“${shortLabel(row.label)}”`);

const changesOf = (cells: readonly CarriedIn[]): Repair =>
  cells.map(({ cell, before }) => ({ cell: cell.form.index, from: addendOf(cell), to: before }));

const fillFix = (report: Report, blank: readonly CarriedIn[], title: Bilingual): readonly Fix[] =>
  orNone(fixCells(report, changesOf(blank), title));

/** Brings the whole row to last year's figures; a person decides which of the two reports is right. */
function rowFix(report: Report, wrong: readonly CarriedIn[], source: Bilingual): readonly Fix[] {
  const figures = wrong.map(({ cell, before }) => `${cell.form.column.label} ${plain(before)}`).join('，');
  return orNone(
    fixCells(
      report,
      changesOf(wrong),
      say(`将本行改为${source.zh}的数（${figures}）`, `Set the row to what was ${source.en} (${figures})`),
    ),
  );
}
