import { type CellName, TABLE_KEYS } from '../form/types.ts';
import type { BoundRow, Cell, Report, Table } from '../model/report.ts';
import { numberAt } from '../model/sums.ts';
import { agreedTotal, forcedValue, valuesForced } from '../repair/totals.ts';
import { type Bilingual, say, sayJoined } from '../text/bilingual.ts';
import { plain } from '../text/number.ts';
import { carriedInBlank } from './carried-in.ts';
import { editsOf } from './edits.ts';
import { rowsFilledBelow } from './empty-above.ts';
import { type Fix, orNone } from './finding.ts';
import { THE_FORM } from './grounds.ts';
import { cellTitle, shortLabel } from './names.ts';
import { placeOf } from './places.ts';
import { nameOf, rowPlace } from './rows.ts';
import type { Draft, Rule, Tell } from './rule.ts';

export const cellBlank: Rule = {
  code: 'cell-blank',
  severity: 'info',
  title: say('空格未填', 'A cell is empty'),
  why: say(
    '没有发生的应填“0”，不留空。空格不当作 0：合计未填的，给出各项之和；各项都未填的，合计不核对。',
    'What did not happen is told as 0, not left empty. An empty cell is not taken for zero: for an empty total the sum of its parts is offered, and a sum of which no part is filled in is not checked.',
  ),
  basis: THE_FORM,
  examples: [
    {
      of: '2.重复申请\t1\t0\t0\t0\t0\t0\t1',
      wrong: '2.重复申请\t1\t\t0\t0\t0\t0\t1',
    },
  ],
  check({ report, oddCells, neighbours: { lastYear } }, tell) {
    // What last year's report says of them is told with it.
    const elsewhere = new Set(carriedInBlank(report, lastYear).map(({ cell }) => cell));
    for (const key of TABLE_KEYS) {
      const table = report.tables[key];
      const blank = oddCells.filter(
        (cell) => cell.state === 'blank' && cell.form.table === key && !elsewhere.has(cell),
      );
      if (table && blank.length > 0) blanksOf(report, table, blank, tell);
    }
  },
};

/** When more rows are not begun than these, one finding tells them all. */
const MAX_ROWS = 5;

/** One finding a row; one for a table that is not begun, or of which many rows are not. */
function blanksOf(report: Report, table: Table, cells: readonly Cell[], tell: Tell): void {
  const { key, rows } = table;
  const ofRow = (row: BoundRow) => cells.filter((cell) => cell.form.row === row.form);
  const empty = rows.filter((row) => row.fit === 'empty' && ofRow(row).length > 1);
  const isTold = rows.every(({ fit }) => fit === 'empty') || empty.length > MAX_ROWS;
  if (isTold) tell(rowsDraft(report, table, empty, cells));
  for (const row of rows) {
    const own = ofRow(row);
    if (own.length === 0 || (isTold && row.fit === 'empty')) continue;
    if (row.fit === 'empty' && own.length > 1) tell(emptyRowDraft(report, key, row, own));
    else tell(own.length > 1 ? someDraft(report, row, own) : cellDraft(report, own[0]!));
  }
}

const namesOf = (cells: readonly Cell[]): CellName[] => cells.map(({ form }) => form.name);

/** At the table's first line. */
function rowsDraft(
  report: Report,
  { key, rows, blocks }: Table,
  empty: readonly BoundRow[],
  blank: readonly Cell[],
): Draft {
  const { lines } = report.syntax;
  const { firstLine } = blocks[0]!;
  const name = nameOf(key);
  const cells = blank.filter((cell) => rows.some((row) => row.fit === 'empty' && row.form === cell.form.row));
  const isWhole = rows.every(({ fit }) => fit === 'empty');
  return {
    span: { start: lines.start(firstLine), end: lines.end(firstLine) },
    message: isWhole
      ? say(`${name.zh}还没有填`, `Nothing is filled in yet in ${name.en}`)
      : say(`${name.zh}有 ${empty.length} 行未填`, `${empty.length} rows of ${name.en} are not filled in yet`),
    cells: namesOf(cells),
    fixes: () => (rowsFilledBelow(report, key).size > 0 ? [] : zerosFix(report, cells)),
  };
}

