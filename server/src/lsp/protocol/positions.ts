import type { Location, Position, Range } from 'vscode-languageserver';
import type { Lines, Span } from '../../core/index.ts';

/** In what a position's character is counted. The program itself counts UTF-16 code units. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

/** UTF-16 wherever the client takes it, for that costs nothing; a client that says nothing takes no other. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  if (!offered || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return (['utf-8', 'utf-32'] as const).find((encoding) => offered.includes(encoding)) ?? 'utf-16';
}

/** How many units of the encoding the text is long. A lone surrogate is three bytes, as it is once written out. */
export function lengthIn(encoding: Encoding, text: string, start = 0, end = text.length): number {
  if (encoding === 'utf-16') return end - start;
  let length = 0;
  for (let i = start; i < end; i++) {
    const pair = isPair(text, i) && i + 1 < end;
    length += encoding === 'utf-32' ? 1 : bytesOf(text.charCodeAt(i), pair);
    if (pair) i++;
  }
  return length;
}

/** How many UTF-16 units of the text the given length is, rounded down to a whole character, at most the whole text. */
export function unitsOf(encoding: Encoding, text: string, length: number, start = 0, end = text.length): number {
  if (encoding === 'utf-16') return Math.min(length, end - start);
  let left = length;
  let i = start;
  while (i < end) {
    const pair = isPair(text, i) && i + 1 < end;
    left -= encoding === 'utf-32' ? 1 : bytesOf(text.charCodeAt(i), pair);
    if (left < 0) break;
    i += pair ? 2 : 1;
  }
  return i - start;
}

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

function bytesOf(unit: number, pair: boolean): number {
  if (pair) return 4;
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

/** A client may send anything. What is no whole number, or below zero, is the beginning. */
export const wellFormed = ({ line, character }: Position): Position => ({
  line: natural(line),
  character: natural(character),
});

const natural = (value: unknown): number => {
  const number = Math.trunc(Number(value));
  if (!(number > 0)) return 0;
  return Math.min(number, 0x7fffffff);
};

/** Translates between the core's offsets and the client's positions, for one version of a text. */
export class Positions {
  private readonly columns = new Map<number, Int32Array>();

  constructor(
    private readonly lines: Lines,
    private readonly encoding: Encoding,
  ) {}

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionOf(start), end: this.positionOf(end) };
  }

  spanOf({ start, end }: Range): Span {
    return { start: this.offsetOf(start), end: this.offsetOf(end) };
  }

  positionOf(offset: number): Position {
    const { line, character } = this.lines.positionAt(offset);
    return { line, character: this.encoding === 'utf-16' ? character : this.charactersBefore(line, character) };
  }

  offsetOf(position: Position): number {
    const { line, character } = wellFormed(position);
    if (this.encoding === 'utf-16') return this.lines.offsetAt({ line, character });
    if (line >= this.lines.count) return this.lines.text.length;
    const start = this.lines.start(line);
    return start + unitsOf(this.encoding, this.lines.text, character, start, this.lines.end(line));
  }

  /** A long line is counted once, with a mark every so often: a thousand findings may stand in it. */
  private charactersBefore(line: number, character: number): number {
    const start = this.lines.start(line);
    const { text } = this.lines;
    if (character < STEP) return lengthIn(this.encoding, text, start, start + character);
    let marks = this.columns.get(line);
    if (!marks) {
      marks = marksOf(this.encoding, text, start, this.lines.end(line));
      this.columns.set(line, marks);
    }
    const mark = Math.floor(character / STEP);
    const from = markAt(text, start, mark);
    return marks[mark]! + lengthIn(this.encoding, text, from, start + character);
  }
}

/**
 * A place in a report of whose text nothing is kept: in other encodings than the program's own the line is all that is known.
 */
export function placeElsewhere(uri: string, { start, end }: Range, encoding: Encoding): Location {
  if (encoding === 'utf-16') return { uri, range: { start, end } };
  const beginning = { line: start.line, character: 0 };
  return { uri, range: { start: beginning, end: beginning } };
}

const STEP = 1024;

/** The places that are counted from; never in the middle of a pair. */
const markAt = (text: string, start: number, mark: number): number => {
  const at = start + mark * STEP;
  return mark > 0 && isPair(text, at - 1) ? at - 1 : at;
};

function marksOf(encoding: Encoding, text: string, start: number, end: number): Int32Array {
  const marks = new Int32Array(Math.floor((end - start) / STEP) + 1);
  for (let mark = 1; mark < marks.length; mark++)
    marks[mark] = marks[mark - 1]! + lengthIn(encoding, text, markAt(text, start, mark - 1), markAt(text, start, mark));
  return marks;
}
