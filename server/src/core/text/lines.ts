/**
 * Where the lines of a text begin and end. A line ends at LF, CRLF or CR, as in LSP.
 * Offsets and characters are UTF-16 code units.
 */
export class Lines {
  private constructor(
    readonly text: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    readonly count: number,
  ) {}

  static of(text: string): Lines {
    let starts = new Int32Array(Math.max(16, text.length >> 4));
    let ends = new Int32Array(starts.length);
    let count = 0;
    let start = 0;
    const put = (end: number, next: number) => {
      if (count === starts.length) {
        starts = grown(starts);
        ends = grown(ends);
      }
      starts[count] = start;
      ends[count++] = end;
      start = next;
    };
    const length = text.length;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 13) continue;
      if (unit === 10) put(i, i + 1);
      else if (unit === 13) {
        const next = text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
        put(i, next);
        i = next - 1;
      }
    }
    put(length, length);
    return new Lines(text, starts, ends, count);
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

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
