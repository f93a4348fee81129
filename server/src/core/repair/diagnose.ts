import { TABLE_KEYS, type TableKey } from '../form/types.ts';
import { addendOf, type Report } from '../model/report.ts';
import { type Sum, sumOf } from '../model/sums.ts';
import type { Millionths } from '../text/number.ts';
import { independentParts, localise, type Repair } from './localise.ts';
import { recomputeTotals } from './totals.ts';
import { byPlausibility } from './typo-plausibility.ts';

/** What is wrong with the sums of one table. */
export interface TableDiagnosis {
  readonly table: TableKey;
  readonly broken: readonly Sum[];
  /**
   * The only smallest set of cells whose change makes every equation hold, as its independent parts; empty when there are
   * several such sets, or none is small.
   */
  readonly likely: readonly Repair[];
  /** Where there are several: the most plausible of them, the likelier first. */
  readonly choices: readonly Repair[];
  /** Source cells that the writer has changed since the table last balanced: trusted. */
  readonly typed: readonly number[];
  /** The totals to bring up to date after what was typed; empty when nothing was typed or all are. */
  readonly afterTyping: Repair;
}

export interface Diagnosis {
  readonly tables: readonly TableDiagnosis[];
}

/** Scaled values by cell index. */
export type CellValues = ArrayLike<Millionths>;

/** More choices than these are not offered. */
const MAX_CHOICES = 6;

/**
 * @param before the values of the cells when their table last balanced, or when the text was opened; without them nobody
 * has typed, and no cell is trusted more than another
 */
export function diagnose(report: Report, before: CellValues | null): Diagnosis {
  return { tables: TABLE_KEYS.flatMap((key) => diagnoseTable(report, key, before) ?? []) };
}

/** Whether no sum of a table is known that does not hold. */
export const isBalanced = (report: Report, table: TableKey): boolean => brokenSums(report, table).length === 0;

/** The sums of a table that are known and do not hold. */
export function brokenSums(report: Report, table: TableKey): Sum[] {
  return sumsToHold(report, table).filter(({ state }) => state === 'broken');
}

/** The sums that can be judged; those that are still to be filled in left out. */
const sumsToHold = (report: Report, table: TableKey): Sum[] =>
  report.form.tables[table].equations
    .map((equation) => sumOf(report, equation))
    .filter(({ state }) => state === 'holds' || state === 'broken');

function diagnoseTable(report: Report, table: TableKey, before: CellValues | null): TableDiagnosis | null {
  const { equations } = report.form.tables[table];
  if (equations.length === 0 || !report.tables[table]) return null;
  const broken = brokenSums(report, table);
  if (broken.length === 0) return allHold(table);
  const typed = before ? typedCells(report, table, before) : [];
  const values = report.cells.map(addendOf);
  const repairs = localise(sumsToHold(report, table), values);
  const isTyped = (repair: Repair) => repair.some(({ cell }) => typed.includes(cell));
  const parts = (repair: Repair) => independentParts(repair, (cell) => report.form.equationsOf[cell]!);
  const isDerived = (cell: number) => report.form.cells[cell]!.derived;
  const [only, ...others] = repairs;
  return {
    table,
    broken,
    likely: only && others.length === 0 ? parts(only).filter((part) => !isTyped(part)) : [],
    choices:
      others.length > 0
        ? byPlausibility(
            repairs.filter((repair) => !isTyped(repair)),
            isDerived,
          ).slice(0, MAX_CHOICES)
        : [],
    typed,
    afterTyping: typed.length > 0 ? recomputeTotals(report, equations, typed) : [],
  };
}

const allHold = (table: TableKey): TableDiagnosis => ({
  table,
  broken: [],
  likely: [],
  choices: [],
  typed: [],
  afterTyping: [],
});

/** A total that was typed over is not trusted: what it should be follows from its addends. */
const typedCells = (report: Report, table: TableKey, before: CellValues): number[] =>
  report.cells
    .filter(
      ({ form, value, state }) =>
        form.table === table && !form.derived && state === 'number' && value !== before[form.index],
    )
    .map(({ form }) => form.index);
