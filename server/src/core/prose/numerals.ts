import { type Millionths, SCALE } from '../text/number.ts';

/** A number as prose writes it, without its unit. */
export interface Numeral {
  /** NaN where it is too large to be held exactly. */
  readonly value: Millionths;
  readonly end: number;
}

/** Larger numbers cannot be held exactly in millionths. */
const LARGEST = Number.MAX_SAFE_INTEGER / SCALE;
const MAX_DIGITS = 12;

/** Reads `35`, `1,854,488`, `1 365`, `3.5万`, `2亿` at an offset where a digit stands. */
export function readArabic(text: string, start: number): Numeral {
  let i = start;
  let value = 0;
  let digits = 0;
  for (; ; i++) {
    const digit = digitAt(text, i);
    if (digit >= 0) {
      value = value * 10 + digit;
      digits++;
    } else if (!isGrouping(text, i, digits)) break;
  }
  let scaled = digits > MAX_DIGITS || value > LARGEST ? Number.NaN : value * SCALE;
  if (text[i] === '.' && digitAt(text, i + 1) >= 0) {
    let place = SCALE;
    for (i++; digitAt(text, i) >= 0; i++) {
      place /= 10;
      scaled += place >= 1 ? digitAt(text, i) * place : Number.NaN;
    }
  }
  if ((text[i] === '万' || text[i] === '亿') && text[i + 1] !== '元') {
    scaled *= text[i] === '万' ? 10_000 : 100_000_000;
    i++;
  }
  return { value: Math.abs(scaled) <= Number.MAX_SAFE_INTEGER ? Math.round(scaled) : Number.NaN, end: i };
}

/** A comma or blank before just three digits: `1,854,488`. */
function isGrouping(text: string, i: number, digits: number): boolean {
  const mark = text[i];
  if ((mark !== ',' && mark !== ' ') || digits === 0) return false;
  if (digits > 3 && text[i - 4] !== mark) return false;
  return (
    digitAt(text, i + 1) >= 0 && digitAt(text, i + 2) >= 0 && digitAt(text, i + 3) >= 0 && digitAt(text, i + 4) < 0
  );
}

export const digitAt = (text: string, i: number): number => {
  const digit = text.charCodeAt(i) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
};

const DIGITS = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
DIGITS.set('零', 0);
DIGITS.set('两', 2);
const PLACES = new Map([...'十百千'].map((place, power) => [place, 10 ** (power + 1)]));

/** Reads `十二`, `一百零五`, `三千`, `两万` at an offset where one of these characters stands; null when it is no number. */
export function readChinese(text: string, start: number): Numeral | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let i = start;
  for (; i < text.length && i - start < 16; i++) {
    const unit = text[i]!;
    const value = DIGITS.get(unit);
    const place = PLACES.get(unit);
    if (value !== undefined) {
      // Two digits side by side are no number, but an enumeration or a year: 一二三, 二〇二四.
      if (digit > 0 || (digit === 0 && i - start === 1)) return null;
      digit = value;
    } else if (place !== undefined) {
      section += (digit < 0 ? 1 : digit) * place;
      digit = -1;
    } else if (unit === '万' && text[i + 1] !== '元' && total === 0) {
      total = (section + Math.max(0, digit)) * 10_000;
      if (total === 0) return null;
      section = 0;
      digit = -1;
    } else break;
  }
  if (i === start) return null;
  return { value: (total + section + Math.max(0, digit)) * SCALE, end: i };
}

export const isChineseDigit = (unit: string): boolean => DIGITS.has(unit) || PLACES.has(unit);

/** Reads four digits one by one, as years are written: 二〇二四, 二零二四. */
export function readYearDigits(text: string, start: number): number | null {
  let year = 0;
  for (let i = start; i < start + 4; i++) {
    const digit = text[i] === '○' || text[i] === 'O' || text[i] === '０' ? 0 : DIGITS.get(text[i] ?? '');
    if (digit === undefined) return null;
    year = year * 10 + digit;
  }
  return year;
}

/** A whole number below 10,000 in Chinese numerals, as prose writes it: 一百六十, 二十一. */
export function inChinese(value: number): string | null {
  if (!Number.isInteger(value) || value <= 0 || value >= 10_000) return null;
  const digits = '零一二三四五六七八九';
  let text = '';
  let isZero = false;
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) isZero = text !== '';
    else {
      text += (isZero ? '零' : '') + digits[digit] + name;
      isZero = false;
    }
  }
  return text.replace(/^一十/, '十');
}
