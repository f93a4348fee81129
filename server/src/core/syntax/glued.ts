import { FORMS } from '../form/forms.ts';
import { REQUESTS_COLUMNS } from '../form/requests.ts';
import { REVIEW_COLUMNS } from '../form/review.ts';
import { isDigit } from '../text/fold.ts';
import { Written } from '../text/number.ts';
import type { Content } from './content.ts';
import { type Field, fieldAt } from './field.ts';
import { startOfItem } from './items.ts';
import { LABELS } from './labels.ts';

/**
 * `规章000`: a label and its values with nothing between. It can be taken apart where there are as many digits as columns,
 * or where the row has but one value.
 */
export function cutGlued(text: string, line: number, start: number, end: number): Field[] | null {
  let from = end;
  while (from > start && (isDigit(text.charCodeAt(from - 1)) || '.-'.includes(text[from - 1]!))) from--;
  if (from === end || text[end - 1] === '.') return null; // an item's number, of the next label
  const digits = (at: number, column: number) =>
    Array.from({ length: end - at }, (_, i) => fieldAt(text, line, column + i, at + i, at + i + 1));
  if (from === start)
    return end - start === REVIEW_COLUMNS && !text.slice(start, end).includes('.') ? digits(start, 0) : null;
  const own = LABELS.find(text, start, from) ? start : LABELS.findBehindGroup(text, start, from);
  const widths = own < 0 ? null : LABELS.find(text, own, from)!.widths;
  if (!widths || widths.size === 0) return null;
  const labels =
    own === start
      ? [fieldAt(text, line, 0, start, from)]
      : [fieldAt(text, line, 0, start, own), fieldAt(text, line, 1, own, from)];
  const values = cutValues(text, line, labels.length, from, end, widths);
  return values && [...labels, ...values];
}

/** The digits as the values of a row: one number, single digits, or the one way to cut them after which the row adds up. */
function cutValues(
  text: string,
  line: number,
  column: number,
  from: number,
  end: number,
  widths: ReadonlySet<number>,
): Field[] | null {
  const value = fieldAt(text, line, column, from, end);
  const single = Array.from({ length: end - from }, (_, i) => fieldAt(text, line, column + i, from + i, from + i + 1));
  const isDigits = single.every((field) => field.kind === 'number');
  if (value.kind === 'text') return [{ ...value, kind: 'merged', isGlued: true }];
  // The row may have one column in one form and several in the other: which it is, the table's form will tell.
  const pieces = isDigits && widths.has(end - from) ? { pieces: single.map((field) => field.numbers[0]!) } : {};
  if (widths.has(1)) return value.kind === 'number' && value.numbers[0]!.form === 0 ? [{ ...value, ...pieces }] : null;
  if (!isDigits) return null;
  if (widths.has(end - from)) return single;
  if (!widths.has(REQUESTS_COLUMNS) || end - from < REQUESTS_COLUMNS) return null;
  const cuts = end - from <= MAX_GLUED ? cutsThatAddUp(text.slice(from, end), REQUESTS_COLUMNS) : [];
  if (cuts.length !== 1) return [{ ...value, kind: 'merged', numbers: value.numbers, isGlued: true }];
  let at = from;
  return cuts[0]!.map((length, i) => {
    at += length;
    return fieldAt(text, line, column + i, at - length, at);
  });
}

/** More digits than these are not cut: there would be too many ways. */
const MAX_GLUED = 28;

/** The lengths of the numbers in each way to cut the digits into so many that the last is the sum of the others; two ways at most. */
function cutsThatAddUp(digits: string, count: number): number[][] {
  const found: number[][] = [];
  const lengths: number[] = [];
  const cut = (from: number, sum: number): void => {
    if (found.length > 1) return;
    if (lengths.length === count - 1) {
      const last = digits.slice(from);
      if (last.length <= MAX_DIGITS && isPlain(last) && Number(last) === sum) found.push([...lengths, last.length]);
      return;
    }
    const left = count - 1 - lengths.length;
    for (let length = 1; length <= MAX_DIGITS && from + length + left <= digits.length; length++) {
      const number = digits.slice(from, from + length);
      if (!isPlain(number)) break;
      lengths.push(length);
      cut(from + length, sum + Number(number));
      lengths.pop();
    }
  };
  cut(0, 0);
  return found;
}

/** Counts of requests have no more digits. */
const MAX_DIGITS = 6;

const isPlain = (digits: string): boolean => digits.length === 1 || digits[0] !== '0';

/**
 * `申请数量0000000`: digits behind a piece of a label, or behind one that a scan has spoilt. They are taken apart where lines
 * beside them show that nothing stands between the table’s cells, and that their rows have as many.
 */
export function withGluedRows(text: string, contents: readonly Content[]): readonly Content[] {
  const widths = new Set<number>();
  for (const content of contents) for (const width of widthsShown(content)) widths.add(width);
  if (widths.size === 0) return contents;
  return contents.map((content) => {
    if (content.kind !== 'fields') return content;
    const { line, nextLine, delimiter, fields } = content.fields;
    const words = fields.slice(0, -1);
    if (!['alone', 'blank'].includes(delimiter) || words.some(({ kind }) => kind !== 'text')) return content;
    const apart = cutDigits(text, fields.at(-1)!, widths);
    return apart
      ? { kind: 'fields', fields: { line, nextLine, delimiter: 'blank', fields: [...words, ...apart] } }
      : content;
  });
}

/** How many values the rows of the table may have, where digits stand right behind one of its labels. */
function widthsShown(content: Content): readonly number[] {
  if (content.kind !== 'fields' || content.fields.delimiter !== 'blank') return NONE;
  const { fields } = content.fields;
  const at = fields.findIndex((field, i) => field.kind === 'number' && fields[i - 1]?.end === field.start);
  const label = fields[at - 1]?.label;
  if (!label?.sure) return NONE;
  const forms = label.onlyIn ? [FORMS[label.onlyIn]] : Object.values(FORMS);
  return [...label.tables].flatMap((table) =>
    forms.flatMap(({ tables }) => tables[table].rows.map((row) => row.columns.length)),
  );
}

const NONE: readonly number[] = [];

/** A single value where a row may have but one: as many as the form has, its row will tell. */
function cutDigits(
  text: string,
  { kind, line, column, start, end, numbers }: Field,
  widths: ReadonlySet<number>,
): Field[] | null {
  const isBehindMark = kind === 'number' && (numbers[0]!.form & Written.stray) !== 0; // `”0000000`, the end of a label
  if (kind !== 'text' && !isBehindMark) return null;
  let from = end;
  while (from > start && isDigit(text.charCodeAt(from - 1))) from--;
  if ('.-'.includes(text[from - 1] ?? '\0')) return null;
  const count = end - from;
  if (from === start || count === 0) return null; // words alone, or a number
  const item = startOfItem(text, start, from);
  const words =
    item < 0
      ? [fieldAt(text, line, column, start, from)]
      : [fieldAt(text, line, column, start, item), fieldAt(text, line, column + 1, item, from)];
  const next = column + words.length;
  const single = Array.from({ length: count }, (_, i) => fieldAt(text, line, next + i, from + i, from + i + 1));
  if (!widths.has(1)) return widths.has(count) ? [...words, ...single] : null;
  const value = fieldAt(text, line, next, from, end);
  if (value.kind !== 'number') return null;
  return [...words, widths.has(count) ? { ...value, pieces: single.flatMap(({ numbers }) => numbers) } : value];
}
