import { isBlank, isDigit, isHan, skipBlanks, skipBlanksBack } from './fold.ts';

/**
 * Values are whole numbers of millionths, so that 万元 with decimals add up exactly.
 * Six decimals of 万元 are a hundredth of a yuan; counts stay exact up to nine thousand million.
 */
export const SCALE = 1_000_000;

declare const MILLIONTHS: unique symbol;

/**
 * A number times `SCALE`: what cells, sums and figures of the prose hold. No plain number may be put in its place: a count, an index, a
 * percentage. Sums and differences of millionths are plain numbers to the compiler; what follows makes them millionths again.
 */
export type Millionths = number & { readonly [MILLIONTHS]: true };

export const ZERO = 0 as Millionths;

/** For what was reckoned of millionths in another way than those below; a function that gives back what it is given is left out of a build. */
export function asMillionths(value: number): Millionths {
  return value as Millionths;
}

export const millionths = (count: number): Millionths => asMillionths(count * SCALE);
export const plus = (a: Millionths, b: Millionths): Millionths => asMillionths(a + b);
export const minus = (a: Millionths, b: Millionths): Millionths => asMillionths(a - b);
/** How far two values are apart. */
export const apart = (a: Millionths, b: Millionths): Millionths => asMillionths(Math.abs(a - b));
export const totalOf = (values: readonly Millionths[]): Millionths => values.reduce(plus, ZERO);
/** 元 as 万元. */
export const fromYuan = (yuan: Millionths): Millionths => asMillionths(yuan / 10_000);

const DECIMALS = 6;
const MAX_DIGITS = 9;

/** How a number is written, where it is not plain digits. Flags, to be added up. */
export enum Written {
  fullWidth = 1,
  spaced = 2,
  grouped = 4,
  leadingZeros = 8,
  unit = 16,
  note = 32,
  stray = 64,
  /** The unit is 元, where the form's cells hold 万元. */
  yuan = 128,
  /** The unit is of money: 元, 万元. */
  money = 256,
}

export interface WrittenNumber {
  readonly value: Millionths;
  /** Sum of `Written` flags; 0 for plain digits. */
  readonly form: number;
  /** Where the number proper stands, without unit, note or stray marks. */
  readonly start: number;
  readonly end: number;
}

