import type { EquationName } from '../../form/types.ts';
import { addendOf, type Cell, type Report } from '../../model/report.ts';
import type { Sum } from '../../model/sums.ts';
import type { TableDiagnosis } from '../../repair/diagnose.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { apart, type Millionths, plain, toNumber } from '../../text/number.ts';
import type { Fix } from '../framework/finding.ts';
import type { ReportFinding, RuleContext } from '../framework/rule.ts';
import { blankAddends, fillAddends } from './blank-fixes.ts';
import { placeOf, relatedCells } from './cell-spans.ts';
import { cellTitle } from './cell-titles.ts';
import { allTotalsFix, distinct, repairFixes, setTotalFix } from './sum-fixes.ts';

/** What the rules on totals share: each broken equation of one name is a finding at its total. */
export function brokenSums({ report, diagnosis }: RuleContext, name: EquationName, reportFinding: ReportFinding): void {
  for (const table of diagnosis.tables)
    for (const sum of table.broken)
      if (sum.equation.name === name)
        reportFinding({
          span: placeOf(report, sum.equation.at),
          message: () => totalMessage(report, sum),
          cells: [report.cells[sum.equation.at]!.form.name],
          expected: toNumber(sum.left),
          actual: toNumber(sum.right),
          related: () => relatedCells(report, sum.equation.left),
          fixes: () => totalFixes(report, table, sum),
        });
}

function totalMessage(report: Report, broken: Sum): Bilingual {
  const { equation, left, right } = broken;
  const total = report.cells[equation.at]!;
  const title = cellTitle(total.form);
  const sum = sumText(report, equation.left, left);
  const difference = plain(apart(left, right));
  const blank = blankText(blankAddends(report, broken));
  return say(
    `${title.zh}应为各项之和：${sum}，表中为 ${plain(right)}，差 ${difference}${blank.zh}`,
    `${title.en} should be the sum: ${sum}; the table has ${plain(right)}, off by ${difference}${blank.en}`,
  );
}

/** The root, where it may be that: something is not filled in. */
function blankText(blank: readonly Cell[]): Bilingual {
  const [first] = blank;
  if (!first) return say('', '');
  if (blank.length > 1)
    return say(`；其中有 ${blank.length} 格未填`, `; ${blank.length} of its parts are not filled in`);
  const title = cellTitle(first.form);
  return say(`；其中${title.zh}未填`, `; ${title.en} is not filled in`);
}

/** A figure as it stands beside others: a blank cell is not said to be 0. */
export function figureText(report: Report, index: number): Bilingual {
  const cell = report.cells[index]!;
  return cell.state === 'blank' ? say('空', 'blank') : say(plain(addendOf(cell)), plain(addendOf(cell)));
}

/** A message gives a sum of more figures than these by its result alone: the figures stand in the related places. */
const MAX_ADDENDS = 8;

/** `12 + 3`: the addends that are not zero; `0` when all are. */
export function addendText(report: Report, cells: readonly number[]): string {
  const values = cells.map((cell) => addendOf(report.cells[cell]!)).filter((value) => value !== 0);
  return values.length === 0 ? '0' : values.map(plain).join(' + ');
}

/** `12 + 3 = 15`. */
function sumText(report: Report, cells: readonly number[], sum: Millionths): string {
  const count = cells.filter((cell) => addendOf(report.cells[cell]!) !== 0).length;
  return count < 2 || count > MAX_ADDENDS ? plain(sum) : `${addendText(report, cells)} = ${plain(sum)}`;
}

function totalFixes(report: Report, table: TableDiagnosis, sum: Sum): Fix[] {
  // What is not filled in yet comes before what would be changed.
  const filled = fillAddends(report, sum);
  const before = repairFixes(report, table, sum);
  // Alone in its equations, the total is the lightest to change: it is derived, its addends were counted.
  const isAlone = sum.equation.name === 'review-total' || table.broken.length === 1;
  const isFirst = ![...filled, ...before].some(({ preferred }) => preferred);
  const setTotal = setTotalFix(report, sum, sumText(report, sum.equation.left, sum.left), isFirst && isAlone);
  const own = setTotal && { ...setTotal, preferred: setTotal.preferred && isFirst };
  const all = allTotalsFix(report, table);
  const choices = before.filter(({ preferred }) => !preferred);
  const first = before.filter(({ preferred }) => preferred);
  return distinct([...filled, ...first, ...(own ? [own] : []), ...choices, ...(all ? [all] : [])]);
}
