import { fold, isBlank, skipBlanks, skipBlanksBack } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** The report's title, as told by its words: 政府信息公开 … 报告, with an organ and a year in it or not. */
export interface Title extends Span {
  readonly firstLine: number;
  /** Exclusive. */
  readonly lastLine: number;
  /** Without blanks and markup. */
  readonly words: string;
  readonly organ: string | null;
  readonly year: number | null;
  /** Where the year stands; null when there is none. */
  readonly yearSpan: Span | null;
}

const MOST_LINES = 3;
const LONGEST = 90;
const SUBJECT = '政府信息公开';

/** Looks for the title among the lines before the first heading; it may be broken over up to three lines, or by blanks. */
export function readTitle(lines: Lines, lastLine: number): Title | null {
  for (let line = 0; line < lastLine; line++) {
    let words = '';
    for (let to = line; to < Math.min(lastLine, line + MOST_LINES); to++) {
      const part = compact(lines, to);
      if (part === '' || words.length + part.length > LONGEST) break;
      words += part;
      if (isTitle(words)) return titleOf(lines, line, to + 1, words);
    }
  }
  return null;
}

function compact(lines: Lines, line: number): string {
  let kept = '';
  const end = lines.end(line);
  if (end - lines.start(line) > LONGEST * 3) return '';
  for (let i = lines.start(line); i < end; i++) {
    const unit = lines.text.charCodeAt(i);
    if (!isBlank(unit) && unit !== 0x23 && unit !== 0x2a) kept += lines.text[i];
  }
  return kept;
}

function isTitle(words: string): boolean {
  const subject = words.indexOf(SUBJECT);
  if (subject < 0 || /[。；;，,：:|]/.test(words)) return false;
  if (!/(?:报告|年报)(?:[（(].{0,20}[)）])?$/.test(words)) return false;
  return /年度|年报|年/.test(words) && !/^[（(]?[一二三四五六七八九]/.test(words.slice(0, 2).replace(/二[〇○零]/, ''));
}

function titleOf(lines: Lines, firstLine: number, lastLine: number, words: string): Title {
  const { text } = lines;
  const start = skipBlanks(text, lines.start(firstLine), lines.end(firstLine));
  const end = skipBlanksBack(text, start, lines.end(lastLine - 1));
  const year = /(20\d\d)年?|(二[〇○零O]\S{2})年/.exec(words);
  return {
    firstLine,
    lastLine,
    start,
    end,
    words,
    organ: organOf(words),
    year: year ? yearNumber(year[1] ?? year[2]!) : null,
    yearSpan: year ? spanOf(text, start, end, year[1] ?? year[2]!) : null,
  };
}

/** What stands before 政府信息公开, without the year and without 关于. */
function organOf(words: string): string | null {
  const organ = words
    .slice(0, words.indexOf(SUBJECT))
    .replace(/(?:20\d\d|二[〇○零O]\S{2})年?度?/, '')
    .replace(/^关于/, '')
    .replace(/^[《“"]/, '')
    .replace(/(?:关于|的)$/, '');
  return fold(organ).length >= 2 ? organ : null;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

function yearNumber(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  let year = 0;
  for (const digit of written.replace(/[○零O]/g, '〇')) {
    const value = CHINESE_DIGITS.indexOf(digit);
    if (value < 0) return null;
    year = year * 10 + value;
  }
  return year;
}

/** Where characters stand in a text that has blanks between them. */
function spanOf(text: string, start: number, end: number, words: string): Span | null {
  const direct = text.indexOf(words, start);
  return direct >= 0 && direct + words.length <= end ? { start: direct, end: direct + words.length } : null;
}