function emptyRowDraft(report: Report, key: Table['key'], row: BoundRow, own: readonly Cell[]): Draft {
  const label = shortLabel(row.form.label);
  return {
    span: rowPlace(row),
    message: say(`“${label}”整行未填`, `The row “${label}” is empty`),
    cells: namesOf(own),
    fixes: () => (rowsFilledBelow(report, key).has(row) ? [] : rowFixes(report, own)),
  };
}

function someDraft(report: Report, row: BoundRow, own: readonly Cell[]): Draft {
  const label = shortLabel(row.form.label) || nameOf(own[0]!.form.table).zh;
  const isTotalAlone = own.length === row.form.columns.length - 1 && own.every(({ form }) => !form.derived);
  const columns = sayJoined(own.map(columnName), '、');
  return {
    span: rowPlace(row),
    message: isTotalAlone
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

/** What a cell is called beside others of its row. */
const columnName = ({ form: { column, table } }: Cell): Bilingual => {
  const block = table === 'review' ? `${column.groups.at(-1)}·` : '';
  return say(`${block}${column.label}`, column.en);
};

function cellDraft(report: Report, cell: Cell): Draft {
  const title = cellTitle(cell.form);
  const sum = numberAt(report, cell.form.index);
  const parts = sum === null ? say('', '') : say(`，各项之和为 ${plain(sum)}`, `; its parts come to ${plain(sum)}`);
  return {
    span: placeOf(report, cell.form.index),
    message: say(`${title.zh}未填${parts.zh}`, `${title.en} is empty${parts.en}`),
    cells: [cell.form.name],
    fixes: () => orNone(cellFix(report, cell)),
  };
}

/** The sum of a total's parts; else what the equations force. Null where none speaks, or they contradict each other. */
function valueDue(report: Report, { form: { index } }: Cell): number | null {
  const sum = numberAt(report, index);
  if (sum !== null) return sum;
  const [value, ...others] = valuesForced(report, index);
  return value !== undefined && value >= 0 && others.length === 0 ? value : null;
}

/** Fills in what is due. That there was none only a person says. */
function cellFix(report: Report, cell: Cell): Fix | null {
  const { index, derived } = cell.form;
  const value = valueDue(report, cell) ?? forcedValue(report, index);
  const edits = value === null ? null : editsOf(report, [{ cell: index, from: 0, to: value }]);
  if (value === null || !edits) return null;
  return {
    title: say(`填入 ${plain(value)}`, `Fill in ${plain(value)}`),
    preferred: value !== 0 && valuesForced(report, index).every((forced) => forced === value),
    safe: derived && agreedTotal(report, index) === value,
    edits,
  };
}

/** Fills in those cells of a row that a figure is due in, or zeros where none can be other. */
function rowFixes(report: Report, cells: readonly Cell[]): Fix[] {
  const due = cells.flatMap((cell) => {
    const to = valueDue(report, cell);
    return to === null || to === 0 ? [] : [{ cell: cell.form.index, from: 0, to, name: columnName(cell) }];
  });
  if (due.length === 0) return zerosFix(report, cells);
  const edits = editsOf(report, due);
  if (!edits) return [];
  const figures = sayJoined(
    due.map(({ name, to }) => say(`${name.zh} ${plain(to)}`, `${name.en} ${plain(to)}`)),
    '、',
  );
  return [{ title: say(`填入${figures.zh}`, `Fill in ${figures.en}`), preferred: true, safe: false, edits }];
}

function zerosFix(report: Report, cells: readonly Cell[]): Fix[] {
  if (!cells.every((cell) => forcedValue(report, cell.form.index) === 0)) return [];
  const edits = editsOf(
    report,
    cells.map((cell) => ({ cell: cell.form.index, from: 0, to: 0 })),
  );
  if (!edits || edits.length === 0) return [];
  const title = say(`全部填 0（${edits.length} 格）`, `Fill in 0 (${edits.length} cells)`);
  return [{ title, preferred: false, safe: false, edits }];
}
