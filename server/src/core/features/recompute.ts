import type { CheckedReport } from '../check-report.ts';
import type { TableKey } from '../form/types.ts';
import { recomputeTotals } from '../repair/totals.ts';
import type { Fix } from '../rules/framework/finding.ts';
import { editsOf } from '../rules/support/cell-edits.ts';
import { allTotalsFix } from '../rules/support/sum-fixes.ts';
import { say } from '../text/bilingual.ts';

/** Brings all totals of a table up to date; null when they are, or when the table has none. */
export function recomputeFix({ report, diagnosis }: CheckedReport, table: TableKey): Fix | null {
  const found = diagnosis.tables.find((each) => each.table === table);
  if (!found) return null;
  const equations = report.form.tables[table].equations;
  // A total that has no place in the text cannot be written; the others can.
  const changes = recomputeTotals(report, equations).filter(({ cell }) => report.cells[cell]!.span);
  const edits = editsOf(report, changes) ?? [];
  if (edits.length === 0) return null;
  const title =
    allTotalsFix(report, found)?.title ??
    say(`重新计算本表全部合计（${edits.length} 处）`, `Recompute all totals of this table (${edits.length})`);
  return { title, preferred: false, safe: false, edits };
}
