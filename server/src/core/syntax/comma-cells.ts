import { skipBlanks, skipBlanksBack } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { type Field, fieldAt } from './field.ts';

/** So many lines of cells between commas are no accident. */
const MIN_LINES = 2;

/** A line of more, nothing but numbers, is a row. */
const MIN_CELLS = 6;

/** Whether the table in these lines has commas between its cells, as spreadsheets write them. */
export function haveCommas(lines: Lines, from: number, to: number): boolean {
  let count = 0;
  for (let line = from; line < to && count < MIN_LINES; line++) {
    if (lines.cellMark(line) !== null) continue;
    const end = lines.end(lastLineOfRow(lines, line));
    const start = skipBlanks(lines.text, lines.start(line), end);
    const cells = cutAtCommas(lines.text, line, start, skipBlanksBack(lines.text, start, end));
    if (!cells || isClosed(cells)) continue;
    // `1,本机关不掌握相关政府信息`: what a scan has made of the mark behind an item's number, and no cell.
    if (cells.slice(0, -1).some(({ label }) => label)) count++;
    else if (cells.length > MIN_CELLS && cells.every(({ kind }) => kind !== 'text')) count += MIN_LINES;
  }
  return count >= MIN_LINES;
}

/** `3.危及“三安全一稳定,`: a mark that a scan has put at the end of a label. */
const isClosed = (cells: readonly Field[]): boolean => cells.length === 2 && cells[1]!.kind === 'blank';

/** The line that a row ends in: a cell in quotation marks may hold line ends. The same line where its marks do not close soon. */
export function lastLineOfRow(lines: Lines, line: number): number {
  let isOpen = false;
  for (let last = line; last < Math.min(line + MAX_LINES, lines.count); last++) {
    for (let i = lines.start(last); i < lines.end(last); i++) if (lines.text[i] === '"') isOpen = !isOpen;
    if (!isOpen) return last;
  }
  return line;
}

/** A label is broken over no more lines. */
const MAX_LINES = 4;

/** A cell in quotation marks may hold commas. Null where words stand between the commas that are no label. */
export function cutAtCommas(text: string, line: number, start: number, end: number): Field[] | null {
  const fields: Field[] = [];
  let words = 0;
  if (indexOf(text, ',', start, end) === end) return null;
  for (let from = start; ; ) {
    const isQuoted = text[from] === '"';
    const close = isQuoted ? indexOf(text, '"', from + 1, end) : end;
    const to = indexOf(text, ',', close < end ? close : from, end);
    const isClosed = isQuoted && text[to - 1] === '"' && to - from > 1;
    const field = fieldAt(text, line, fields.length, from + (isClosed ? 1 : 0), to - (isClosed ? 1 : 0));
    if (field.kind === 'text' && !field.label && ++words > MAX_WORDS) return null;
    fields.push(field);
    if (to === end) return fields;
    from = to + 1;
  }
}

/** A label that is not the form's to the letter, and its group's. */
const MAX_WORDS = 2;

/** No further than the line's end. */
function indexOf(text: string, mark: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if (text[i] === mark) return i;
  return end;
}
