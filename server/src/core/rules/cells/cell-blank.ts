import { TABLE_KEYS } from '../../form/types.ts';
import type { BoundRow, Cell, Report, Table } from '../../model/report.ts';
import { forcedValue, valueBesideBlanks } from '../../repair/forced.ts';
import { agreedTotal } from '../../repair/totals.ts';
import { type Bilingual, say } from '../../text/bilingual.ts';
import { plain } from '../../text/number.ts';
import type { FindingInit } from '../framework/finding.ts';
import { type Fix, orNone } from '../framework/finding.ts';
import type { ReportFinding, Rule } from '../framework/rule.ts';
import { fixCells } from '../support/cell-fixes.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle, shortLabel } from '../support/cell-titles.ts';
import { THE_FORM } from '../support/legal-basis.ts';
import { rowsFilledBelow } from '../support/misplaced-values.ts';
import { nameOf, rowPlace } from '../support/table-rows.ts';
import { tableSpan } from '../support/table-span.ts';

export const cellBlank: Rule = {
  code: 'cell-blank',
  severity: 'info',
  title: say('空格未填', 'A cell is empty'),
  why: say(
    '没有发生的应填“0”，不留空；空格在合计中按 0 计算。',
    'What did not happen is told as 0, not left empty. In sums an empty cell counts as zero.',
  ),
  basis: THE_FORM,
  examples: [
    {
      of: '2.重复申请\t1\t0\t0\t0\t0\t0\t1',
      wrong: '2.重复申请\t1\t\t0\t0\t0\t0\t1',
    },
  ],
  check({ report, irregularCells }, reportFinding) {
    for (const key of TABLE_KEYS) {
      const table = report.tables[key];
      const blank = irregularCells.filter(({ state, form }) => state === 'blank' && form.table === key);
      if (table && blank.length > 0) blanksOf(report, table, blank, reportFinding);
    }
  },
};

/** One finding a cell; one for a row, and for a table, that is empty as a whole. */
function blanksOf(report: Report, { key, rows }: Table, cells: readonly Cell[], reportFinding: ReportFinding): void {
  if (rows.every(({ fit }) => fit === 'empty')) {
    const name = nameOf(key);
    reportFinding({
      span: tableSpan(report, key),
      message: () => say(`${name.zh}还没有填`, `Nothing is filled in yet in ${name.en}`),
      cells: cells.map(({ form }) => form.name),
      fixes: () => (rowsFilledBelow(report, key).size > 0 ? [] : fillFix(report, cells)),
    });
    return;
  }
  for (const row of rows) {
    const own = cells.filter((cell) => cell.form.row === row.form);
    if (row.fit === 'empty' && own.length > 1) {
      const label = shortLabel(row.form.label);
      reportFinding({
        span: rowPlace(row),
        message: () => inSums(report, own, say(`“${label}”整行未填`, `The row “${label}” is empty`)),
        cells: own.map((cell) => cell.form.name),
        fixes: () => (rowsFilledBelow(report, key).has(row) ? [] : fillFix(report, own)),
      });
    } else if (own.length > 1 && hasOnlyTotal(report, row, own)) {
      const label = shortLabel(row.form.label);
      reportFinding({
        span: rowPlace(row),
        message: () =>
          say(
            `“${label}”只填了总计，其余 ${own.length} 格未填`,
            `Of the row “${label}” only the total is filled in; ${own.length} cells are empty`,
          ),
        cells: own.map((cell) => cell.form.name),
        fixes: () => fillFix(report, own),
      });
    } else for (const cell of own) reportFinding(blankCell(report, cell));
  }
}

function blankCell(report: Report, cell: Cell): FindingInit {
  const title = cellTitle(cell.form);
  return {
    span: placeOf(report, cell.form.index),
    message: () => inSums(report, [cell], say(`${title.zh}未填`, `${title.en} is empty`)),
    cells: [cell.form.name],
    fixes: () => orNone(cellFix(report, cell)),
  };
}

/** Fills in what the equations force: the one to take. Else a total’s sum so far, or 0: a person may choose it. */
function cellFix(report: Report, { form: { index, derived } }: Cell): Fix | null {
  const forced = forcedValue(report, index);
  const value = forced ?? valueBesideBlanks(report, index);
  if (value === null || (forced === null && !derived && value !== 0)) return null;
  return fixCells(
    report,
    [{ cell: index, from: 0, to: value }],
    say(`填入 ${plain(value)}`, `Fill in ${plain(value)}`),
    { preferred: forced !== null, safe: derived && agreedTotal(report, index) === value },
  );
}

/** What stands in no sum is not said to count in any. */
const inSums = ({ form }: Report, cells: readonly Cell[], message: Bilingual): Bilingual =>
  cells.some((cell) => form.equationsOf[cell.form.index]!.length > 0)
    ? say(`${message.zh}（合计中按 0 计算）`, `${message.en} (counts as zero in sums)`)
    : message;

const hasOnlyTotal = ({ cells }: Report, { form }: BoundRow, blanks: readonly Cell[]): boolean => {
  const filled = cells.filter((cell) => cell.form.row === form && !blanks.includes(cell));
  return filled.length === 1 && filled[0]!.form.derived && filled[0]!.state === 'number';
};

/** Zeros for all of them, where the equations allow it: what a person may choose, and no batch. */
function fillFix(report: Report, cells: readonly Cell[]): readonly Fix[] {
  if (!cells.every((cell) => valueBesideBlanks(report, cell.form.index) === 0)) return [];
  const zeros = cells.map((cell) => ({ cell: cell.form.index, from: 0, to: 0 }));
  const title = say(`全部填 0（${zeros.length} 格）`, `Fill in 0 (${zeros.length} cells)`);
  return orNone(fixCells(report, zeros, title));
}
