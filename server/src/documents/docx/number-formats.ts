const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_UNITS = ['', '拾', '佰', '仟'];
const TRADITIONAL = '甲乙丙丁戊己庚辛壬癸';
const ZODIAC = '子丑寅卯辰巳午未申酉戌亥';

type NumberFormat = (value: number) => string;

/** How Word writes the numbers of lists, by its own names of the ways (ST_NumberFormat). */
const FORMATS: Readonly<Record<string, NumberFormat>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  chineseCounting: (value) => spoken(value, DIGITS, UNITS, '〇'),
  chineseCountingThousand: (value) => spoken(value, DIGITS, UNITS, '零'),
  japaneseCounting: (value) => spoken(value, DIGITS, UNITS, ''),
  taiwaneseCounting: (value) => spoken(value, DIGITS, UNITS, '〇'),
  taiwaneseCountingThousand: (value) => spoken(value, DIGITS, UNITS, '零'),
  chineseLegalSimplified: (value) => spoken(value, FORMAL_DIGITS, FORMAL_UNITS, '零', true),
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  ideographEnclosedCircle: enclosed(0x3280, 10),
  ideographTraditional: oneOf(TRADITIONAL),
  ideographZodiac: oneOf(ZODIAC),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  none: () => '',
  bullet: () => '',
};

/** A number of a list as it is printed; null where the way is not known. */
export function formatNumber(value: number, format: string): string | null {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return write ? write(value) : null;
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
}

function enclosed(first: number, count: number): NumberFormat {
  return (value) => (value > 0 && value <= count ? String.fromCharCode(first + value - 1) : String(value));
}

function oneOf(signs: string): NumberFormat {
  return (value) => signs[value - 1] ?? String(value);
}

/** 十一, 二十, 一百零一: as numbers are spoken, below ten thousand. */
function spoken(value: number, digits: string, units: readonly string[], zero: string, isOneSaid = false): string {
  if (value === 0) return digits[0]!;
  if (value >= 10_000) return String(value);
  let words = '';
  let isGap = false;
  for (let power = String(value).length - 1; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      isGap = true;
      continue;
    }
    if (isGap && words !== '') words += zero;
    isGap = false;
    const isBareTen = !isOneSaid && digit === 1 && power === 1 && words === '';
    words += (isBareTen ? '' : digits[digit]!) + units[power]!;
  }
  return words;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value <= 0 || value >= 4000) return String(value);
  let rest = value;
  let words = '';
  for (const [size, sign] of ROMAN) for (; rest >= size; rest -= size) words += sign;
  return words;
}

/** A … Z, then AA, BB: as Word goes on. */
function letters(value: number): string {
  if (value <= 0 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
