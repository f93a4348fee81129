import { REQUESTS_COLUMNS } from '../form/requests.ts';
import { REVIEW_COLUMNS } from '../form/review.ts';
import type { TableKey } from '../form/types.ts';
import { LOST } from '../text/wordings.ts';
import {
  isBareNumber,
  isMarkOfLabel,
  isNote,
  isOfMarks,
  isPiece,
  isRemark,
  isRuled,
  isSpoiltItem,
  leavesBracketOpen,
} from './between-rows.ts';
import { withBrokenCells } from './broken-cells.ts';
import { withClosedCells } from './closing-bars.ts';
import { type Field, type FieldLine, foldOf, readsLikeLabel, standsForNumber, wordsOf } from './field.ts';
import { withGluedValues } from './glued.ts';
import { LABELS, type Label } from './labels.ts';
import { withOpeningBlanks, withoutOpeningBars } from './opening-bars.ts';
import { cellsRunTogether } from './run-together.ts';
import { type Segment, segments } from './segments.ts';
import { withSpoiltCells } from './spoilt-cells.ts';
import type { TableBlock } from './tree.ts';
import { ValuePlaces } from './value-places.ts';
import { filledOf, haveValuesFirst, isValuesFirst, withValueApart } from './values-first.ts';
import { withWholeLabels } from './whole-labels.ts';

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
  /** Each of its values, blank ones too, is a cell of its own: marked up, or a line to itself. Nothing fills it up. */
  readonly isExplicit: boolean;
  /** A number alone on the line below a row that is not whole: its last value, or the page's. */
  readonly below?: Field;
  /** It is one of several rows whose values stood in one run. */
  readonly isOfRun?: boolean;
  /** Of these it is not certain how they are to be told apart. */
  readonly isTorn?: boolean;
}

/** A row of marked-up text: each of its words and values has its cell. */
export const isMarkedUp = ({ isExplicit, width }: Pick<Row, 'isExplicit' | 'width'>): boolean =>
  isExplicit && width > 0;

/** How many values a row of a table has; of `proactive` at most. */
const COLUMNS = { proactive: 3, requests: REQUESTS_COLUMNS, review: REVIEW_COLUMNS };

/** More numbers than these on one line are a row, not cells run together. */
const MAX_MERGED = 4;

/** A line with as many numbers is no header. */
const MIN_VALUES = 3;

/** Reads the lines of one table as rows; gives the lines as well, with the empty cells that a bar at their head stands for. */
export function readRows(
  text: string,
  table: TableKey,
  content: readonly FieldLine[],
): Pick<TableBlock, 'rows' | 'content' | 'bareNumbers'> {
  const closed = withClosedCells(text, withGluedValues(text, withWholeLabels(text, table, content)));
  const delimited = isDelimited(closed);
  const cells = withoutOpeningBars(text, closed);
  const lines = delimited
    ? withBrokenCells(text, withOpeningBlanks(text, cells))
    : cells.map((line) => withMergedField(text, line));
  const places = new ValuePlaces(text, lines, COLUMNS[table]);
  const reader = new RowReader(text, table, haveValuesFirst(text, lines), places);
  for (const line of lines) {
    if (isNote(text, line) || (isRuled(text, line) && !reader.takesMarks(line))) continue;
    const isPerhapsPage = line.isPerhapsPage === 'beside' || (line.isPerhapsPage && table !== 'proactive');
    const isBare = delimited && isBareNumber(line);
    if (isPerhapsPage || isBare) reader.readBareNumber(line.fields[0]!, delimited, line.isPerhapsPage !== undefined);
    else reader.read(line);
  }
  return { rows: reader.close(), content: lines, bareNumbers: reader.bareNumbers };
}

