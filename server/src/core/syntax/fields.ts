import { fold, isBlank, isDigit, isHan, skipBlanks, skipBlanksBack } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { readMerged, readNumber, Written, type WrittenNumber } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import { LABELS, type Label } from './labels.ts';

/** What stands between two fields of a line. `alone`: the line is one field. */
export type Delimiter = 'tab' | 'bar' | 'blank' | 'alone';

export type FieldKind =
  /** Nothing in it. */
  | 'blank'
  | 'number'
  /** Several numbers run together. */
  | 'merged'
  /** Words: a label, or something that should have been a number. */
  | 'text';

/** One field of a table's line. Its span is what is written, without the blanks around; a blank field's span is empty. */
export interface Field extends Span {
  readonly kind: FieldKind;
  readonly line: number;
  /** Counted from 0 in the line. */
  readonly column: number;
  readonly numbers: readonly WrittenNumber[];
  /** The numbers between the blanks of a field that can be read as one number too: `1 365`. */
  readonly pieces?: readonly WrittenNumber[];
  /** The form's label that it is to the letter. */
  readonly label: Label | undefined;
}

export interface FieldLine {
  readonly line: number;
  readonly delimiter: Delimiter;
  readonly fields: readonly Field[];
}

const NO_NUMBERS: readonly WrittenNumber[] = [];
const BARS = new Set([0x7c, 0xff5c, 0x2502, 0x2503, 0x00a6]);

/** Takes a line apart. Bars stand above tabs, tabs above runs of blanks; a line without any is one field. */
export function fieldsOf(lines: Lines, line: number): FieldLine {
  const { text } = lines;
  const start = lines.start(line);
  const end = lines.end(line);
  if (end - start > LONGEST_LINE) return { line, delimiter: 'alone', fields: [proseField(line, start, end)] };
  const delimiter = delimiterOf(text, start, end);
  if (delimiter === 'alone') return blankSeparated(text, line, start, end);
  const fields: Field[] = [];
  const only = skipBlanks(text, start, end);
  // A lone bar is an empty cell in a text with a cell to a line; several are padding.
  if (delimiter === 'bar' && skipBlanks(text, only + 1, end) === end)
    return { line, delimiter, fields: [fieldAt(text, line, 0, start, only)] };
  const cuts = delimiter === 'tab' ? (unit: number) => unit === 9 : (unit: number) => BARS.has(unit);
  let from = start;
  const put = (to: number) => fields.push(fieldAt(text, line, fields.length, from, to));
  for (let i = start; i < end; i++) {
    if (!cuts(text.charCodeAt(i))) continue;
    // A bar before anything else only opens the line.
    if (delimiter === 'tab' || i > only) put(i);
    from = i + 1;
  }
  // A bar behind everything else only closes it.
  if (delimiter === 'tab' || skipBlanks(text, from, end) < end) put(end);
  return { line, delimiter, fields };
}

/** The whole of a table fits into fewer characters; a longer line is no line of a table, whatever stands in it. */
const LONGEST_LINE = 20_000;

const proseField = (line: number, start: number, end: number): Field => ({
  kind: 'text',
  line,
  column: 0,
  start,
  end,
  numbers: NO_NUMBERS,
  label: undefined,
});

function delimiterOf(text: string, start: number, end: number): Delimiter {
  let tab = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (BARS.has(unit)) return 'bar';
    if (unit === 9) tab = true;
  }
  return tab ? 'tab' : 'alone';
}

function fieldAt(text: string, line: number, column: number, from: number, to: number): Field {
  const start = skipBlanks(text, from, to);
  if (start === to) {
    const at = to > from ? from + 1 : from; // between the blanks, where a person would type
    return { kind: 'blank', line, column, start: at, end: at, numbers: NO_NUMBERS, label: undefined };
  }
  const end = skipBlanksBack(text, start, to);
  if (isEmptyMark(text, start, end))
    return { kind: 'blank', line, column, start, end, numbers: NO_NUMBERS, label: undefined };
  const number = readNumber(text, start, end);
  if (number) {
    const pieces = number.form & Written.spaced ? readMerged(text, start, end) : null;
    const field: Field = { kind: 'number', line, column, start, end, numbers: [number], label: undefined };
    return pieces ? { ...field, pieces } : field;
  }
  const merged = end - start <= 200 ? readMerged(text, start, end) : null;
  if (merged) return { kind: 'merged', line, column, start, end, numbers: merged, label: undefined };
  return { kind: 'text', line, column, start, end, numbers: NO_NUMBERS, label: LABELS.find(text, start, end) };
}

