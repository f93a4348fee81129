import { type CellName, TABLE_KEYS } from '../../form/types.ts';
import type { BoundRow, Cell, Report, Table } from '../../model/report.ts';
import { numberAt } from '../../model/sums.ts';
import { say } from '../../text/bilingual.ts';
import { plain } from '../../text/number.ts';
import { type FindingInit, orNone } from '../framework/finding.ts';
import type { ReportFinding, Rule } from '../framework/rule.ts';
import { cellFix, columnName, rowFixes, zerosFix } from '../support/blank-fixes.ts';
import { carriedInBlank, mayDifferCarriedIn } from '../support/carried-in.ts';
import { placeOf } from '../support/cell-spans.ts';
import { cellTitle, shortLabel } from '../support/cell-titles.ts';
import { COMPLETE } from '../support/legal-basis.ts';
import { rowsFilledBelow } from '../support/misplaced-values.ts';
import { nameOf, rowPlace } from '../support/table-rows.ts';
import { tableSpan } from '../support/table-span.ts';

export const cellBlank: Rule = {
  code: 'cell-blank',
  severity: 'info',
  title: say('空格未填', 'A cell is empty'),
  why: say(
    '没有发生的应填“0”，不留空。空格不当作 0：合计未填的，给出各项之和；各项都未填的，合计不核对。',
    'What did not happen is told as 0, not left empty. An empty cell is not taken for zero: for an empty total the sum of its parts is offered, and a sum of which no part is filled in is not checked.',
  ),
  basis: COMPLETE,
  examples: [
    {
      of: '2.重复申请\t1\t0\t0\t0\t0\t0\t1',
      wrong: '2.重复申请\t1\t\t0\t0\t0\t0\t1',
    },
  ],
  between: { mayDiffer: (own, { lastYear }) => mayDifferCarriedIn(own, lastYear) },
  check({ report, irregularCells, relatedReports: { lastYear } }, reportFinding) {
    // What last year's report says of them is reported with it.
    const elsewhere = new Set(carriedInBlank(report, lastYear).map(({ cell }) => cell));
    for (const key of TABLE_KEYS) {
      const table = report.tables[key];
      const blank = irregularCells.filter(
        (cell) => cell.state === 'blank' && cell.form.table === key && !elsewhere.has(cell),
      );
      if (table && blank.length > 0) blanksOf(report, table, blank, reportFinding);
    }
  },
};

/** When more rows are not begun than these, one finding names them all. */
const MAX_ROWS = 5;

/** One finding a row; one for a table that is not begun, or of which many rows are not. */
function blanksOf(report: Report, table: Table, cells: readonly Cell[], reportFinding: ReportFinding): void {
  const { key, rows } = table;
  const ofRow = (row: BoundRow) => cells.filter((cell) => cell.form.row === row.form);
  const empty = rows.filter((row) => row.fit === 'empty' && ofRow(row).length > 1);
  const isListed = rows.every(({ fit }) => fit === 'empty') || empty.length > MAX_ROWS;
  if (isListed) reportFinding(rowsFinding(report, table, empty, cells));
  for (const row of rows) {
    const own = ofRow(row);
    if (own.length === 0 || (isListed && row.fit === 'empty')) continue;
    if (row.fit === 'empty' && own.length > 1) reportFinding(emptyRowFinding(report, key, row, own));
    else reportFinding(own.length > 1 ? someFinding(report, row, own) : cellFinding(report, own[0]!));
  }
}

const namesOf = (cells: readonly Cell[]): CellName[] => cells.map(({ form }) => form.name);

/** At the table's first line. */
function rowsFinding(
  report: Report,
  { key, rows }: Table,
  empty: readonly BoundRow[],
  blank: readonly Cell[],
): FindingInit {
  const name = nameOf(key);
  const cells = blank.filter((cell) => rows.some((row) => row.fit === 'empty' && row.form === cell.form.row));
  const isWhole = rows.every(({ fit }) => fit === 'empty');
  return {
    span: tableSpan(report, key),
    message: () =>
      isWhole
        ? say(`${name.zh}还没有填`, `Nothing is filled in yet in ${name.en}`)
        : say(`${name.zh}有 ${empty.length} 行未填`, `${empty.length} rows of ${name.en} are not filled in yet`),
    cells: namesOf(cells),
    fixes: () => (rowsFilledBelow(report, key).size > 0 ? [] : zerosFix(report, cells)),
  };
}

function emptyRowFinding(report: Report, key: Table['key'], row: BoundRow, own: readonly Cell[]): FindingInit {
  const label = shortLabel(row.form.label);
  return {
    span: rowPlace(row),
    message: () => say(`“${label}”整行未填`, `The row “${label}” is empty`),
    cells: namesOf(own),
    fixes: () => (rowsFilledBelow(report, key).has(row) ? [] : rowFixes(report, own)),
  };
}

function someFinding(report: Report, row: BoundRow, own: readonly Cell[]): FindingInit {
  const label = shortLabel(row.form.label) || nameOf(own[0]!.form.table).zh;
  const { columns: all } = row.form;
  const isTotalAlone =
    all.at(-1)!.key === 'total' && own.length === all.length - 1 && own.every(({ form }) => !form.derived);
  const names = own.map(columnName);
  const columns = say(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
  return {
    span: rowPlace(row),
    message: () =>
      isTotalAlone
        ? say(
            `“${label}”只填了总计，其余 ${own.length} 格未填`,
            `Of the row “${label}” only the total is filled in; ${own.length} cells are empty`,
          )
        : say(
            `“${label}”有 ${own.length} 格未填：${columns.zh}`,
            `${own.length} cells of the row “${label}” are empty: ${columns.en}`,
          ),
    cells: namesOf(own),
    fixes: () => rowFixes(report, own),
  };
}

function cellFinding(report: Report, cell: Cell): FindingInit {
  const title = cellTitle(cell.form);
  const sum = numberAt(report, cell.form.index);
  const parts = sum === null ? say('', '') : say(`，各项之和为 ${plain(sum)}`, `; its parts come to ${plain(sum)}`);
  return {
    span: placeOf(report, cell.form.index),
    message: () => say(`${title.zh}未填${parts.zh}`, `${title.en} is empty${parts.en}`),
    cells: [cell.form.name],
    fixes: () => orNone(cellFix(report, cell)),
  };
}