/** Whether something stands between the cells, but for line ends: then a number alone on a line is an exception. */
function isDelimited(content: readonly FieldLine[]): boolean {
  if (content.length === 1 && content[0]!.fields.length > MAX_MERGED) return true;
  let delimited = 0;
  let alone = 0;
  for (const line of content) {
    const filled = countFields(line, ({ kind }) => kind !== 'blank');
    const numbers = countFields(line, ({ kind }) => kind === 'number');
    if (filled > MAX_MERGED && numbers === filled) return true;
    const isRow = filled > 1 || (filled > 0 && line.fields.length > MAX_MERGED);
    const isEmptyCell = line.delimiter === 'bar' && line.fields.length === 1 && filled === 0;
    if (isBareNumber(line)) alone++;
    else if (isRow || isEmptyCell || numbers === 1) delimited++;
  }
  return delimited > alone;
}

function countFields({ fields }: FieldLine, isCounted: (field: Field) => boolean): number {
  let count = 0;
  for (const field of fields) if (isCounted(field)) count++;
  return count;
}

class RowReader {
  private readonly rows: Row[] = [];
  private labels: Field[] = [];
  private values: Field[] = [];
  private width = 0;
  private isExplicit = false;
  private below: Field | undefined;
  /** Numbers alone on a line since the last line with a row's values. */
  private bare: { readonly field: Field; readonly isDue: boolean }[] = [];
  /** Those of them that were due, in all of the table, and whether others were not. */
  private readonly due: Field[] = [];
  private hasPages = false;
  private readonly torn = new Set<Field>();
  /** Numbers alone on a line with no other line between. */
  private run: Field[] = [];
  readonly bareNumbers: Field[] = [];

  constructor(
    private readonly text: string,
    private readonly table: TableKey,
    private readonly isValuesFirst: boolean,
    private readonly places: ValuePlaces,
  ) {}

  read(line: FieldLine): void {
    this.closeRun();
    const apart = this.isValuesFirst ? withValueApart(this.text, line) : null;
    if (apart) this.readValuesFirst(apart);
    else if (line.fields.length === 1 || this.isPadded(line)) this.readCell(line.fields[0]!);
    else if (this.isHeader(line)) for (const field of line.fields) this.readHeaderField(field);
    else if (this.isValuesFirst && isValuesFirst(this.text, filledOf(line))) this.readValuesFirst(line);
    else for (const segment of segments(this.text, line, this.places)) this.readSegment(segment, line);
  }

  /** A number alone on a line, the page's where the row above wants nothing more. */
  readBareNumber(field: Field, isGrid: boolean, isPerhapsPage: boolean): void {
    const count = this.values.length;
    // Below the header of `review` begin its values, but hardly where the page ends.
    const isDue = isGrid || count === 0 ? count === 0 && this.isNamed() : !this.isWhole();
    if (isGrid) {
      if (isDue && field.line - this.labels.at(-1)!.line > 1 && this.table === 'proactive') this.torn.add(field);
      this.bare.push({ field, isDue });
      this.run.push(field);
    }
    if (!isDue && isGrid && !isPerhapsPage) this.bareNumbers.push(field);
    if (isDue) this.readCell(field);
    else if (count > 0 && !this.isValuesFirst && !this.isWhole()) this.below ??= field;
  }

  /** Whether dashes stand in place of values that are due. */
  takesMarks(line: FieldLine): boolean {
    const isDue = this.values.length === 0 && this.isNamed();
    return isOfMarks(this.text, line) && (isDue || (this.table === 'review' && line.fields.length >= REVIEW_COLUMNS));
  }

  /** As many numbers alone on a line as columns are no pages': some of the rows have a line for each cell. */
  private closeRun(): void {
    const { run } = this;
    this.run = [];
    if (this.table === 'proactive' || run.length < COLUMNS[this.table]) return;
    if (this.values.length !== 1 || this.values[0] !== run[0]) {
      this.open();
      this.width = 0;
      this.isExplicit = true;
    }
    this.values = run;
    this.bare.splice(-run.length);
    while ((this.bareNumbers.at(-1)?.start ?? -1) >= run[0]!.start) this.bareNumbers.pop();
  }

