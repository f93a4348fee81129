import type { Sheet, SheetCell } from '../sheet/workbook.ts';
import { LEDGER_COLUMNS, type LedgerColumn, type LedgerWords } from './ledger-data.ts';

/** Names that can mean nothing else. A column of another name is told of, and the user says which it is. */
const NAMES: Readonly<Record<LedgerColumn, readonly string[]>> = {
  applicant: ['申请人类型', '申请人类别', '申请人性质', '申请人属性', '申请主体类型', '申请人种类'],
  received: ['收到日期', '收到时间', '收到申请日期', '收到申请时间', '收件日期', '收件时间', '接收日期', '接收时间'],
  result: ['办理结果', '处理结果', '答复结果', '答复类型', '答复结论', '办理结论'],
  answered: ['答复日期', '答复时间', '办结日期', '办结时间', '作出答复日期', '作出答复时间'],
};

/** A header stands in the first lines. */
const MAX_HEADER = 20;

export interface LedgerHeader {
  readonly sheet: Sheet;
  /** The row of the header, from 0. */
  readonly row: number;
  readonly columns: Partial<Record<LedgerColumn, number>>;
  /** Names that two columns have: which of them is meant nobody can say. */
  readonly doubled: readonly LedgerColumn[];
  readonly names: readonly string[];
}

/** The header that has most of the columns, in any sheet that is shown. */
export function findHeader(sheets: readonly Sheet[], { columns: said }: LedgerWords): LedgerHeader | null {
  let best: LedgerHeader | null = null;
  for (const sheet of sheets.filter(({ isHidden }) => !isHidden))
    for (const [row, cells] of sheet.rows.slice(0, MAX_HEADER).entries()) {
      const header = headerIn(sheet, row, cells, said);
      if (sizeOf(header) > (best ? sizeOf(best) : 0)) best = header;
    }
  return best ?? firstLine(sheets);
}

const sizeOf = ({ columns, doubled }: LedgerHeader): number => Object.keys(columns).length + doubled.length;

/** Where none of the columns is known, the line with most words, whose names the user chooses from. */
function firstLine(sheets: readonly Sheet[]): LedgerHeader | null {
  const sheet = sheets.find(({ isHidden, rows }) => !isHidden && rows.length > 0);
  if (!sheet) return null;
  const counts = sheet.rows.slice(0, MAX_HEADER).map((row) => row.filter((cell) => cell).length);
  const row = counts.indexOf(Math.max(...counts));
  return headerIn(sheet, row, sheet.rows[row]!, {});
}

function headerIn(
  sheet: Sheet,
  row: number,
  cells: readonly (SheetCell | null)[],
  said: LedgerWords['columns'],
): LedgerHeader {
  const names = cells.map((cell) => plainName(cell?.words ?? ''));
  const columns: Partial<Record<LedgerColumn, number>> = {};
  const doubled: LedgerColumn[] = [];
  for (const column of LEDGER_COLUMNS) {
    const own = said[column];
    const known = own === undefined ? NAMES[column] : [plainName(own)];
    const found = names.flatMap((name, i) => (name !== '' && known.includes(name) ? [i] : []));
    if (found.length === 1) columns[column] = found[0]!;
    else if (found.length > 1) doubled.push(column);
  }
  return { sheet, row, columns, doubled, names: names.filter((name) => name !== '') };
}

/** Without blanks and notes in brackets behind it. */
export const plainName = (words: string): string => words.replace(/\s+/g, '').replace(/[（(][^（()）]{0,40}[)）]$/, '');
