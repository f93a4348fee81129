import { decodeHtml } from '../html/decode-html.ts';
import type { Sheet, SheetCell } from './workbook.ts';
import { MAX_COLUMNS, MAX_ROWS } from './workbook.ts';

/**
 * Reads a file of values with commas (or tabs, or semicolons) between: RFC 4180, in UTF-8, UTF-16 with a mark or GB18030. A field may
 * stand in quotation marks, with line ends and doubled quotation marks in it.
 */
export function readCommaFile(bytes: Uint8Array, name: string): Sheet {
  const text = decodeHtml(bytes).text.replace(/^\ufeff/, '');
  const comma = separatorOf(text);
  const rows: (SheetCell | null)[][] = [];
  let row: (SheetCell | null)[] = [];
  let isCut = false;
  let at = 0;
  while (at < text.length) {
    let words = '';
    if (text[at] === '"') {
      const { value, end } = quoted(text, at + 1);
      words = value;
      at = end;
    }
    const end = endOfField(text, at, comma);
    words += text.slice(at, end);
    if (row.length < MAX_COLUMNS) row.push(words.trim() === '' ? null : { words: words.trim(), isComputed: false });
    else isCut ||= words.trim() !== '';
    at = end + 1;
    if (text[end] === comma) {
      if (at === text.length) row.push(null);
      continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (rows.length < MAX_ROWS) rows.push(row);
    else isCut ||= row.some((cell) => cell !== null);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { name, isHidden: false, rows, isCut };
}

/** Whichever stands most often in the first line. */
function separatorOf(text: string): string {
  const line = text.slice(0, 4096).split(/[\r\n]/, 1)[0]!;
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark;
}

function quoted(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, end);
    if (text[end + 1] !== '"') return { value, end: end + 1 };
    value += '"';
    at = end + 2;
  }
}

function endOfField(text: string, start: number, comma: string): number {
  let end = start;
  while (end < text.length && text[end] !== comma && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
