import { fold, isBlank, isDigit, isHan, skipBlanks, skipBlanksBack } from '../text/fold.ts';
import { mayBeginNumber, numberAt, readMerged, Written, type WrittenNumber } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import { LABELS, type Label } from './labels.ts';

/** What stands between two fields of a line. `alone`: the line is one field. */
export type Delimiter = 'tab' | 'bar' | 'comma' | 'blank' | 'alone' | 'html';

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
  /** What it says, where that is not what stands between start and end: marked up, or with entities. */
  readonly words?: string;
  /** Digits of several cells with nothing between, which can be cut in several ways or in none. */
  readonly isGlued?: boolean;
}

/** The fields of one line, or of one row of marked-up text, which may go over several lines or share one. */
export interface FieldLine {
  readonly line: number;
  /** Behind the last line of it. */
  readonly nextLine: number;
  readonly delimiter: Delimiter;
  readonly fields: readonly Field[];
  /** A number alone beside a form feed, or a few blank lines before it: the page's, where the row above is whole. */
  readonly isPerhapsPage?: 'beside' | 'below';
  /** The digits that its values were cut out of, as they stand. */
  readonly glued?: Field;
}

/** The digits of a row's values with nothing between. */
export const gluedField = (line: number, column: number, start: number, end: number): Field => ({
  ...makeField('merged', line, column, start, end),
  isGlued: true,
});

export const NO_NUMBERS: readonly WrittenNumber[] = [];

/** All fields are made here, alike in memory, so that the engine reads each as it reads any. */
export const makeField = (
  kind: FieldKind,
  line: number,
  column: number,
  start: number,
  end: number,
  numbers: readonly WrittenNumber[] = NO_NUMBERS,
  label?: Label,
): Field => ({ kind, line, column, start, end, numbers, label });

/** Reads `text[from, to)` as one field. */
export function fieldAt(text: string, line: number, column: number, from: number, to: number): Field {
  const start = skipBlanks(text, from, to);
  if (start === to) {
    const at = to > from ? from + 1 : from; // between the blanks, where a person would type
    return makeField('blank', line, column, at, at);
  }
  const end = skipBlanksBack(text, start, to);
  if (isEmptyMark(text, start, end)) return makeField('blank', line, column, start, end);
  const numbers = mayBeginNumber(text.charCodeAt(start)) ? numbersAt(text, line, column, start, end) : null;
  if (numbers) return numbers;
  const label = LABELS.find(text, start, end);
  const field = makeField('text', line, column, start, end, NO_NUMBERS, label);
  return label ? field : withoutBreaks(text, field);
}

/** A number, or several run together; null where it is something else. */
function numbersAt(text: string, line: number, column: number, start: number, end: number): Field | null {
  const number = numberAt(text, start, end);
  if (number) {
    const pieces = number.form & Written.spaced ? readMerged(text, start, end) : null;
    const field = makeField('number', line, column, start, end, [number]);
    return pieces ? { ...field, pieces } : field;
  }
  const merged = end - start <= MAX_MERGED_LENGTH ? readMerged(text, start, end) : null;
  return merged && makeField('merged', line, column, start, end, merged);
}

const MAX_MERGED_LENGTH = 200;

/** `5.属于三类<br>内部事务信息`: a line broken within a cell. */
function withoutBreaks(text: string, field: Field): Field {
  const { start, end } = field;
  if (end - start > MAX_BROKEN_LENGTH || text[start] === '<' || !text.slice(start, end).includes('<br')) return field;
  const words = text.slice(start, end).replace(/<br *\/?>/g, '');
  return { ...field, words, label: LABELS.find(words, 0, words.length) };
}

const MAX_BROKEN_LENGTH = 200;

/** What a web page leaves of an empty cell. */
const isEmptyMark = (text: string, start: number, end: number): boolean =>
  end - start === 6 && text.startsWith('&nbsp;', start);

/** What a field says. */
export const wordsOf = (text: string, { start, end, words }: Field): string => words ?? text.slice(start, end);

/** What a field says, folded. */
export const foldOf = (text: string, { start, end, words }: Field): string =>
  words === undefined ? fold(text, start, end) : fold(words);

/** Words that stand in place of a number. */
const IN_PLACE_OF_A_NUMBER = new Set(
  '无 没有 暂无 未 空 无数据 不涉及 零 略 缺 同上 是 否 有 未知 未统计 见附件'.split(' '),
);

/** A mark or a word that says that there is no number. */
export function standsForNumber(text: string, field: Field): boolean {
  const folded = foldOf(text, field);
  return field.kind === 'text' && (folded === '' || IN_PLACE_OF_A_NUMBER.has(folded));
}

/** What a scan makes of a number has no more characters: `口`, `〇o`. */
const MAX_SPOILT_NUMBER = 2;

/** Words so short, and no label, that they may be what has become of a number; what is left of a label may be as short. */
export const mayBeSpoiltNumber = (text: string, field: Field): boolean =>
  field.kind === 'text' && !field.label && wordsOf(text, field).length <= MAX_SPOILT_NUMBER;

/** What is left of a label that was wrapped before its last mark. */
const CLOSING_MARKS = /^["”’」』）)】、，,.。·`丶]{1,3}$/;

/** Nothing but such marks. Among the cells of a row they stand in place of a number. */
export const isClosingMark = (text: string, field: Field): boolean =>
  field.kind === 'text' && CLOSING_MARKS.test(wordsOf(text, field));

/** So many characters behind a digit are words, not a unit or a remark. */
const WORDS_BEHIND_A_DIGIT = 4;

/** Whether a text field reads like a label or a piece of one: words, not a mark or 无 in place of a number. */
export function readsLikeLabel(text: string, field: Field): boolean {
  if (field.kind !== 'text') return false;
  if (field.label) return true;
  if (standsForNumber(text, field) && !CLOSING_MARKS.test(wordsOf(text, field))) return false;
  const words = wordsOf(text, field);
  let han = 0;
  for (let i = 0; i < words.length && han < WORDS_BEHIND_A_DIGIT; i++)
    if (isHan(words.charCodeAt(i)) && words[i] !== '〇') han++; // which is a digit, or what a scan has made of one
  if (!isDigit(words.charCodeAt(0))) return han > 0 || CLOSING_MARKS.test(words);
  return han >= WORDS_BEHIND_A_DIGIT || (han > 0 && isNumbered(words));
}

/** `3.其他`, `3 危及`: a digit at the head, then the mark of a numbered item, what a scan takes for it, or a blank. */
const isNumbered = (words: string): boolean => isBlank(words.charCodeAt(1)) || ITEM_MARKS.includes(words[1] ?? '\0');

const ITEM_MARKS = '.．、,，。·`丶)）';
