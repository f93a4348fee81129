import type { CheckedReport } from '../check-report.ts';
import type { TableKey } from '../form/types.ts';
import type { TableDiagnosis } from '../repair/diagnose.ts';
import type { Repair } from '../repair/localise.ts';
import { recomputeTotals } from '../repair/totals.ts';
import type { Fix } from '../rules/framework/finding.ts';
import { fixCells } from '../rules/support/cell-fixes.ts';
import { allTotalsFix } from '../rules/support/sum-fixes.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { verifiedEdits } from '../write/verified-edits.ts';

/** Brings all totals of the tables up to date, as far as each other cell is still read as before; null when they are. */
export function recomputeFix(checked: CheckedReport, ...tables: readonly TableKey[]): Fix | null {
  const { report, diagnosis } = checked;
  const diagnosed = diagnosis.tables.filter(({ table }) => tables.includes(table));
  const changes = verifiedTotals(checked, diagnosed);
  return fixCells(report, changes, titleOf(checked, diagnosed, changes.length));
}

/** Totals that cannot be written stay, and those that build on them: so the others are reckoned again without. */
function verifiedTotals({ report }: CheckedReport, diagnosed: readonly TableDiagnosis[]): Repair {
  const equations = diagnosed.flatMap(({ table }) => report.form.tables[table].equations);
  const fixed = new Set<number>();
  for (;;) {
    const changes = recomputeTotals(report, equations, undefined, fixed);
    const writes = changes.map((change) => ({ ...fixCells(report, [change], NO_TITLE)!, cell: change.cell }));
    const verified = new Set(verifiedEdits(report, writes).map(({ cell }) => cell));
    if (verified.size === changes.length) return changes;
    for (const { cell } of changes) if (!verified.has(cell)) fixed.add(cell);
  }
}

const NO_TITLE = say('', '');

function titleOf({ report }: CheckedReport, [first, ...others]: readonly TableDiagnosis[], count: number): Bilingual {
  const whole = first && others.length === 0 ? allTotalsFix(report, first) : null;
  return whole?.edits.length === count
    ? whole.title
    : say(`重新计算本表全部合计（${count} 处）`, `Recompute all totals of this table (${count})`);
}
