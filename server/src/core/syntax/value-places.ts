import { REVIEW_COLUMNS } from '../form/review.ts';
import { type FieldLine, mayBeSpoiltNumber } from './field.ts';

/** With what fills it up the row has no more. */
const MAX_FIELDS = 40;

/** Where the values of a grid's rows begin: what stands there is in place of a number, whatever a scan has made of it. */
export class ValuePlaces {
  /** The column of the first value, by how many fields a line has. */
  private readonly first = new Map<number, number>();

  /** @param columns how many values a row has at most */
  constructor(
    private readonly text: string,
    lines: readonly FieldLine[],
    private readonly columns: number,
  ) {
    for (const { delimiter, fields } of lines) {
      if (!isGrid(delimiter)) continue;
      const named = fields.findLastIndex(({ kind }) => kind === 'text');
      const { label } = fields[named] ?? {};
      if (!label?.sure || label.rows.size === 0 || fields[named + 1]?.kind !== 'number') continue;
      const before = this.first.get(fields.length) ?? Number.POSITIVE_INFINITY;
      this.first.set(fields.length, Math.min(before, named + 1));
    }
  }

  /** Whether the line's first field stands before the values: whatever it says, `3巫 他`, it is words. */
  beginsWithWords({ delimiter, fields }: FieldLine): boolean {
    const first = this.first.get(fields.length);
    return first !== undefined && first > 0 && isGrid(delimiter);
  }

  /**
   * Whether a word of a line is what has become of a value: as short as that, at the place of one, with numbers behind it, and with
   * it the row has no more values than columns.
   */
  hasSpoiltValueAt({ delimiter, fields }: FieldLine, at: number): boolean {
    const field = fields[at]!;
    const first = this.isReview(fields) ? 0 : this.first.get(fields.length);
    if (first === undefined || at < first || !isGrid(delimiter) || !mayBeSpoiltNumber(this.text, field)) return false;
    let filled = 0;
    let numbers = 0;
    for (let i = at; i < fields.length && filled <= this.columns; i++) {
      if (fields[i]!.kind !== 'blank') filled++;
      if (fields[i]!.kind === 'number') numbers++;
    }
    return numbers > 0 && filled <= this.columns; // `列1 | 列2`: a header that a converter has made up
  }

  /** The one row of `review`, which has no label; its header has no numbers. */
  private isReview(fields: FieldLine['fields']): boolean {
    if (this.columns !== REVIEW_COLUMNS || fields.length < REVIEW_COLUMNS || fields.length > MAX_FIELDS) return false;
    return 2 * fields.filter(({ kind }) => kind === 'number').length > REVIEW_COLUMNS;
  }
}

const isGrid = (delimiter: FieldLine['delimiter']): boolean => delimiter === 'bar' || delimiter === 'tab';
