import { REQUESTS_COLUMNS } from '../form/requests.ts';
import { isBlank, isDigit, readOrdinal, skipBlanks, skipBlanksBack } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { wordsAlone } from '../text/nothing.ts';
import { emptyCellsOf, isEmptyCell, readRowOfLines } from './cell-lines.ts';
import { haveCommas } from './comma-cells.ts';
import { readDelimited } from './delimited.ts';
import { type FieldLine, fieldAt } from './field.ts';
import { findTable, readHtmlTable } from './html.ts';
import { LABELS } from './labels.ts';
import { cutRunOnRows } from './run-on-rows.ts';

/** What the lines hold, one by one: fields, nothing, or prose. */
export type Content =
  | { readonly kind: 'fields'; readonly fields: FieldLine }
  | { readonly kind: 'blank' | 'prose' | 'page' };

/** A field without delimiters that is longer is prose. */
const MAX_CELL_LENGTH = 70;

/** Reads the lines `[from, to)` in their order. A marked-up table gives its rows, which may go over several lines each. */
export function readContent(lines: Lines, from: number, to: number): Content[] {
  const { text } = lines;
  const contents: Content[] = [];
  const hasMarkUp = /<table[\s>]/i.test(text.slice(lines.start(from), lines.start(to)));
  const emptyCells = emptyCellsOf(lines, from, to);
  const areCommas = haveCommas(lines, from, to);
  for (let line = from; line < to; line++) {
    const row = emptyCells === 'between-tab-lines' ? readRowOfLines(lines, line, to) : null;
    if (row) {
      contents.push({ kind: 'fields', fields: row });
      line = row.nextLine - 1;
      continue;
    }
    if (emptyCells === 'no-break-space' && isEmptyCell(lines, line)) {
      const blank = fieldAt(text, line, 0, lines.start(line), lines.end(line));
      contents.push({ kind: 'fields', fields: { line, nextLine: line + 1, delimiter: 'alone', fields: [blank] } });
      continue;
    }
    const table = hasMarkUp ? findTable(text, lines.start(line), lines.end(line)) : -1;
    if (table < 0) {
      const content = contentOf(lines, line, areCommas);
      contents.push(content);
      if (content.kind === 'fields') line = content.fields.nextLine - 1;
      continue;
    }
    for (let at = table; at >= 0; ) {
      const { content, end } = readHtmlTable(lines, at, lines.start(to));
      for (const fields of content) contents.push({ kind: 'fields', fields });
      line = lines.lineAt(Math.max(at, end - 1));
      at = findTable(text, Math.max(at + 1, end), lines.end(line));
    }
  }
  return contents;
}

function contentOf(lines: Lines, line: number, areCommas: boolean): Content {
  const { text } = lines;
  if (isPageNumber(text, lines.start(line), lines.end(line))) return { kind: 'page' };
  const fields = readDelimited(lines, line, areCommas);
  if (fields.fields.length === 0) return { kind: 'blank' };
  const [field] = fields.fields;
  if (field!.kind === 'text' && field!.end - field!.start > MAX_CELL_LENGTH) {
    const cut = cutRunOnRows(text, line, field!.start, fields.fields.at(-1)!.end);
    if (cut) return { kind: 'fields', fields: { ...fields, delimiter: 'blank', fields: cut } };
  }
  if (
    fields.delimiter === 'alone' &&
    field!.kind === 'text' &&
    !field!.label &&
    isProse(text, field!.start, field!.end)
  )
    return { kind: 'prose' };
  const isPerhapsPage = besideFormFeed(lines, line, fields);
  return { kind: 'fields', fields: isPerhapsPage ? { ...fields, isPerhapsPage } : fields };
}

/** Up to three digits, and the page ends right before or behind them, or behind blank lines. */
function besideFormFeed(lines: Lines, line: number, { delimiter, fields }: FieldLine): FieldLine['isPerhapsPage'] {
  const { kind, start, end } = fields[0]!;
  if (delimiter !== 'alone' || kind !== 'number' || end - start > MAX_PAGE_DIGITS) return undefined;
  const { text } = lines;
  if (text.slice(lines.start(line), start).includes('\f') || text[lines.start(line + 1)] === '\f') return 'beside';
  const isBlankLine = (other: number) => other >= 0 && lines.start(other) === lines.end(other);
  let next = line + 1;
  while (next < lines.count && isBlankLine(next)) next++;
  if (next === line + 1 || text[lines.start(next)] !== '\f') return undefined;
  // Apart from what stands before it, which is not: not where a blank line stands behind every cell.
  return isBlankLine(line - 1) && !isBlankLine(line - 2) && !isBlankLine(line - 3) ? 'beside' : 'below';
}

const MAX_PAGE_DIGITS = 3;

/** `一。本年新收…`: a full stop so near the head belongs to the number. */
const MAX_NUMBERING = 3;

function isProse(text: string, start: number, end: number): boolean {
  if (end - start > MAX_CELL_LENGTH) return true;
  if (end - start > REQUESTS_COLUMNS && isAllDigits(text, end - REQUESTS_COLUMNS, end)) return false; // `…情形。0000000`
  const words = text.slice(start, end);
  const stop = words.indexOf('。');
  // `（二）部分公开。区分处理的`: what a scan has made of the bracket.
  return words.endsWith('；') || (stop > MAX_NUMBERING && !isLabelBegun(text, start, start + stop));
}

const isLabelBegun = (text: string, start: number, end: number): boolean =>
  readOrdinal(text, start, end).level > 0 && LABELS.isBegun(text, start, end, 'requests');

function isAllDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

const MAX_PAGE_NUMBER_LENGTH = 24;

/** A blank, a dash, a digit, 第. */
const mayBeginPageNumber = (unit: number): boolean =>
  isBlank(unit) ||
  isDigit(unit) ||
  unit === 0x2d ||
  unit === 0x2014 ||
  unit === 0x2013 ||
  unit === 0xff0d ||
  unit === 0x7b2c;

/** `— 3 —`, `- 1 -`, `第 3 页 共 8 页`: the foot of a printed page. */
export function isPageNumber(text: string, start: number, end: number): boolean {
  if (end === start || !mayBeginPageNumber(text.charCodeAt(start))) return false;
  const from = skipBlanks(text, start, end);
  const to = skipBlanksBack(text, from, end);
  if (to - from > MAX_PAGE_NUMBER_LENGTH) return false;
  const words = wordsAlone(text.slice(from, to));
  if (!'-—–－页'.includes(words.at(-1) ?? '\0')) return false;
  return /^(?:[-—–－]+\s*\d{1,4}\s*[-—–－]+|第?\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?)$/.test(words);
}