/** What a web page leaves of an empty cell. */
const isEmptyMark = (text: string, start: number, end: number): boolean =>
  end - start === 6 && text.startsWith('&nbsp;', start);

/** A line without tabs and bars: a label with numbers behind it, numbers alone, or one field. */
function blankSeparated(text: string, line: number, from: number, to: number): FieldLine {
  const start = skipBlanks(text, from, to);
  const end = skipBlanksBack(text, start, to);
  const cut = startOfNumbers(text, start, end);
  const whole = (): FieldLine => ({
    line,
    delimiter: 'alone',
    fields: start === end ? [] : [fieldAt(text, line, 0, start, end)],
  });
  if (cut === end || (cut > start && !isHan(lastUnit(text, start, cut)) && !isLabelMark(text, start, cut)))
    return whole();
  if (cut === start && readNumber(text, start, end)) return whole();
  const fields: Field[] = [];
  for (let i = start; i < cut; ) {
    const next = endOfLabel(text, i, cut);
    fields.push(fieldAt(text, line, fields.length, i, next));
    i = skipBlanks(text, next, cut);
  }
  for (let i = skipBlanks(text, cut, end); i < end; ) {
    let next = i;
    while (next < end && !isBlank(text.charCodeAt(next))) next++;
    fields.push(fieldAt(text, line, fields.length, i, next));
    i = skipBlanks(text, next, end);
  }
  return fields.length > 1 ? { line, delimiter: 'blank', fields } : whole();
}

/** Where the numbers at the end of the line begin: all that follows are numbers (or marks that stand for none) between blanks. */
function startOfNumbers(text: string, start: number, end: number): number {
  let cut = end;
  let numbers = 0;
  let i = end;
  while (i > start) {
    let from = i;
    while (from > start && !isBlank(text.charCodeAt(from - 1))) from--;
    if (i - from > 12) break;
    if (readNumber(text, from, i)) numbers++;
    else if (!(i - from === 1 && '/-—无'.includes(text[from]!))) break;
    cut = from;
    i = skipBlanksBack(text, start, from);
  }
  return numbers > 0 ? cut : end;
}

const lastUnit = (text: string, start: number, end: number): number =>
  text.charCodeAt(skipBlanksBack(text, start, end) - 1);

const isLabelMark = (text: string, start: number, end: number): boolean =>
  '）)”"'.includes(text[skipBlanksBack(text, start, end) - 1] ?? '\0');

/** Labels are set apart by two blanks or more; one blank may stand inside of one. */
function endOfLabel(text: string, start: number, end: number): number {
  for (let i = start; i + 1 < end; i++)
    if (isBlank(text.charCodeAt(i)) && isBlank(text.charCodeAt(i + 1)) && i > start) return i;
  return end;
}

/** Words that say that there is none. */
const NONE = new Set(['无', '没有', '暂无', '未', '空', '无数据', '不涉及', '零']);

/** Whether a text field reads like a label: words, not a mark or 无 in place of a number. */
export function readsLikeLabel(text: string, field: Field): boolean {
  if (field.kind !== 'text') return false;
  if (field.label) return true;
  if (NONE.has(fold(text, field.start, field.end))) return false;
  let han = 0;
  for (let i = field.start; i < field.end; i++) if (isHan(text.charCodeAt(i)) && ++han === 2) break;
  return han >= 2 && !isDigit(text.charCodeAt(field.start)) ? true : han >= 2 && hasLabelNumber(text, field);
}

/** `1.属于国家秘密`: a digit at the head, then the mark of a numbered item. */
const hasLabelNumber = (text: string, field: Field): boolean => {
  const second = text[skipBlanks(text, field.start + 1, field.end)] ?? '';
  return '.．、,，'.includes(second);
};

/** A Markdown separator `|---|:--:|`, or any line ruled with dashes. */
export const isRuled = (text: string, { fields }: FieldLine): boolean => {
  const marks = fields.filter((field) => field.kind !== 'blank');
  return (
    marks.length > 0 &&
    marks.every((field) => /^:?[-—–_=+]{2,}:?$/.test(text.slice(field.start, Math.min(field.end, field.start + 200))))
  );
};
