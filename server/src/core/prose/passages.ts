import type { SectionKey } from '../form/types.ts';
import { isPageNumber } from '../syntax/content.ts';
import type { Heading } from '../syntax/headings.ts';
import type { Syntax } from '../syntax/tree.ts';
import type { CharIndex } from '../text/char-index.ts';
import { isDigit, skipBlanks, skipBlanksBack } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { NOTHING } from '../text/nothing.ts';
import { ParagraphText } from '../text/paragraph-text.ts';
import type { Span } from '../text/span.ts';
import { goesOn, isInMidSentence } from './wrapped-lines.ts';

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
  let runOn: Span[] = []; // what follows a heading in its line, and may go on in the next
  const finish = (spans: readonly Span[]) => {
    if (runOn.length + spans.length > 0) gather(lines, [...runOn, ...spans], section, known, passages);
    runOn = [];
  };
  for (const block of syntax.blocks) {
    if (block.kind === 'prose') {
      finish(linesOf(lines, block.firstLine, block.lastLine));
      continue;
    }
    finish([]);
    if (block.kind !== 'heading') continue;
    section = block.heading.key;
    if (block.heading.runsOn) runOn = [behind(lines, block.heading)];
  }
  finish([]);
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
  const hasNothing = text.includes(NOTHING);
  let paragraph: Span[] = [];
  let blankLines = 0; // since its last line
  const finish = () => {
    if (paragraph.length > 0)
      passages.push(passageOf(text, hasNothing ? wordsIn(text, paragraph) : paragraph, section, known));
    paragraph = [];
  };
  const widest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  for (const line of spans) {
    const start = skipBlanks(text, line.start, line.end);
    const end = skipBlanksBack(text, start, line.end);
    if (start === end) {
      blankLines++;
      continue;
    }
    if (isPageNumber(text, line.start, line.end) || isBareNumber(text, start, end)) continue;
    const last = paragraph.at(-1);
    const isOne =
      blankLines === 0
        ? last && goesOn(text, paragraph, line, start, widest)
        : blankLines === 1 && last && isInMidSentence(text, last, line, start);
    if (!isOne) finish();
    blankLines = 0;
    paragraph.push({ start, end });
  }
  finish();
}

/** The pieces of the lines between what stands for mark-up. */
function wordsIn(text: string, lines: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  for (const line of lines)
    for (let start = line.start, end = start; end <= line.end; end++) {
      if (end < line.end && text[end] !== NOTHING) continue;
      if (end > start) pieces.push({ start, end });
      start = end + 1;
    }
  return pieces;
}

/** In prose a number alone on its line counts the pages. */
function isBareNumber(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

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
