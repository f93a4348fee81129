import { REQUESTS_COLUMNS } from '../form/requests.ts';
import { isBlank, isDigit, isHan, readOrdinal, skipBlanks, skipBlanksBack } from '../text/fold.ts';
import { isBar, type Lines } from '../text/lines.ts';
import { mayBeginNumber, readNumber } from '../text/number.ts';
import { cutAtCommas, lastLineOfRow } from './comma-cells.ts';
import { type Delimiter, type Field, type FieldLine, fieldAt } from './field.ts';
import { cutGlued, gluedIn } from './glued.ts';
import { startOfItem } from './items.ts';
import { LABELS } from './labels.ts';

/**
 * Takes a line apart. Bars stand above tabs, tabs above runs of blanks; a line without any is one field.
 * @param areCommas commas stand between the cells of the table
 */
export function readDelimited(lines: Lines, line: number, areCommas: boolean): FieldLine {
  const { text } = lines;
  const start = lines.start(line);
  const end = lines.end(line);
  const delimiter = end - start > MAX_LINE_LENGTH ? 'alone' : (lines.cellMark(line) ?? 'alone');
  if (delimiter !== 'alone')
    return { line, nextLine: line + 1, delimiter, fields: cutFields(text, line, start, end, delimiter) };
  const from = skipBlanks(text, start, end);
  const to = skipBlanksBack(text, from, end);
  if (to - from <= MAX_LINE_LENGTH) {
    const row = areCommas ? readCommas(lines, line, from) : null;
    if (row) return row;
    const note = startOfNote(text, from, to);
    const apart = cutAtBlanks(text, line, from, note) ?? cutValuesFirst(text, line, from, note);
    const cut = apart ?? cutGlued(text, line, from, note);
    const glued = apart || !cut ? undefined : gluedIn(line, cut);
    if (cut && note < to) cut.push(fieldAt(text, line, cut.length, note, to));
    if (cut) {
      const fields: FieldLine = { line, nextLine: line + 1, delimiter: 'blank', fields: cut };
      return glued ? { ...fields, glued } : fields;
    }
  }
  const fields = from === to ? [] : cutWords(text, line, from, to);
  return { line, nextLine: line + 1, delimiter: fields.length > 1 ? 'blank' : delimiter, fields };
}

function readCommas(lines: Lines, line: number, from: number): FieldLine | null {
  const last = lastLineOfRow(lines, line);
  const fields = cutAtCommas(lines.text, line, from, skipBlanksBack(lines.text, from, lines.end(last)));
  return fields && { line, nextLine: last + 1, delimiter: 'comma', fields };
}

/** Where a note of the table's header stands behind a row's last value, with nothing between; the end where none does. */
function startOfNote(text: string, start: number, end: number): number {
  if (!'）)'.includes(text[end - 1] ?? '\0')) return end;
  let bracket = end - 1; // no further than the line: a search of the text would go back to its beginning, line by line
  while (bracket > start && !'（('.includes(text[bracket]!)) bracket--;
  if (bracket <= start || !isDigit(text.charCodeAt(skipBlanksBack(text, start, bracket) - 1))) return end;
  return LABELS.find(text, bracket, end)?.column ? skipBlanksBack(text, start, bracket) : end;
}

/** `（三）不予公开1.属于国家`: a group’s words, and an item of it. */
function cutWords(text: string, line: number, start: number, end: number): Field[] {
  const item = readOrdinal(text, start, end).level === 0 ? -1 : startOfItem(text, start, end);
  if (item >= 0) return [fieldAt(text, line, 0, start, item), fieldAt(text, line, 1, item, end)];
  const fields: Field[] = [];
  putField(fields, text, fieldAt(text, line, 0, start, end));
  return fields;
}

/** `57行政强制`: where a line end was lost, the value of one row runs into the label of the next. These are two fields. */
export function putField(fields: Field[], text: string, field: Field): void {
  const { kind, label, line, column, start, end } = field;
  const cut = kind === 'text' && !label ? endOfDigits(text, start, end) : start;
  // `2,其他`: what a scan has made of an item's number.
  const isLabel = cut > start && (isHan(text.charCodeAt(cut)) || '（('.includes(text[cut] ?? '\0'));
  if (isLabel && LABELS.find(text, cut, end)?.sure)
    fields.push(fieldAt(text, line, column, start, cut), fieldAt(text, line, column, cut, end));
  else fields.push(field);
}

