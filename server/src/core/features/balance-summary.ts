import { TABLE_KEYS, type TableKey } from '../form/types.ts';
import type { Report } from '../model/report.ts';
import { isKnown, type Sum, type SumState, sumOf } from '../model/sums.ts';

/** How the sums of a table stand. */
export interface BalanceSummary {
  readonly table: TableKey;
  readonly broken: number;
  readonly holding: number;
  /** Sums of which a figure is not known. */
  readonly unknown: number;
  /** Rows of the form of which a figure is not known, absent ones too. */
  readonly rowsWanting: number;
  /** Rows of the form that nothing is written in yet. */
  readonly rowsEmpty: number;
}

/** Of each table that is there. */
export const balanceSummaries = (report: Report): BalanceSummary[] =>
  TABLE_KEYS.filter((table) => report.tables[table]).map((table) => summaryOf(report, table));

/** What the equations at one cell say of it. */
export interface EquationResult {
  readonly holds: boolean;
  /** Those that could be checked. */
  readonly sums: readonly Sum[];
}

/** Null where no equation stands at the cell; or a figure that one of them needs is not known, and none is broken. */
export function equationResultAt(report: Report, cell: number): EquationResult | null {
  const all = report.form.equationsOf[cell]!.filter(({ at }) => at === cell).map((each) => sumOf(report, each));
  const sums = all.filter(({ state }) => state === 'holds' || state === 'broken');
  const isBroken = sums.some(({ state }) => state === 'broken');
  if (sums.length === 0 || (!isBroken && sums.length < all.length)) return null;
  return { holds: !isBroken, sums };
}

function summaryOf(report: Report, table: TableKey): BalanceSummary {
  const equations = report.form.tables[table].equations;
  const states = equations.map((equation) => sumOf(report, equation).state);
  const count = (state: SumState) => states.filter((each) => each === state).length;
  const rows = report.form.tables[table].rows.map((row) =>
    report.cells.filter(({ form }) => form.table === table && form.row === row),
  );
  return {
    table,
    broken: count('broken'),
    holding: count('holds'),
    unknown: count('unknown'),
    rowsWanting: rows.filter((cells) => !cells.every(isKnown)).length,
    rowsEmpty: rows.filter((cells) => cells.every(({ state }) => state === 'blank')).length,
  };
}
