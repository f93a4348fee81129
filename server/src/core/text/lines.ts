/**
 * Where the lines of a text begin and end. A line ends at LF, CRLF or CR, as in LSP.
 * Offsets and characters are UTF-16 code units. The text is looked through by the engine's own search, which is faster than
 * a look at each unit.
 */
export class Lines {
  private cellMarks: ('bar' | 'tab' | null)[] | null = null;

  private constructor(
    readonly text: string,
    private readonly starts: readonly number[],
    private readonly ends: readonly number[],
  ) {}

  static of(text: string): Lines {
    const starts = [0];
    const ends: number[] = [];
    let lf = indexOf(text, '\n', 0);
    let cr = indexOf(text, '\r', 0);
    for (let end = Math.min(lf, cr); end < text.length; end = Math.min(lf, cr)) {
      const next = end === cr && text[end + 1] === '\n' ? end + 2 : end + 1;
      ends.push(end);
      starts.push(next);
      if (lf < next) lf = indexOf(text, '\n', next);
      if (cr < next) cr = indexOf(text, '\r', next);
    }
    ends.push(text.length);
    return new Lines(text, starts, ends);
  }

  get count(): number {
    return this.starts.length;
  }

  /** Which mark a line has that may stand between cells. */
  cellMark(line: number): 'bar' | 'tab' | null {
    this.cellMarks ??= this.findCellMarks();
    return this.cellMarks[line]!;
  }

  private findCellMarks(): ('bar' | 'tab' | null)[] {
    const { text } = this;
    const marks: ('bar' | 'tab' | null)[] = new Array(this.count).fill(null);
    for (const mark of TAB + BARS)
      for (let at = indexOf(text, mark, 0), line = 0; at < text.length; at = indexOf(text, mark, this.end(line))) {
        while (this.end(line) < at) line++;
        marks[line] = mark === TAB ? 'tab' : 'bar';
      }
    return marks;
  }

  start(line: number): number {
    return line < this.count ? this.starts[line]! : this.text.length;
  }

  /** Before the line's end mark. */
  end(line: number): number {
    return line < this.count ? this.ends[line]! : this.text.length;
  }

  /** The line that holds the offset; an offset inside an end mark belongs to the line before it. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: Math.min(clamped, this.end(line)) - this.start(line) };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.count) return this.text.length;
    return Math.min(this.start(line) + Math.max(0, character), this.end(line));
  }

  rangeOf(span: { start: number; end: number }): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The end mark that the text uses: that of its first line, LF when it has but one. */
  get eol(): string {
    if (this.count < 2) return '\n';
    return this.text.slice(this.end(0), this.start(1));
  }
}

/** Zero-based line; character in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What may stand between the cells of a line: bars stand above tabs. */
const TAB = '\t';
const BARS = '|｜│┃¦';

export const isBar = (unit: number): boolean =>
  unit > 0x2503 ? unit === 0xff5c : unit === 0x7c || unit === 0xa6 || unit >= 0x2502;

/** Where the mark stands next; the text's end where it stands no more. */
function indexOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