function endOfDigits(text: string, start: number, end: number): number {
  if (!isDigit(text.charCodeAt(start))) return start;
  let i = start + 1;
  while (i < end && (isDigit(text.charCodeAt(i)) || text[i] === '.')) i++;
  return i;
}

/** The whole of a table fits into fewer characters; a longer line is no line of a table, whatever stands in it. */
const MAX_LINE_LENGTH = 20_000;

function cutFields(text: string, line: number, start: number, end: number, delimiter: Delimiter): Field[] {
  const fields: Field[] = [];
  let column = 0;
  const put = (from: number, to: number) => putField(fields, text, fieldAt(text, line, column++, from, to));
  const first = skipBlanks(text, start, end);
  const isTab = delimiter === 'tab';
  // A lone bar is an empty cell in a text with a cell to a line; several are padding.
  if (!isTab && skipBlanks(text, first + 1, end) === end) {
    put(start, first);
    return fields;
  }
  let from = start;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isTab ? unit !== 9 : !isBar(unit)) continue;
    if (isTab || i > first) put(from, i); // a bar before anything else only opens the line
    from = i + 1;
  }
  if (isTab || skipBlanks(text, from, end) < end) put(from, end); // a bar behind everything else only closes it
  return fields;
}

const hasHan = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
};

/** A label with numbers behind it, or several numbers, with blanks between; null when the line is one field. */
function cutAtBlanks(text: string, line: number, start: number, end: number): Field[] | null {
  const apart = startOfNumbers(text, start, end);
  if (apart < end && isGluedRow(text, start, apart, end)) return null;
  const numbers = startOfGluedValue(text, start, apart, end);
  // `0 0 O 0`: what a scan has made of a value among values is no label.
  const cut = numbers < end && areValues(text, start, numbers, end) ? start : numbers;
  if (cut === end || (cut > start && !endsLikeLabel(text, start, cut) && !isRow(text, cut, end))) return null;
  if (cut === start && readNumber(text, start, end)) return null;
  const fields: Field[] = [];
  const put = (from: number, to: number) => fields.push(fieldAt(text, line, fields.length, from, to));
  for (let i = start; i < cut; ) {
    const next = endOfLabel(text, i, cut);
    put(i, next);
    i = skipBlanks(text, next, cut);
  }
  for (let i = skipBlanks(text, cut, end); i < end; ) {
    let next = i;
    while (next < end && !isBlank(text.charCodeAt(next))) next++;
    const decimals = skipBlanks(text, next, end);
    if (isDecimals(text, decimals, end)) for (next = decimals; next < end && !isBlank(text.charCodeAt(next)); ) next++;
    put(i, next);
    i = skipBlanks(text, next, end);
  }
  return fields.length > 1 ? fields : null;
}

/**
 * As many as a row has, or most of them numbers. What a scan has made of a header's words, `> \ r 1 . 1`, has some as well. Of letters
 * there is but one between blanks, `0 0 0 口 0`, and not at the head, where `3 其 他 0` is a label.
 */
function areValues(text: string, start: number, numbers: number, end: number): boolean {
  const hasLetters = hasHan(text, start, numbers);
  if (hasLetters && !mayBeginNumber(text.charCodeAt(start))) return false; // as nearly every row begins
  const words = text.slice(start, end).split(/\s+/);
  const areNumbers = words.map((word) => readNumber(word, 0, word.length) !== null);
  const isSpoilt = (word: string, at: number) => areNumbers[at] || word.length === 1 || !hasHan(word, 0, word.length);
  if (hasLetters && !(areNumbers[0] && areNumbers[1] && words.every(isSpoilt))) return false;
  return words.length >= REQUESTS_COLUMNS || 2 * areNumbers.filter(Boolean).length > words.length;
}

/** `0 0 0 规章`: numbers, and behind them a label, or behind so many numbers what a scan has left of one. */
function cutValuesFirst(text: string, line: number, start: number, end: number): Field[] | null {
  const fields: Field[] = [];
  let at = start;
  while (at < end) {
    let next = at;
    while (next < end && next - at <= MAX_NUMBER_LENGTH && !isBlank(text.charCodeAt(next))) next++;
    if (!readNumber(text, at, next)) break;
    fields.push(fieldAt(text, line, fields.length, at, next));
    at = skipBlanks(text, next, end);
  }
  if (fields.length === 0 || at === end) return null;
  const isLabel = LABELS.find(text, at, end)?.sure || (fields.length >= ROW_OF_NUMBERS && hasHan(text, at, end));
  return isLabel ? [...fields, fieldAt(text, line, fields.length, at, end)] : null;
}

