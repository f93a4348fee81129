/**
 * Folding: what is left of a text when blanks, punctuation and the width of characters are taken away.
 * Two labels that a person reads as the same fold to the same: `（一） 予以公开`, `(一)予以公开`, `㈠予以公开`.
 */

/** The folded form of one UTF-16 code unit; 0 when nothing is left of it. */
export function foldUnit(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit;
  if (unit < 0x80) return foldAscii(unit);
  if (unit >= 0xff01 && unit <= 0xff5e) return foldAscii(unit - 0xfee0);
  if (unit >= 0x3220 && unit <= 0x3229) return ORDINALS.charCodeAt(unit - 0x3220); // ㈠
  if (unit >= 0x2460 && unit <= 0x2468) return unit - 0x2460 + 0x31; // ①
  if (unit >= 0x2474 && unit <= 0x247c) return unit - 0x2474 + 0x31; // ⑴
  if (unit >= 0x2488 && unit <= 0x2490) return unit - 0x2488 + 0x31; // ⒈
  if (unit >= 0x2000 && unit <= 0x206f) return 0; // dashes, curly quotes, zero-width marks
  if (unit >= 0x3000 && unit <= 0x303f) return 0; // Chinese punctuation, full-width blank
  if (unit === 0xa0 || unit === 0xb7 || unit === 0xfeff || (unit >= 0xfe30 && unit <= 0xfe6f)) return 0;
  return unit;
}

const ORDINALS = '一二三四五六七八九十';

function foldAscii(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit;
  if (unit >= 0x61 && unit <= 0x7a) return unit;
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  return 0;
}

/** The folded text of `text[start, end)`. */
export function fold(text: string, start = 0, end = text.length): string {
  let folded = '';
  let from = start; // what stays as it is, is copied in long pieces
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kept = foldUnit(unit);
    if (kept === unit && kept !== 0) continue;
    if (i > from) folded += text.slice(from, i);
    if (kept !== 0) folded += String.fromCharCode(kept);
    from = i + 1;
  }
  return from === start ? text.slice(start, end) : folded + text.slice(from, end);
}

const OFFICIAL = new Map<string, string>();

/** The folded text of words of the form: they are the same for every report, and are folded once. */
export function foldOfficial(words: string): string {
  let folded = OFFICIAL.get(words);
  if (folded === undefined) {
    folded = fold(words);
    OFFICIAL.set(words, folded);
  }
  return folded;
}

/** Blanks a person does not see: space, tab, no-break and full-width blanks, byte-order mark, zero-width. */
export const BLANKS: readonly number[] = [
  0x20,
  0x09,
  0x0b,
  0x0c,
  0xa0,
  0x3000,
  0xfeff,
  0x202f,
  0x205f,
  ...Array.from({ length: 16 }, (_, i) => 0x2000 + i),
];

const IS_BLANK = new Uint8Array(0x10000);
for (const unit of BLANKS) IS_BLANK[unit] = 1;

export const isBlank = (unit: number): boolean => IS_BLANK[unit] === 1;

export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The digit at an offset; -1 where none stands. */
export const digitAt = (text: string, i: number): number => {
  const digit = text.charCodeAt(i) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
};

/** The number at the head of a label or heading, in whatever style it is written. */
export interface Ordinal {
  /** 0 when the label has none. */
  readonly value: number;
  /** `level` 1: 一、 — 2: （一） — 3: 1. — 0: none. */
  readonly level: 0 | 1 | 2 | 3;
  /** Offset behind it. */
  readonly end: number;
}

/** Reads `一、` `（一）` `㈠` `1.` `1、` `(1)` at the head of `text[start, end)`; blanks may stand anywhere in it. */
export function readOrdinal(text: string, start: number, end: number): Ordinal {
  let i = skipBlanks(text, start, end);
  const first = text.charCodeAt(i);
  const none: Ordinal = { value: 0, level: 0, end: start };
  if (isHan(first) && !ORDINALS.includes(text[i]!)) return none;
  if (first >= 0x3220 && first <= 0x3229) return { value: first - 0x3220 + 1, level: 2, end: i + 1 };
  if (first >= 0x2460 && first <= 0x2468) return { value: first - 0x2460 + 1, level: 3, end: i + 1 };
  const bracketed = text[i] === '(' || text[i] === '（';
  if (bracketed) i = skipBlanks(text, i + 1, end);
  const at = i;
  const isChinese = i < end && (text[i] === '—' || ORDINALS.includes(text[i]!)); // a dash often stands for 一
  let value = 0;
  if (isChinese) value = Math.max(1, ORDINALS.indexOf(text[i++]!) + 1);
  else
    while (i < end && i - at < 2 && isDigit(foldUnit(text.charCodeAt(i)))) {
      value = value * 10 + foldUnit(text.charCodeAt(i)) - 0x30;
      i++;
    }
  if (i === at) return none;
  i = skipBlanks(text, i, end);
  if (i >= end) return none;
  const mark = text[i]!;
  if (bracketed) return mark === ')' || mark === '）' ? { value, level: 2, end: skipMark(text, i + 1, end) } : none;
  if ('、.．，,。:：'.includes(mark)) return { value, level: isChinese ? 1 : 3, end: i + 1 };
  return none;
}

/** Behind `（一）` a 、 is often put, against GB/T 15834. */
const skipMark = (text: string, i: number, end: number): number => (i < end && text[i] === '、' ? i + 1 : i);

export function skipBlanks(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

export function skipBlanksBack(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
}
