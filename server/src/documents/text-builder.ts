import type { Place } from './document.ts';

const BAR = '|';
const BREAKS = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;
/** What would be the end of a cell, were it to stand in one. */
const BARS = /[|\u00a6\u2502\u2503\uff5c]/g;
/** Stands in its place. */
const BAR_IN_CELL = '∣';

interface Line {
  readonly start: number;
  readonly place: Place | null;
  /** Of a row: where its cells begin, without those of one column for each that a cell goes over. */
  readonly cells: readonly number[] | null;
}

/** Puts a text together line by line, and keeps the place of each in the document. */
export class TextBuilder {
  private readonly parts: string[] = [];
  private readonly lines: Line[] = [];
  private length = 0;

  get text(): string {
    return this.parts.join('\n');
  }

  /** Where the next line will begin. */
  get end(): number {
    return this.length;
  }

  /** @param words without a line end */
  putLine(words: string, place: Place | null): void {
    this.put(words, { start: this.length, place, cells: null });
  }

  /** A row of a table, a cell for each column of its grid. */
  putRow(cells: readonly string[], table: number, row: number): void {
    let words = BAR;
    const starts: number[] = [];
    for (const cell of cells) {
      starts.push(this.length + words.length);
      words += cell.replace(BREAKS, ' ').replace(BARS, BAR_IN_CELL) + BAR;
    }
    this.put(words, { start: this.length, place: { table, row, column: 1 }, cells: starts });
  }

  placeAt(offset: number): Place | null {
    const line = lastFrom(this.lines, offset);
    if (!line?.cells || !line.place || !('table' in line.place)) return line?.place ?? null;
    let column = 1;
    while (column < line.cells.length && line.cells[column]! <= offset) column++;
    return { ...line.place, column };
  }

  private put(words: string, line: Line): void {
    this.parts.push(words);
    this.lines.push(line);
    this.length += words.length + 1;
  }
}

/** The last of those in the order of the text that begins at an offset or before it. */
export function lastFrom<Placed extends { readonly start: number }>(
  placed: readonly Placed[],
  offset: number,
): Placed | null {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return placed[low - 1] ?? null;
}