/**
 * Where the numbers at the end of the line begin: all that follows are numbers (or marks that stand for none) between blanks, but for
 * one here and there that a scan has spoilt.
 */
function startOfNumbers(text: string, start: number, end: number): number {
  let cut = end;
  let numbers = 0;
  let spoilt = 0;
  let i = end;
  while (i > start) {
    let from = i;
    while (from > start && i - from <= MAX_NUMBER_LENGTH && !isBlank(text.charCodeAt(from - 1))) from--;
    if (i - from > MAX_NUMBER_LENGTH) break;
    if (CLOSES.includes(text[from]!)) break; // `稳定 ”0000000`: the end of the label
    if (readNumber(text, from, i)) numbers++;
    else if (isDecimals(text, from, i) && isDigit(text.charCodeAt(skipBlanksBack(text, start, from) - 1))) numbers++;
    else if (i - from === 1 && SPOILT.includes(text[from]!) && ++spoilt <= MAX_SPOILT) {
      i = skipBlanksBack(text, start, from);
      continue;
    } else if (!(i - from === 1 && '/-—无'.includes(text[from]!))) break;
    cut = from;
    i = skipBlanksBack(text, start, from);
  }
  const label = skipBlanksBack(text, start, cut);
  const isRow = numbers > 0 || (cut < end && (isWide(text, label, cut) || LABELS.find(text, start, label)?.sure));
  return isRow ? cut : end;
}

/** `取信息0 0 0 0 0 0 0`: where more values follow, the digits right behind the last word of the label are the first of them. */
function startOfGluedValue(text: string, start: number, numbers: number, end: number): number {
  if (numbers === end) return numbers;
  const behind = skipBlanksBack(text, start, numbers);
  let from = behind;
  while (from > start && isDigit(text.charCodeAt(from - 1))) from--;
  if (from === behind || from === start || !endsLikeLabel(text, start, from)) return numbers;
  const hasMore = /[^\S\n]\S/.test(text.slice(numbers, end));
  return hasMore || LABELS.find(text, start, from)?.widths.has(2) ? from : numbers;
}

/** `（七）总计 5111109`: one number behind a label, with more digits than any count has: the values of a row run together. */
function isGluedRow(text: string, start: number, numbers: number, end: number): boolean {
  if (numbers === start || end - numbers < REQUESTS_COLUMNS) return false;
  for (let i = numbers; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

const MAX_NUMBER_LENGTH = 12;

/** What a scan makes of a digit, and no label ends with. */
const SPOILT = '?？·Oo';
const MAX_SPOILT = 2;

/** `2896 .1`: what a blank has parted from its number. */
const isDecimals = (text: string, start: number, end: number): boolean =>
  text[start] === '.' && start + 1 < end && isDigit(text.charCodeAt(start + 1));

/** Wider than the blank between two words: what stands behind it is a cell of its own. */
const isWide = (text: string, start: number, end: number): boolean => end - start > 1 || text[start] === '\u3000';

/** So many numbers follow that what stands before them is a label, whatever a scan has made of its end. */
const isRow = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).trim().split(/\s+/).length >= ROW_OF_NUMBERS;

const ROW_OF_NUMBERS = 3;

/** Words of a label, or a bracket or quotation mark that closes one. */
function endsLikeLabel(text: string, start: number, end: number): boolean {
  const last = skipBlanksBack(text, start, end) - 1;
  return isHan(text.charCodeAt(last)) || CLOSES.includes(text[last] ?? '\0');
}

const CLOSES = '）)”"」』》';

/** `（三）不予公开`, but for a character that a scan has lost. */
const MIN_GROUP_LENGTH = 4;

/** Labels are set apart by two blanks or more; by one, where a label of the form follows, or an item's number of its own. */
function endOfLabel(text: string, start: number, end: number): number {
  for (let i = start + 1; i + 1 < end; i++) {
    if (!isBlank(text.charCodeAt(i))) continue;
    if (isBlank(text.charCodeAt(i + 1))) return i;
    if (LABELS.find(text, i + 1, skipBlanksBack(text, i + 1, end))?.sure) return i;
    if (i - start >= MIN_GROUP_LENGTH && readOrdinal(text, i + 1, end).level > 0) return i;
  }
  return end;
}
