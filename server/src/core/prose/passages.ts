import type { SectionKey } from '../form/types.ts';
import { isPageNumber } from '../syntax/content.ts';
import type { Heading } from '../syntax/headings.ts';
import type { Syntax } from '../syntax/tree.ts';
import type { CharIndex } from '../text/char-index.ts';
import { isBlank, isDigit, readOrdinal, skipBlanks, skipBlanksBack } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { ParagraphText } from '../text/paragraph-text.ts';
import type { Span } from '../text/span.ts';
import { readDate } from './dates.ts';
import { digitAt, readArabic } from './numerals.ts';

/** A paragraph of prose as a person reads it: lines that were only wrapped are joined, the feet of pages left out. */
export interface Passage {
  /** Its words, apart from their place. */
  readonly paragraph: ParagraphText;
  /** Without line ends. Blanks within a line are kept. */
  readonly text: string;
  /** The section that it stands in; null before the first heading. */
  readonly section: SectionKey | null;
  /** Where it begins in the document. */
  readonly start: number;
  readonly end: number;
  /** Where its marks and numbers stand in `text`. */
  readonly charIndex: CharIndex;
  /** The place in the document of a piece of `text`. */
  spanOf(start: number, end: number): Span;
}

/**
 * The prose of a report, in its order: what is neither title, heading nor table.
 *
 * @param before the passages of the text as it was: what was read of paragraphs that are still there is kept
 */
export function passagesOf(syntax: Syntax, before: readonly Passage[] = []): Passage[] {
  const { lines } = syntax;
  const passages: Passage[] = [];
  const known = new Map(before.map(({ text, paragraph }) => [text, paragraph]));
  let section: SectionKey | null = null;
  for (const block of syntax.blocks) {
    if (block.kind === 'heading') {
      section = block.heading.key;
      if (block.heading.runsOn) gather(lines, [behind(lines, block.heading)], section, known, passages);
    } else if (block.kind === 'prose') {
      gather(lines, linesOf(lines, block.firstLine, block.lastLine), section, known, passages);
    }
  }
  return passages;
}

/** What follows a heading in its line, without the mark between: `一、总体情况：2023年……`. */
function behind(lines: Lines, heading: Heading): Span {
  const end = lines.end(lines.lineAt(heading.end));
  const start = skipBlanks(lines.text, heading.end, end);
  return { start: '。：:；;．.'.includes(lines.text[start] ?? '\0') ? start + 1 : start, end };
}

function linesOf(lines: Lines, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let line = from; line < to; line++) spans.push({ start: lines.start(line), end: lines.end(line) });
  return spans;
}

/** Puts lines together to paragraphs. */
function gather(
  lines: Lines,
  spans: readonly Span[],
  section: SectionKey | null,
  known: ReadonlyMap<string, ParagraphText>,
  passages: Passage[],
): void {
  const { text } = lines;
  let paragraph: Span[] = [];
  const finish = () => {
    if (paragraph.length > 0) passages.push(passageOf(text, paragraph, section, known));
    paragraph = [];
  };
  const widest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  for (const line of spans) {
    const start = skipBlanks(text, line.start, line.end);
    const end = skipBlanksBack(text, start, line.end);
    if (start === end) {
      finish();
      continue;
    }
    if (isPageNumber(text, line.start, line.end) || isBareNumber(text, start, end)) continue;
    const last = paragraph.at(-1);
    const isDate = paragraph.length === 1 && isDateAlone(text.slice(last!.start, last!.end));
    if (last && (isDate || !isWrapped(text, last, line, start, widest))) finish();
    paragraph.push({ start, end });
  }
  finish();
}

/** A day that a report is signed on goes on in no other line. */
const isDateAlone = (line: string): boolean => {
  const date = line.length <= LONGEST_DATE ? readDate(line, 0) : null;
  return date?.end === line.length && date.day !== null && date.year !== null;
};

const LONGEST_DATE = 16;

/** In prose a number alone on its line counts the pages. */
function isBareNumber(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** A line is at least so much of the widest beside it when it was broken only because the page was full. */
const FULL = 0.5;
const QUITE_FULL = 0.85;
/** A narrower page is not seen: lines so short were ended by the writer. */
const NARROWEST = 9;

/** Whether the line ends in mid-sentence because the page was full, and goes on in the next. */
function isWrapped(text: string, line: Span, next: Span, nextStart: number, widest: number): boolean {
  const width = line.end - line.start;
  if (width < NARROWEST || width < widest * FULL) return false;
  const last = text[line.end - 1]!;
  if (SENTENCE_ENDS.includes(last) || (PART_ENDS.includes(last) && width < widest * QUITE_FULL)) return false;
  const indent = nextStart - next.start;
  if (indent >= 2 && isBlank(text.charCodeAt(next.start))) return false;
  if (isAmount(text, nextStart)) return true;
  return (
    readOrdinal(text, nextStart, next.end).level === 0 &&
    !'#-*>'.includes(text[nextStart]!) &&
    !NOTE.test(text.slice(nextStart, nextStart + 4))
  );
}

/** A note under a table's header goes on with nothing. */
const NOTE = /^(?:注|备注|说明)[:：]/;

/** `86.8%`: no item numbered 86. */
function isAmount(text: string, start: number): boolean {
  if (digitAt(text, start) < 0) return false;
  return '%％万亿'.includes(text[readArabic(text, start).end] ?? ' ');
}

const SENTENCE_ENDS = '。！？!?';
/** Marks that a list's lines end with, and that a full line may end with by chance. */
const PART_ENDS = '；：;:';

function passageOf(
  text: string,
  pieces: readonly Span[],
  section: SectionKey | null,
  known: ReadonlyMap<string, ParagraphText>,
): Passage {
  const { start } = pieces[0]!;
  const { end } = pieces.at(-1)!;
  if (pieces.length === 1) {
    const spanOf = (from: number, to: number) => ({ start: start + from, end: start + to });
    return newPassage(text.slice(start, end), section, start, end, spanOf, known);
  }
  const starts: number[] = [];
  let joined = '';
  for (const piece of pieces) {
    starts.push(joined.length);
    joined += text.slice(piece.start, piece.end);
  }
  const placeOf = (offset: number, isEnd: boolean): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isEnd ? starts[middle]! < offset : starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return pieces[low]!.start + offset - starts[low]!;
  };
  const spanOf = (from: number, to: number) => ({
    start: placeOf(from, false),
    end: to > from ? placeOf(to, true) : placeOf(from, false),
  });
  return newPassage(joined, section, start, end, spanOf, known);
}

function newPassage(
  words: string,
  section: SectionKey | null,
  start: number,
  end: number,
  spanOf: Passage['spanOf'],
  known: ReadonlyMap<string, ParagraphText>,
): Passage {
  const paragraph = (known.size > 0 && known.get(words)) || new ParagraphText(words);
  return { paragraph, text: paragraph.text, section, start, end, charIndex: paragraph.charIndex, spanOf };
}