  close(): Row[] {
    this.closeRun();
    this.open();
    this.leaveBare();
    const { torn } = this;
    if (this.hasPages) for (const field of this.due) torn.add(field);
    const rows = this.table === 'proactive' ? this.rows : withSpoiltCells(this.text, this.rows, COLUMNS[this.table]);
    if (torn.size === 0) return rows;
    return rows.map((row) => (row.values.some((field) => torn.has(field)) ? { ...row, isTorn: true } : row));
  }

  /**
   * Where some of the numbers alone on a line were due and others were not, it may be the others that were. Where a row has one value,
   * a page's number anywhere in the table shows that such a number may be a page's; so does the end of a page between it and its label.
   */
  private leaveBare(): void {
    const due = this.bare.flatMap(({ field, isDue }) => (isDue ? [field] : []));
    const isPaged = due.length < this.bare.length;
    if (isPaged) for (const field of due) this.torn.add(field);
    if (this.table === 'proactive') {
      for (const field of due) this.due.push(field);
      if (isPaged) this.hasPages = true;
    }
    this.bare = [];
  }

  /** `35 | ||`: the last cell of a row that has a line for each, and what fills the row up. */
  private isPadded({ delimiter, fields }: FieldLine): boolean {
    if (delimiter !== 'bar' || fields[0]!.kind !== 'number') return false;
    if (fields.some(({ kind }, i) => i > 0 && kind !== 'blank')) return false;
    // `| 2 |  |  |`, with a bar at its head and a cell for each column: a row of which the first cell alone is filled in.
    if (this.table === 'review' && fields.length >= REVIEW_COLUMNS && hasBarBefore(this.text, fields[0]!)) return false;
    const isCellALine = this.values.length === 0 ? this.labels.length > 0 : this.width === 0;
    return isCellALine && (this.table === 'proactive' || !this.isWhole());
  }

  /** A line that holds one cell. */
  private readCell(field: Field): void {
    if (readsLikeLabel(this.text, field) || this.isSpoiltItem(field)) {
      if (!(this.hasWhole() && isRemark(this.text, field))) this.putLabel(field);
    } else if (isMarkOfLabel(this.text, field)) {
      return;
    } else if (this.labels.length > 0 || this.values.length > 0 || this.table === 'review') {
      this.values.push(field);
      this.width = 0;
      this.isExplicit = true;
    }
  }

  /** An item that has lost its mark: behind a whole row, or where what is left of it is the beginning of a label all the same. */
  private isSpoiltItem(field: Field): boolean {
    if (!isSpoiltItem(this.text, field)) return false;
    return this.isWhole() || LABELS.walk(this.text, field.start, field.end, 0) !== LOST;
  }

  /** Labels of columns and none of rows: what few numbers stand in the line are what a scan has made of others. */
  private isHeader(line: FieldLine): boolean {
    const { fields } = line;
    return (
      countFields(line, ({ kind }) => kind === 'number') < MIN_VALUES &&
      fields.some(({ label }) => label?.column && !label.sure && label.tables.has(this.table)) &&
      !fields.some(({ label }) => label?.sure && label.rows.has(this.table))
    );
  }

  private readHeaderField(field: Field): void {
    if (readsLikeLabel(this.text, field)) this.putLabel(field);
  }

  /** `0 | 0 | 0 | 规章`: read as if its label stood before. */
  private readValuesFirst(line: FieldLine): void {
    const behind = line.fields.findLastIndex(({ numbers }) => numbers.length > 0) + 1;
    const words = line.fields.slice(behind).filter(({ kind }) => kind !== 'blank');
    const values = line.fields.slice(0, behind);
    this.readSegment({ words, values }, line);
  }

