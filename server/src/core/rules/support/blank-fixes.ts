// What is offered for cells that are empty.
import type { Cell, Report } from '../../model/report.ts';
import { numberAt, type Sum } from '../../model/sums.ts';
import { brokenSums } from '../../repair/diagnose.ts';
import { forcedValue, valueBesideBlanks, valuesBesideBlanks } from '../../repair/forced.ts';
import { agreedTotal } from '../../repair/totals.ts';
import { type Bilingual, say, sayJoined } from '../../text/bilingual.ts';
import { type Millionths, plain, ZERO } from '../../text/number.ts';
import { type Fix, orNone } from '../framework/finding.ts';
import { fixCells } from './cell-fixes.ts';

/** What a cell is called beside others of its row. */
export const columnName = ({ form: { column, table } }: Cell): Bilingual => {
  const block = table === 'review' ? `${column.groups.at(-1)}·` : '';
  return say(`${block}${column.label}`, column.en);
};

/** The sum of a total's parts; else what the equations leave it. Null where none speaks, or they contradict each other. */
function valueDue(report: Report, { form: { index } }: Cell): Millionths | null {
  const sum = numberAt(report, index);
  if (sum !== null) return sum;
  return valuesBesideBlanks(report, index).size > 0 ? valueBesideBlanks(report, index) : null;
}

/** Fills in what is due: the one to take where the equations force it. */
export function cellFix(report: Report, cell: Cell): Fix | null {
  const { index, derived } = cell.form;
  const forced = forcedValue(report, index);
  const value = valueDue(report, cell) ?? forced ?? valueBesideBlanks(report, index);
  if (value === null) return null;
  return fixCells(
    report,
    [{ cell: index, from: ZERO, to: value }],
    say(`填入 ${plain(value)}`, `Fill in ${plain(value)}`),
    {
      preferred: forced === value && isElsewhereRight(report, [cell]),
      safe: derived && agreedTotal(report, index) === value,
    },
  );
}

/** Fills in those cells of a row that a figure is due in, or zeros where none can be other. */
export function rowFixes(report: Report, cells: readonly Cell[]): readonly Fix[] {
  const due = cells.flatMap((cell) => {
    const to = valueDue(report, cell);
    return to === null || to === 0 ? [] : [{ cell: cell.form.index, from: ZERO, to, name: columnName(cell) }];
  });
  if (due.length === 0) return zerosFix(report, cells);
  const figures = sayJoined(
    due.map(({ name, to }) => say(`${name.zh} ${plain(to)}`, `${name.en} ${plain(to)}`)),
    '、',
  );
  const written = new Map(due.map(({ cell, to }) => [cell, to]));
  const isForced = due.every(({ cell, to }) => forcedValue(report, cell, written) === to);
  const preferred = isForced && isElsewhereRight(report, cells);
  return orNone(fixCells(report, due, say(`填入${figures.zh}`, `Fill in ${figures.en}`), { preferred }));
}

/** Whether no sum of the table is broken that the cells have no part in: else what forces a figure on them may be what is wrong. */
const isElsewhereRight = (report: Report, cells: readonly Cell[]): boolean =>
  brokenSums(report, cells[0]!.form.table).every(({ equation }) =>
    cells.some(({ form }) => equation.cells.includes(form.index)),
  );

/** Zeros for all of them, where the equations allow it: what a person may choose, and no batch. */
export function zerosFix(report: Report, cells: readonly Cell[]): readonly Fix[] {
  if (!cells.every((cell) => valueBesideBlanks(report, cell.form.index) === 0)) return [];
  const zeros = cells.map((cell) => ({ cell: cell.form.index, from: ZERO, to: ZERO }));
  return orNone(fixCells(report, zeros, say(`全部填 0（${zeros.length} 格）`, `Fill in 0 (${zeros.length} cells)`)));
}

/** The empty addends of a sum that comes out too low: what they lack may be all that is wrong. */
export function blankAddends({ cells }: Report, { equation, left, right }: Sum): readonly Cell[] {
  return left < right ? equation.left.map((index) => cells[index]!).filter(({ state }) => state === 'blank') : [];
}

/** Fills in the one row whose empty cells the sum lacks; nothing where several rows have some. */
export function fillAddends(report: Report, sum: Sum): readonly Fix[] {
  const rows = new Set(blankAddends(report, sum).map(({ form }) => form.row));
  const [row] = rows;
  if (rows.size !== 1) return [];
  const own = report.cells.filter(({ form, state }) => form.row === row && state === 'blank');
  return own.length === 1 ? orNone(cellFix(report, own[0]!)) : rowFixes(report, own);
}
