import { isChineseDigit } from '../text/chinese-numerals.ts';
import { asMillionths, millionths } from '../text/number.ts';
import type { Sureness } from './lexer.ts';
import { type Numeral, readChinese } from './numerals.ts';

/** A share in words, as a percentage: 四成半 is 45, three tenths and a bit are some 35. */
export interface Fraction extends Numeral {
  /** Where what stands in the words themselves says how sure it is meant. */
  readonly sureness: Sureness | null;
  /** Behind 以上, 左右. */
  readonly unitEnd: number;
}

/** What stands behind the first character of a fraction. */
export const FRACTION_MARKS = '成分半';

/** 成 is a tenth but in words such as these: 三成员, 一成立. */
const NO_TENTH = new Set('员立果功本效交熟长型都品绩就套人年不因色');

/** Reads 四成, 四成半, 五成二, 三成多, 三分之一, 一半, 过半 at an offset where a Chinese digit stands, or 半. */
export function readFraction(text: string, start: number): Fraction | null {
  const unit = text[start]!;
  if (unit === '半') return halfAt(text, start, start);
  if (unit === '一' && text[start + 1] === '半') return halfAt(text, start, start + 1);
  if (text[start + 1] !== '成' && text[start + 1] !== '分') return null;
  const numeral = readChinese(text, start);
  if (!numeral || isChineseDigit(text[start - 1] ?? ' ')) return null;
  return tenthsAt(text, numeral) ?? partsAt(text, numeral);
}

/** The tenths that a number counts before 成. */
export function tenthsAt(text: string, { value, end, step }: Numeral): Fraction | null {
  if (text[end] !== '成' || NO_TENTH.has(text[end + 1] ?? ' ') || value > millionths(10)) return null;
  const at = end + 1;
  const tenths = { value: value * 10, step: step * 10 };
  const behind = text[at] ?? ' ';
  if (behind === '半') return made(text, tenths.value + 5_000_000, 5_000_000, at + 1);
  // Between three tenths and four.
  if (behind === '多' || behind === '余' || behind === '几')
    return made(text, tenths.value + 5_000_000, 5_000_000, at + 1, 'about');
  const digit = isChineseDigit(behind) ? readChinese(text, at) : null;
  if (digit && digit.value < millionths(10)) return made(text, tenths.value + digit.value, 1_000_000, digit.end);
  return made(text, tenths.value, tenths.step, at);
}

/** 三分之一; hundredths are percentages like others. */
function partsAt(text: string, { value, end }: Numeral): Fraction | null {
  if (!text.startsWith('分之', end)) return null;
  const at = end + 2;
  const parts = isChineseDigit(text[at] ?? ' ') ? readChinese(text, at) : null;
  if (!parts || value < millionths(2) || value > millionths(20) || parts.value >= value) return null;
  const percent = Math.round((100_000_000 * parts.value) / value);
  return made(text, percent, 3_000_000, parts.end);
}

/** 一半, 半数, 过半, 近半; not 上半年, 减半. */
function halfAt(text: string, start: number, at: number): Fraction | null {
  const isCounted = at > start || text[at + 1] === '数' || /[过近]/.test(text[at - 1] ?? ' ');
  const end = text[at + 1] === '数' ? at + 2 : at + 1;
  if (!isCounted || /[年月天日个小期路价夜岛径边]/.test(text[end] ?? ' ')) return null;
  return made(text, 50_000_000, 5_000_000, end);
}

function made(text: string, value: number, step: number, end: number, sureness: Sureness | null = null): Fraction {
  const behind = text.slice(end, end + 2);
  const said = BEHIND[behind];
  return {
    value: asMillionths(value),
    step: asMillionths(step),
    end,
    sureness: said ?? sureness,
    unitEnd: said ? end + 2 : end,
  };
}

const BEHIND: Readonly<Record<string, Sureness>> = {
  以上: 'atLeast',
  以下: 'atMost',
  左右: 'about',
  上下: 'about',
};
