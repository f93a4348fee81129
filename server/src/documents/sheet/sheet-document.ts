import { say } from '../../core/text/bilingual.ts';
import type { DocumentText } from '../document.ts';
import { TextBuilder } from '../text-builder.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { readCommaFile } from './comma-file.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

/** A table with more columns is none of a report. */
const WIDEST = 60;

/** A workbook as a text: each sheet that is shown is a table, its name a line above; a row that holds a sentence or a title alone is a line of its own. */
export function sheetDocument(sheets: readonly Sheet[]): DocumentText {
  const builder = new TextBuilder();
  const shown = sheets.filter(({ isHidden, rows }) => !isHidden && rows.some((row) => row.some((cell) => cell)));
  if (shown.length === 0) throw new UnreadableDocument(EMPTY);
  for (const [i, { name, rows }] of shown.entries()) {
    if (shown.length > 1) builder.putLine(HEADINGS[name] ?? name, null);
    const width = Math.min(WIDEST, Math.max(...rows.map((row) => row.findLastIndex((cell) => cell) + 1)));
    for (const [row, cells] of rows.entries()) {
      const words = Array.from({ length: width }, (_, column) => cells[column]?.words ?? '');
      if (words.every((each) => each === '')) continue;
      const [first, ...others] = words;
      if (others.every((each) => each === '') && isProse(first!))
        builder.putLine(first!.replace(/\s+/g, ' '), { table: i + 1, row: row + 1, column: 1 });
      else builder.putRow(words, i + 1, row + 1);
    }
  }
  const cut = sheets.some(({ isCut }) => isCut);
  const hidden = sheets.length - sheets.filter(({ isHidden }) => !isHidden).length;
  return {
    text: builder.text,
    encoding: 'utf-8',
    notices: [...(cut ? [CUT] : []), ...(hidden > 0 ? [hiddenSheets(hidden)] : [])],
    pictures: [],
    placeAt: (offset) => builder.placeAt(offset),
    write: null,
  };
}

const isProse = (words: string): boolean => words.length > 60 || /(?:[。；]|年度报告)$/.test(words.trim());

/** What this program calls the sheets that it writes, and the sections that their tables are of. */
const HEADINGS: Readonly<Record<string, string>> = {
  主动公开: '二、主动公开政府信息情况',
  申请办理: '三、收到和处理政府信息公开申请情况',
  复议诉讼: '四、政府信息公开行政复议、行政诉讼情况',
};

export const sheetsIn = (bytes: Uint8Array, extension: string): Sheet[] =>
  extension === '.csv' ? [readCommaFile(bytes, 'CSV')] : readWorkbook(bytes);

export const readSheets = (bytes: Uint8Array, extension: string): DocumentText =>
  sheetDocument(sheetsIn(bytes, extension));

const EMPTY = say('工作簿中没有内容', 'has nothing in its sheets');

const CUT = say(
  '行数或列数过多，超出的部分没有读取，请核对',
  'has more rows or columns than are read: check what is left out',
);

const hiddenSheets = (count: number) =>
  say(
    `有 ${count} 张隐藏的工作表，没有读取`,
    `has ${count} hidden sheet${count === 1 ? '' : 's'}, which ${count === 1 ? 'was' : 'were'} not read`,
  );
