/** A whole number, and where it ends in a text. */
export interface WholeNumber {
  readonly value: number;
  readonly end: number;
}

const DIGITS = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
DIGITS.set('零', 0);
DIGITS.set('两', 2);
const PLACES = new Map([...'十百千'].map((place, power) => [place, 10 ** (power + 1)]));

/** Reads `十二`, `一百零五`, `三千`, `两万` at an offset where one of these characters stands; null when it is no number. */
export function readChineseWhole(text: string, start: number): WholeNumber | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastPlace = Number.POSITIVE_INFINITY;
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
      if (place >= lastPlace) return null; // 十十, 十百: the places of a number fall
      lastPlace = place;
      section += (digit < 0 ? 1 : digit) * place;
      digit = -1;
    } else if (unit === '万' && text[i + 1] !== '元' && total === 0) {
      total = (section + Math.max(0, digit)) * 10_000;
      if (total === 0) return null;
      section = 0;
      digit = -1;
      lastPlace = Number.POSITIVE_INFINITY;
    } else break;
  }
  if (i === start) return null;
  return { value: total + section + Math.max(0, digit), end: i };
}

/** All characters that numbers are written in, but 万, which is a unit as well. */
export const CHINESE_DIGITS = [...DIGITS.keys(), ...PLACES.keys()].join('');

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

/** Whether `chinese` can write a number. */
export const isWrittenInChinese = (value: number): boolean =>
  Number.isInteger(value) && value > 0 && value < 10_000 ** 2;

/** A whole number below a hundred million in Chinese numerals: 一百六十, 二十一, 一百二十六万五千. */
export function chinese(value: number): string {
  if (value < 10_000) return belowTenThousand(value);
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  const rest = low === 0 ? '' : low < 1000 ? `零${belowTenThousand(low)}` : belowTenThousand(low);
  return `${belowTenThousand(high)}万${rest}`;
}

function belowTenThousand(value: number): string {
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
