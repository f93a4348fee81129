import type { TableKey } from '../form/types.ts';
import { type Field, type FieldLine, isRuled, readsLikeLabel, wordsOf } from './field.ts';

/**
 * A row as a person reads it: some words, then values. In a grid it is one line; with a cell to a line it is many.
 * Headers and group labels have no values of their own: they stand among the words of the row that follows.
 */
export interface Row {
  readonly labels: readonly Field[];
  /** Numbers, what stands in place of numbers, and blanks, in their order. */
  readonly values: readonly Field[];
  /** How many fields the line of the values has; 0 when they do not stand in one line. */
  readonly width: number;
}

/** The row of `review` has no label: empty, it is told by its width. */
const REVIEW_COLUMNS = 15;

/** Reads the lines of one table as rows. */
export function readRows(text: string, table: TableKey, content: readonly FieldLine[]): Row[] {
  const reader = new RowReader(text, table);
  const inGrid = content.filter(({ fields }) => fields.length > 1).length > content.length / 2;
  for (const line of content)
    if (!isRuled(text, line) && !isNote(text, line) && !(inGrid && isBareNumber(line))) reader.read(line);
  return reader.close();
}

class RowReader {
  private readonly rows: Row[] = [];
  private labels: Field[] = [];
  private values: Field[] = [];
  private width = 0;

  constructor(
    private readonly text: string,
    private readonly table: TableKey,
  ) {}

  read(line: FieldLine): void {
    if (line.fields.length === 1) this.readCell(line.fields[0]!);
    else for (const segment of segments(this.text, line.fields)) this.readSegment(segment, line.fields.length);
  }

  close(): Row[] {
    this.open();
    return this.rows;
  }

  /** A line that holds one cell. */
  private readCell(field: Field): void {
    if (readsLikeLabel(this.text, field)) {
      if (!isRemark(this.text, field)) this.putLabel(field);
    } else if (this.labels.length > 0 || this.values.length > 0) {
      this.values.push(field);
      this.width = 0;
    }
  }

  private readSegment({ words, values }: Segment, width: number): void {
    for (const word of words) this.putLabel(word);
    const isEmpty = values.every((value) => value.kind === 'blank');
    const isUnfilled = words.length > 0 ? this.isNamed() : this.table === 'review' && values.length >= REVIEW_COLUMNS;
    if (isEmpty && !isUnfilled) return;
    if (words.length === 0 && this.hasValues()) this.open();
    this.values = [...values];
    this.width = width;
  }

  private putLabel(field: Field): void {
    if (this.hasValues() || (this.isNamed() && field.label !== undefined)) this.open();
    this.values = [];
    this.labels.push(field);
  }

  private open(): void {
    if (this.labels.length > 0 || this.values.length > 0)
      this.rows.push({ labels: this.labels, values: this.values, width: this.width });
    this.labels = [];
    this.values = [];
    this.width = 0;
  }

  private hasValues(): boolean {
    return this.values.some((value) => value.kind !== 'blank');
  }

  /** The words so far name a row for certain: further words are the next row's. */
  private isNamed(): boolean {
    const label = this.labels.at(-1)?.label;
    return label?.sure === true && label.rows.has(this.table);
  }
}

interface Segment {
  readonly words: readonly Field[];
  readonly values: readonly Field[];
}

/** The words of a line and the values behind them; more than once where a line holds several rows. */
function segments(text: string, fields: readonly Field[]): Segment[] {
  const found: Segment[] = [];
  const isWord = fields.map((field) => readsLikeLabel(text, field));
  const first = fields.findIndex((field) => field.kind !== 'blank'); // `1 | 属于国家秘密 | 0`: numbers the item, no value
  for (let from = 0; from < fields.length; ) {
    let firstValue = from;
    let lastWord = from - 1;
    for (; firstValue < fields.length; firstValue++) {
      if (isWord[firstValue]) lastWord = firstValue;
      else if (fields[firstValue]!.kind !== 'blank' && !(firstValue === first && isWord[firstValue + 1])) break;
    }
    let end = firstValue;
    while (end < fields.length && !(isWord[end] && fields[end]!.label)) end++;
    found.push({
      words: fields.slice(from, lastWord + 1).filter((_, i) => isWord[from + i]),
      values: fields.slice(lastWord + 1, end),
    });
    from = end;
  }
  return found;
}

/** A number alone on a line, in a table that has its rows in lines, is the page’s. */
const isBareNumber = ({ delimiter, fields }: FieldLine): boolean =>
  delimiter === 'alone' && fields.length === 1 && fields[0]!.kind === 'number';

/** `注：行政复议、行政诉讼数量含上年度结转数量。` may stand anywhere in a table. */
const isNote = (text: string, { fields }: FieldLine): boolean => {
  const first = fields.find((field) => field.kind !== 'blank');
  if (!first || first.label) return false;
  return /^[（(]?\s*(?:备注|说明|注)\s*\d?\s*[:：]/.test(wordsOf(text, first).slice(0, 12));
};

/** `（其中修订 16 件）` under a value: a remark on it. */
const isRemark = (text: string, field: Field): boolean =>
  field.label === undefined &&
  field.end - field.start <= 80 &&
  /^[（(][^（()）]*(?:其中|修订|含|注)[^（()）]*[)）]$/.test(wordsOf(text, field));
