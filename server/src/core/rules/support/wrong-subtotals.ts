import type { Report, Subtotal } from '../../model/report.ts';
import { isKnown, numberAt } from '../../model/sums.ts';
import { say } from '../../text/bilingual.ts';
import { apart, plain, toNumber, totalOf } from '../../text/number.ts';
import { spanOf } from '../../text/span.ts';
import { offer } from '../framework/finding.ts';
import type { ReportFinding } from '../framework/rule.ts';
import { relatedCells } from './cell-spans.ts';
import { shortLabel } from './cell-titles.ts';

/** The sub-totals of a local form that are not the sums of what they stand for. */
export function wrongSubtotals(report: Report, kind: Subtotal['kind'], reportFinding: ReportFinding): void {
  for (const subtotal of report.tables.requests?.subtotals ?? []) {
    const cells = subtotal.cells.map((index) => report.cells[index]!);
    if (subtotal.kind !== kind || !cells.every(isKnown)) continue;
    const values = subtotal.cells.flatMap((index) => numberAt(report, index) ?? []);
    if (values.length === 0) continue;
    const sum = totalOf(values);
    const { number } = subtotal;
    if (sum === number.value) continue;
    const span = spanOf(number);
    const name = `“${shortLabel(subtotal.row)}”的“${subtotal.column.replace('·小计', '')}”`;
    reportFinding({
      span,
      message: () =>
        say(
          `${name}小计应为 ${plain(sum)}，表中为 ${plain(number.value)}，差 ${plain(apart(sum, number.value))}`,
          `The sub-total ${name} should be ${plain(sum)}; the table has ${plain(number.value)}`,
        ),
      expected: toNumber(sum),
      actual: toNumber(number.value),
      related: () => relatedCells(report, subtotal.cells),
      fixes: () => [
        offer(say(`将小计改为 ${plain(sum)}`, `Set the sub-total to ${plain(sum)}`), [{ span, newText: plain(sum) }]),
      ],
    });
  }
}
