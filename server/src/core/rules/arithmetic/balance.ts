import { addendOf, type Report } from '../../model/report.ts';
import type { Sum } from '../../model/sums.ts';
import type { TableDiagnosis } from '../../repair/diagnose.ts';
import type { Change } from '../../repair/localise.ts';
import { type Bilingual, say, sayJoined } from '../../text/bilingual.ts';
import { apart, asMillionths, type Millionths, minus, plain, toNumber } from '../../text/number.ts';
import type { FindingInit, Fix } from '../framework/finding.ts';
import type { Rule } from '../framework/rule.ts';
import { figureText } from '../support/broken-sums.ts';
import { fixCells } from '../support/cell-fixes.ts';
import { placeOf, relatedCells } from '../support/cell-spans.ts';
import { cellTitle, columnTitle } from '../support/cell-titles.ts';
import { allTotalsFix, distinct, repairFixes } from '../support/sum-fixes.ts';

export const balance: Rule = {
  code: 'balance',
  severity: 'error',
  title: say('收到与办理不平衡', 'What came in is not what was handled and carried over'),
  why: say(
    '每一列：第一项（本年新收）加第二项（上年结转）之和，等于第三项（办理结果总计）加第四项（结转下年度）之和。',
    'In each column, items one and two add up to items three and four.',
  ),
  basis: say(
    '年度报告格式，三、收到和处理政府信息公开申请情况（本列数据的勾稽关系）',
    'The form, section three, the note in the corner of the table',
  ),
  examples: [
    {
      of: '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3',
      wrong: '四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2',
    },
  ],
  check({ report, diagnosis }, reportFinding) {
    for (const table of diagnosis.tables)
      for (const sum of table.broken)
        if (sum.equation.name === 'balance') reportFinding(balanceFinding(report, table, sum));
  },
};

function balanceFinding(report: Report, table: TableDiagnosis, sum: Sum): FindingInit {
  const { at, right, cells } = sum.equation;
  const [results, carriedOut] = right.map((cell) => addendOf(report.cells[cell]!)) as [Millionths, Millionths];
  return {
    span: placeOf(report, at),
    message: () => balanceMessage(report, sum),
    cells: [report.cells[at]!.form.name],
    expected: toNumber(minus(sum.left, results)),
    ...(report.cells[at]!.state === 'blank' ? {} : { actual: toNumber(carriedOut) }),
    related: () =>
      relatedCells(
        report,
        cells.filter((cell) => cell !== at),
      ),
    fixes: () => balanceFixes(report, table, sum),
  };
}

/** `30 + 0 = 30`. */
function sideText(report: Report, cells: readonly number[], sum: Millionths): Bilingual {
  const terms = sayJoined(
    cells.map((cell) => figureText(report, cell)),
    ' + ',
  );
  return say(`${terms.zh} = ${plain(sum)}`, `${terms.en} = ${plain(sum)}`);
}

function balanceMessage(report: Report, sum: Sum): Bilingual {
  const { at, left, right } = sum.equation;
  const figures = sideText(report, left, sum.left);
  const others = sideText(report, right, sum.right);
  const column = columnTitle(report.cells[at]!.form);
  const difference = plain(apart(sum.left, sum.right));
  return say(
    `“${column}”列不平衡：第一项加第二项 ${figures.zh}，第三项加第四项 ${others.zh}，差 ${difference}`,
    `Column “${column}” does not balance: items one and two ${figures.en}, items three and four ${others.en}, off by ${difference}`,
  );
}

function balanceFixes(report: Report, table: TableDiagnosis, sum: Sum): Fix[] {
  const column = applicantColumn(report, table, sum);
  const own = column ? inTrustOrder(table, column).map((cell) => balanceFix(report, column, cell)) : [];
  const all = table.broken.some(({ equation }) => equation.name !== 'balance') ? [allTotalsFix(report, table)] : [];
  return distinct([...repairFixes(report, table, sum), ...[...own, ...all].filter((fix) => fix !== null)]);
}

/** The total column has no figures of its own: it is mended through the one column that is off by as much. */
function applicantColumn(report: Report, { broken }: TableDiagnosis, sum: Sum): Sum | null {
  const isTotal = ({ equation }: Sum) => report.cells[equation.at]!.form.column.key === 'total';
  if (!isTotal(sum)) return sum;
  const others = broken.filter((other) => other.equation.name === 'balance' && !isTotal(other));
  const [only] = others;
  return others.length === 1 && only && only.left - only.right === sum.left - sum.right ? only : null;
}

/** 四 is set first, unless the writer has just typed it; 一 after it. */
function inTrustOrder({ typed }: TableDiagnosis, { equation }: Sum): number[] {
  const carriedOut = equation.right[1]!;
  const received = equation.left[0]!;
  return typed.includes(carriedOut) ? [received, carriedOut] : [carriedOut, received];
}

/** Sets 四, or 一, of the column to what balances, and its row total with it where that held. */
function balanceFix(report: Report, { equation, left, right }: Sum, cell: number): Fix | null {
  const from = addendOf(report.cells[cell]!);
  const to = asMillionths(equation.left.includes(cell) ? from + right - left : from + left - right);
  if (to < 0) return null;
  const changes: Change[] = [{ cell, from, to }];
  const total = report.form.equationsOf[cell]!.find(({ name }) => name === 'row-total')?.right[0];
  const rowHolds = total !== undefined && sumsUp(report, total);
  if (rowHolds) {
    const before = addendOf(report.cells[total]!);
    changes.push({ cell: total, from: before, to: asMillionths(before + to - from) });
  }
  return fixCells(report, changes, balanceTitle(report, cell, to, rowHolds));
}

function sumsUp(report: Report, total: number): boolean {
  const row = report.form.equationsOf[total]!.find(({ name }) => name === 'row-total');
  if (!row) return false;
  return row.left.reduce((sum, cell) => sum + addendOf(report.cells[cell]!), 0) === addendOf(report.cells[total]!);
}

function balanceTitle(report: Report, cell: number, to: Millionths, withTotal: boolean): Bilingual {
  const title = cellTitle(report.cells[cell]!.form);
  return say(
    `将${title.zh}改为 ${plain(to)}，使本列平衡${withTotal ? '（同时改本行总计）' : ''}`,
    `Set ${title.en} to ${plain(to)}, which balances the column${withTotal ? ' (and its row total)' : ''}`,
  );
}
