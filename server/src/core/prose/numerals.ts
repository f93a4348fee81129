import { readChineseWhole } from '../text/chinese-numerals.ts';
import { digitAt } from '../text/fold.ts';
import { asMillionths, type Millionths, millionths, SCALE } from '../text/number.ts';

const ONE = millionths(1);

/** A number as prose writes it, without its unit. */
export interface Numeral {
  /** NaN where it is too large to be held exactly. */
  readonly value: Millionths;
  readonly end: number;
  /** What one is worth in its last written place: 0.1 of 6.0, 1 of 35. */
  readonly step: Millionths;
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
  // 1 6件: a blank that groups nothing. Whether it is one number or two cannot be told.
  let isBroken = false;
  while (text[i] === ' ' && digitAt(text, i + 1) >= 0) {
    isBroken = true;
    for (i++; digitAt(text, i) >= 0; ) i++;
  }
  let scaled = isBroken || digits > MAX_DIGITS || value > LARGEST ? Number.NaN : value * SCALE;
  let step = SCALE;
  if (text[i] === '.' && digitAt(text, i + 1) >= 0) {
    for (i++; digitAt(text, i) >= 0; i++) {
      step /= 10;
      scaled += step >= 1 ? digitAt(text, i) * step : Number.NaN;
    }
  }
  if ((text[i] === '万' || text[i] === '亿') && text[i + 1] !== '元') {
    const factor = text[i] === '万' ? 10_000 : 100_000_000;
    scaled *= factor;
    step *= factor;
    i++;
  }
  const isExact = Math.abs(scaled) <= Number.MAX_SAFE_INTEGER;
  return { value: asMillionths(isExact ? Math.round(scaled) : Number.NaN), end: i, step: asMillionths(step) };
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

/** Reads `十二`, `三千`, `两万` at an offset where one of these characters stands; null when it is no number. */
export function readChinese(text: string, start: number): Numeral | null {
  const whole = readChineseWhole(text, start);
  return whole && { value: millionths(whole.value), end: whole.end, step: ONE };
}