/** A scaled value as plain digits: `923.71`, `-8`, `0`. */
export function plain(value: Millionths): string {
  const negative = value < 0;
  const absolute = Math.abs(value);
  const whole = Math.floor(absolute / SCALE);
  const rest = absolute - whole * SCALE;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(DECIMALS, '0').replace(/0+$/, '')}`;
  return `${negative ? '-' : ''}${whole}${decimals}`;
}

export const toNumber = (value: Millionths): number => value / SCALE;
/** Without the remainder of a division, which takes long for what is no small integer. */
export const isWhole = (value: Millionths): boolean => Math.trunc(value / SCALE) * SCALE === value;

/** Reads all of `text[start, end)` as one number, or gives null. Blanks, width, grouping, a unit and a note are tolerated and reported. */
export function readNumber(text: string, from: number, to: number): WrittenNumber | null {
  const start = skipBlanks(text, from, to);
  return start === to ? null : numberAt(text, start, skipBlanksBack(text, start, to));
}

/** The same where no blanks are around. */
export function numberAt(text: string, start: number, end: number): WrittenNumber | null {
  if (!mayBeginNumber(text.charCodeAt(start))) return null;
  const length = end - start;
  if (length <= MAX_DIGITS) {
    let value = 0;
    let i = start;
    for (; i < end; i++) {
      const digit = text.charCodeAt(i) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (i === end)
      return {
        value: millionths(value),
        form: length > 1 && text.charCodeAt(start) === 0x30 ? Written.leadingZeros : 0,
        start,
        end,
      };
  }
  return length > 120 ? null : readLoosely(text, start, end);
}

function readLoosely(text: string, from: number, to: number): WrittenNumber | null {
  let form = 0;
  let i = from;
  const start = skipStray(text, i, to);
  if (start !== i) form |= Written.stray;
  i = start;
  let negative = false;
  const sign = text[i]!;
  if (isMinus(sign) || isPlus(sign)) {
    if (!isPlainSign(sign)) form |= Written.fullWidth;
    negative = isMinus(sign);
    i = skipBlanks(text, i + 1, to);
  }
  let whole = 0;
  let digits = 0;
  let decimals = 0;
  let fraction = 0;
  let leadingZero = false;
  let point = false;
  let sinceComma = -1;
  let sinceBlank = -1; // digits since a blank, in the whole part
  let end = i;
  for (; i < to; i++) {
    const unit = text.charCodeAt(i);
    const digit = digitOf(unit);
    if (digit >= 0) {
      if (!isDigit(unit)) form |= Written.fullWidth;
      if (point) {
        if (++decimals > DECIMALS) return null;
        fraction = fraction * 10 + digit;
      } else {
        if (digits === 0 && digit === 0) leadingZero = true;
        if (++digits > MAX_DIGITS) return null;
        whole = whole * 10 + digit;
        if (sinceComma >= 0) sinceComma++;
        if (sinceBlank >= 0) sinceBlank++;
      }
      end = i + 1;
    } else if (isPoint(unit) && !point && digits > 0) {
      if (unit !== 0x2e) form |= Written.fullWidth;
      point = true;
      end = i + 1;
    } else if ((unit === 0x2c || unit === 0xff0c) && !point && digits > 0) {
      if (sinceComma >= 0 && sinceComma !== 3) return null;
      if (sinceComma < 0 && digits > 3) return null;
      form |= Written.grouped;
      sinceComma = 0;
    } else if (isBlank(unit)) {
      const next = skipBlanks(text, i, to);
      if (next >= to || !continuesNumber(text.charCodeAt(next)) || hasTab(text, i, next)) break;
      form |= Written.spaced;
      if (!point && digits > 0 && digitOf(text.charCodeAt(next)) >= 0) {
        if (sinceBlank >= 0 && sinceBlank !== 3) return null;
        if (whole === 0) return null; // `0 0` is two numbers
        sinceBlank = 0;
      }
      i = next - 1;
    } else break;
  }
  if (digits === 0 || (sinceComma >= 0 && sinceComma !== 3) || (point && decimals === 0)) return null;
  if (sinceBlank >= 0 && sinceBlank !== 3 && !point) return null;
  if (leadingZero && digits > 1) form |= Written.leadingZeros;
  const rest = readTail(text, end, to);
  if (rest === null) return null;
  form |= rest;
  const value = whole * SCALE + fraction * 10 ** (DECIMALS - decimals);
  if (!Number.isSafeInteger(value)) return null;
  return { value: asMillionths(negative && value !== 0 ? -value : value), form, start, end };
}

const isPoint = (unit: number): boolean => unit === 0x2e || unit === 0xff0e;
const isMinus = (mark: string): boolean => MINUS.includes(mark);
const isPlus = (mark: string): boolean => PLUS.includes(mark);
/** The form of 2019 asks for 本年增/减, and is answered with the word: 减4. */
const isPlainSign = (mark: string): boolean => '-+减增'.includes(mark);
const MINUS = '-－−—–‐‑‒―﹣减';
const PLUS = '+＋增';

/** The digit that a unit is, half or full width; -1 for all else: a circled ① behind a number is a note's mark. */
const digitOf = (unit: number): number => {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 : -1;
};

const continuesNumber = (unit: number): boolean =>
  digitOf(unit) >= 0 || isPoint(unit) || unit === 0x2c || unit === 0xff0c;

/** A tab stands between two cells, never within a number. */
function hasTab(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 9) return true;
  return false;
}

/** A scan leaves a speck before a value: `? 0`. Never a sign, a point, or a mark that means something. */
function skipStray(text: string, from: number, to: number): number {
  if (!'?？*`\'’‘·|、"“”_'.includes(text[from]!)) return from;
  const next = skipBlanks(text, from + 1, to);
  return next < to && digitOf(text.charCodeAt(next)) >= 0 ? next : from;
}

/** Of words only 增 and 减, which are signs. */
export const mayBeginNumber = (unit: number): boolean => !isHan(unit) || unit === 0x589e || unit === 0x51cf;

/** A unit: what a count counts, or money. */
const UNITS = /^[ \t\u3000]*(?:万?元|件次?|条|份|项|起|宗|个|次|人)/;
const NOTE = /^[ \t\u3000]*[（([][^（）()[\]]{0,100}[)）\]]$/;

/** The flags of what follows the digits: nothing, a unit, a note in brackets. Null when it is something else. */
function readTail(text: string, from: number, to: number): number | null {
  if (from === to) return 0;
  const tail = text.slice(from, to);
  const unit = UNITS.exec(tail)?.[0] ?? '';
  const after = tail.slice(unit.length);
  const form = unit
    ? Written.unit + (unit.trim() === '元' ? Written.yuan : 0) + (unit.endsWith('元') ? Written.money : 0)
    : 0;
  if (after.trim() === '') return form;
  return NOTE.test(after) ? form | Written.note : null;
}

/** The pieces of a field that holds several numbers run together with blanks between: `0 0`. Null when it is not so. */
export function readMerged(text: string, from: number, to: number): WrittenNumber[] | null {
  const pieces: WrittenNumber[] = [];
  const start = skipBlanks(text, from, to);
  // Pasted with tabs between, each piece may have blanks of its own: `0\t· 0\t17 （其中…）`.
  const isBetween = hasTab(text, start, to) ? isTab : isBlank;
  let i = start;
  while (i < to) {
    let end = i;
    while (end < to && !isBetween(text.charCodeAt(end))) end++;
    const piece = i === start && end === to ? null : numberAt(text, i, skipBlanksBack(text, i, end));
    if (!piece) return null;
    pieces.push(piece);
    i = skipBlanks(text, end, to);
  }
  return pieces.length > 1 ? pieces : null;
}

const isTab = (unit: number): boolean => unit === 9;
