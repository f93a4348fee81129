import { FORMS } from '../form/forms.ts';
import { REQUESTS_COLUMNS } from '../form/requests.ts';
import { REVIEW_COLUMNS } from '../form/review.ts';
import { isDigit } from '../text/fold.ts';
import { Written } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import type { Content } from './content.ts';
import { cutThatAddsUp, NO_BOUNDARIES, REQUESTS_BLOCKS, REVIEW_BLOCKS } from './cut-digits.ts';
import { type Field, type FieldLine, fieldAt, gluedField } from './field.ts';
import { startOfItem } from './items.ts';
import { LABELS, type Label } from './labels.ts';

/**
 * `规章000`: a label and its values with nothing between. It can be taken apart where there are as many digits as columns,
 * or where the row has but one value.
 */
export function cutGlued(text: string, line: number, start: number, end: number): Field[] | null {
  if (isDigit(text.charCodeAt(start)) && /^\d[\d ]+$/.test(text.slice(start, Math.min(end, start + MAX_REVIEW_LENGTH))))
    return cutReview(text, line, start, end);
  let from = end;
  while (from > start && (isDigit(text.charCodeAt(from - 1)) || '.-'.includes(text[from - 1]!))) from--;
  if (from === end || from === start || text[end - 1] === '.') return null; // an item's number, of the next label
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

/** The digits behind a label's last word as the values of its row; one field where they cannot be told apart. */
export function cutGluedValues(text: string, line: number, { widths }: Label, from: number, end: number): Field[] {
  return (
    cutValues(text, line, 0, from, end, widths) ?? [
      { ...fieldAt(text, line, 0, from, end), kind: 'merged', isGlued: true },
    ]
  );
}

/** The digits that the values of a line were cut out of; undefined where there is but one. */
export function gluedIn(line: number, fields: readonly Field[]): Field | undefined {
  const first = fields.findIndex(({ kind }) => kind === 'number');
  return first >= 0 && first < fields.length - 1
    ? gluedField(line, first, fields[first]!.start, fields.at(-1)!.end)
    : undefined;
}

/**
 * Where digits stand right behind labels, values may stand right behind each other as well: `（一）予以公开 148 0 0 4 10 5167`. Where blank cells
 * have left nothing, no row can be cut, since it may have fewer values than columns.
 */
export function withGluedValues(text: string, content: readonly FieldLine[]): readonly FieldLine[] {
  if (!content.some(isGluedLine)) return content;
  const dropsBlanks = content.filter(hasFewDigits).length >= MIN_SHORT;
  return content.map((line) => {
    const { glued, ...rest } = line;
    if (dropsBlanks) return glued ? { ...rest, fields: [...line.fields.filter(isText), glued] } : line;
    const blocks = blocksOf(text, line);
    const first = line.fields.findIndex((field) => !isText(field));
    return blocks && first >= 0 ? withCutTokens(text, line, first, blocks) : line;
  });
}

/** One may have lost a cell. */
const MIN_SHORT = 2;

function isAllDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

const isText = ({ kind }: Field): boolean => kind === 'text';

const isGluedLine = ({ glued, fields, delimiter }: FieldLine): boolean =>
  glued !== undefined ||
  (delimiter === 'blank' &&
    fields.some(
      ({ kind, start }, i) => kind === 'number' && i > 0 && isText(fields[i - 1]!) && fields[i - 1]!.end === start,
    ));

/** A row of requests with fewer digits than values. */
function hasFewDigits({ fields }: FieldLine): boolean {
  const label = fields.findLast((field) => field.label)?.label;
  if (!label?.sure || label.widths.size !== 1 || !label.widths.has(REQUESTS_COLUMNS)) return false;
  const digits = fields.reduce((sum, { kind, start, end }) => sum + (kind === 'text' ? 0 : end - start), 0);
  return digits > 0 && digits < REQUESTS_COLUMNS;
}

function blocksOf(text: string, { fields, delimiter }: FieldLine): readonly number[] | null {
  if (delimiter !== 'blank') return null;
  const values = fields.filter((field) => !isText(field));
  if (values.length < 2 || values.some(({ kind, start, end }) => kind !== 'number' || !isAllDigits(text, start, end)))
    return null;
  const label = fields.findLast(isText)?.label;
  if (label?.sure && label.widths.size === 1 && label.widths.has(REQUESTS_COLUMNS))
    return values.length < REQUESTS_COLUMNS ? REQUESTS_BLOCKS : null;
  const digits = values.reduce((sum, { start, end }) => sum + end - start, 0);
  return values.length === fields.length && values.length < REVIEW_COLUMNS && digits >= REVIEW_COLUMNS
    ? REVIEW_BLOCKS
    : null;
}

/** The numbers between blanks cut further so that the totals hold; in one field where there are several ways. */
function withCutTokens(text: string, line: FieldLine, first: number, blocks: readonly number[]): FieldLine {
  const words = line.fields.slice(0, first);
  const tokens = line.fields.slice(first);
  const { digits, places, boundaries } = digitsOf(text, tokens);
  const cut = cutThatAddsUp(digits, blocks, boundaries);
  const values = cut
    ? fieldsOf(text, line.line, first, places, cut)
    : [gluedField(line.line, first, tokens[0]!.start, tokens.at(-1)!.end)];
  return { ...line, fields: [...words, ...values] };
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
  if (value.kind === 'text') return [gluedField(line, column, from, end)];
  // The row may have one column in one form and several in the other: which it is, the table's form will tell.
  const pieces = isDigits && widths.has(end - from) ? { pieces: single.map((field) => field.numbers[0]!) } : {};
  if (widths.has(1)) return value.kind === 'number' && value.numbers[0]!.form === 0 ? [{ ...value, ...pieces }] : null;
  if (!isDigits) return null;
  if (widths.has(end - from)) return single;
  if (!widths.has(REQUESTS_COLUMNS) || end - from < REQUESTS_COLUMNS) return null;
  const { digits, places } = digitsOf(text, [{ start: from, end }]);
  const cut = cutThatAddsUp(digits, REQUESTS_BLOCKS, NO_BOUNDARIES);
  return cut ? fieldsOf(text, line, column, places, cut) : [gluedField(line, column, from, end)];
}

/** The row of `review` run together: a digit for each cell, or the one way to cut it after which its three totals hold. */
function cutReview(text: string, line: number, start: number, end: number): Field[] | null {
  const { digits, places, boundaries } = digitsOf(text, [{ start, end }]);
  if (digits.length < REVIEW_COLUMNS || end - start > MAX_REVIEW_LENGTH) return null;
  const single = Array.from(digits, () => 1);
  const isSingle = digits.length === REVIEW_COLUMNS;
  const cut = isSingle ? single : cutThatAddsUp(digits, REVIEW_BLOCKS, boundaries);
  return cut ? fieldsOf(text, line, 0, places, cut) : [gluedField(line, 0, start, end)];
}

const MAX_REVIEW_LENGTH = 80;

interface Digits {
  readonly digits: string;
  /** Where each of them stands. */
  readonly places: readonly number[];
  /** Those that a blank stands before. */
  readonly boundaries: ReadonlySet<number>;
}

function digitsOf(text: string, spans: readonly Span[]): Digits {
  let digits = '';
  const places: number[] = [];
  const boundaries = new Set<number>();
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) {
      if (!isDigit(text.charCodeAt(at))) continue;
      if (places.length > 0 && places.at(-1)! + 1 < at) boundaries.add(digits.length);
      digits += text[at];
      places.push(at);
    }
  return { digits, places, boundaries };
}

/** The numbers of these lengths. */
function fieldsOf(
  text: string,
  line: number,
  column: number,
  places: readonly number[],
  lengths: readonly number[],
): Field[] {
  let at = 0;
  return lengths.map((length, i) => {
    at += length;
    return fieldAt(text, line, column + i, places[at - length]!, places[at - 1]! + 1);
  });
}

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
    const apart = cutAlone(text, fields, widths) ?? cutDigits(text, fields.at(-1)!, widths);
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

/** `0000000`: a row that has lost its label, where every row of the table has as many values. */
function cutAlone(text: string, fields: readonly Field[], widths: ReadonlySet<number>): Field[] | null {
  const [{ line, start, end }] = fields as [Field];
  const isWhole = fields.length === 1 && widths.size === 1 && widths.has(end - start) && isAllDigits(text, start, end);
  if (!isWhole || end - start === 1) return null;
  return Array.from({ length: end - start }, (_, i) => fieldAt(text, line, i, start + i, start + i + 1));
}

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