  private readSegment({ words, values }: Segment, { fields, delimiter }: FieldLine): void {
    for (const word of words) this.putLabel(word);
    const isEmpty = values.every((value) => value.kind === 'blank');
    const isRowOfCells = delimiter === 'html' && values.length > 0;
    const isUnfilled =
      words.length > 0 ? isRowOfCells || this.namesRow() : this.table === 'review' && values.length >= REVIEW_COLUMNS;
    if (isEmpty && !isUnfilled) return;
    const isDue = words.length > 0 || (this.labels.length > 0 && !this.hasValues());
    if (!isEmpty && !isDue && values.every((value) => isNoValue(this.text, value))) return; // a header that a converter has made up
    if (words.length === 0 && this.values.length > 0) this.open();
    if (!isEmpty) this.leaveBare();
    this.values = values;
    this.width = (fields.at(-1)?.column ?? -1) + 1;
    this.isExplicit = delimiter === 'html';
  }

  private putLabel(field: Field): void {
    if (this.hasValues() || this.isOfCells() || (this.isNamed() && !this.goesOn(field))) this.open();
    this.values = [];
    if (this.labels.length > 0) this.labels.push(field);
    else this.labels = [field]; // has no more room than it needs
  }

  /** What stands so far needs nothing more: a value, or a row's whole name. */
  private hasWhole(): boolean {
    return this.hasValues() || this.isNamed();
  }

  /** `（二）部分公开` and `（区分处理的，…）`: two pieces of one label; or a bracket that is still open; or but a character. */
  private goesOn(field: Field): boolean {
    if (this.values.length > 0) return false;
    if (leavesBracketOpen(this.text, this.labels.at(-1)!) || isPiece(this.text, field)) return true;
    const whole = foldOf(this.text, this.labels.at(-1)!) + foldOf(this.text, field);
    return LABELS.findFolded(whole)?.rows.has(this.table) === true;
  }

  private open(): void {
    if (this.labels.length > 0 || this.values.length > 0) {
      const { labels, values, width, isExplicit, below } = this;
      const row = { labels, values, width, isExplicit };
      this.rows.push(below ? { ...row, below } : row);
    }
    this.labels = [];
    this.values = [];
    this.width = 0;
    this.isExplicit = false;
    this.below = undefined;
  }

  /** As many values as the row has columns; of a row that is not named as many as any has. */
  private isWhole(): boolean {
    const count = this.values.length;
    if (this.table !== 'proactive') return count >= COLUMNS[this.table];
    return this.namesRow() ? this.lastLabel()!.widths.has(count) : count > 0;
  }

  /** Marked up: its cells are its own, filled in or not. */
  private isOfCells(): boolean {
    return this.isExplicit && this.width > 0;
  }

  private hasValues(): boolean {
    return this.values.some((value) => value.kind !== 'blank');
  }

  /** The last words are a row's label, whole or broken over two fields. */
  private namesRow(): boolean {
    const label = this.lastLabel();
    return label?.sure === true && label.rows.has(this.table);
  }

  private lastLabel(): Label | undefined {
    const last = this.labels.at(-1);
    const before = this.labels.at(-2);
    if (!last || last.label || !before || last.line === before.line) return last?.label;
    if (before.label && foldOf(this.text, last) === '') return before.label; // but its last mark was broken off
    if (before.label && !leavesBracketOpen(this.text, before)) return undefined;
    const words = wordsOf(this.text, before) + wordsOf(this.text, last);
    return LABELS.find(words, 0, words.length);
  }

  /** The words so far name a row for certain, and no group of rows: further words are the next row's. */
  private isNamed(): boolean {
    return this.namesRow() && (this.lastLabel()!.group === null || this.values.length > 0);
  }
}

function hasBarBefore(text: string, { start }: Field): boolean {
  let at = start - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\u3000')) at--;
  return text[at] === '|' || text[at] === '｜';
}

/** Nothing, or words that do not stand in place of a number. */
const isNoValue = (text: string, field: Field): boolean =>
  field.kind === 'blank' || (field.kind === 'text' && !standsForNumber(text, field));

/** In a table with a cell to a line, what stands on a line between blanks is one field. */
function withMergedField(text: string, line: FieldLine): FieldLine {
  const merged = line.delimiter === 'blank' ? cellsRunTogether(text, line) : null;
  return merged ? { ...line, fields: [merged] } : line;
}
