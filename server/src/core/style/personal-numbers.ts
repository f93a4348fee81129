import type { ParagraphText } from '../text/paragraph-text.ts';

export type PersonalNumberKind = 'id' | 'mobile' | 'card';

/** A number that belongs to a person. */
export interface PersonalNumber {
  readonly kind: PersonalNumberKind;
  readonly start: number;
  readonly end: number;
  /** Where each of its digits stands. */
  readonly digits: readonly number[];
  /** With the digits between hidden: 138****5678. */
  readonly masked: string;
  /** Which of the digits are hidden: from, and to behind the last. */
  readonly hidden: readonly [number, number];
}

/** Digits of a number between blanks or dashes. */
interface Group {
  readonly start: number;
  /** X at the end of an ID number counts. */
  readonly size: number;
  /** What stands between it and the group before. */
  readonly mark: string;
}

/** Reads the number that begins at a digit, and adds what is found in it. Gives where to go on. */
export function personalNumbers(paragraph: ParagraphText, from: number, found: PersonalNumber[]): number {
  const { text } = paragraph;
  let end = from;
  let digits = 0;
  for (; end < text.length; end++) {
    if (digitAt(text, end) >= 0) digits++;
    else if (!(isMark(text[end]!) && digitAt(text, end + 1) >= 0)) break;
  }
  if (isX(text, end)) end++;
  if (digits < MIN_DIGITS || digits > MAX_DIGITS) return end;
  const groups = groupsOf(text, from, end);
  for (let first = 0; first < groups.length; ) {
    const number = groupedAt(paragraph, groups, first);
    if (number) found.push(number.found);
    first += number ? number.groups : 1;
  }
  return end;
}

/** A shorter number is nobody's; a longer row is a column of numbers, not a list of telephones. */
const MIN_DIGITS = 11;
const MAX_DIGITS = 2000;

function groupsOf(text: string, start: number, end: number): Group[] {
  const groups: Group[] = [];
  for (let at = start; at < end; ) {
    let behind = at;
    while (behind < end && !isMark(text[behind]!)) behind++;
    groups.push({ start: at, size: behind - at, mark: at === start ? '' : text[at - 1]! });
    at = behind + 1;
  }
  return groups;
}

/** How the digits of each kind may be grouped. */
const SHAPES: readonly { readonly kind: PersonalNumberKind; readonly sizes: readonly number[] }[] = [
  { kind: 'id', sizes: [18] },
  { kind: 'id', sizes: [6, 8, 4] },
  { kind: 'mobile', sizes: [11] },
  { kind: 'mobile', sizes: [3, 4, 4] },
  { kind: 'mobile', sizes: [3, 8] },
  { kind: 'mobile', sizes: [13] },
  { kind: 'card', sizes: [16] },
  { kind: 'card', sizes: [17] },
  { kind: 'card', sizes: [18] },
  { kind: 'card', sizes: [19] },
  { kind: 'card', sizes: [4, 4, 4, 4] },
  { kind: 'card', sizes: [4, 4, 4, 4, 3] },
  { kind: 'card', sizes: [4, 4, 4, 4, 1] },
  { kind: 'card', sizes: [6, 13] },
];

function groupedAt(
  paragraph: ParagraphText,
  groups: readonly Group[],
  first: number,
): { found: PersonalNumber; groups: number } | null {
  for (const { kind, sizes } of SHAPES) {
    if (!sizes.every((size, i) => groups[first + i]?.size === size)) continue;
    if (!standsAlone(paragraph, groups, first, sizes.length)) continue;
    const found = numberOf(paragraph, groups.slice(first, first + sizes.length), kind);
    if (found && isPersonal(paragraph, found)) return { found, groups: sizes.length };
  }
  return null;
}

/** A piece of a longer number, such as that of a document, is none; 86 is the country's. */
function standsAlone({ text }: ParagraphText, groups: readonly Group[], first: number, count: number): boolean {
  const { mark } = groups[first]!;
  const next = groups[first + count];
  if (next && (count > 1 || next.mark !== ' ')) return false;
  if (mark === '') return true;
  const before = groups[first - 1]!;
  const isCountry = before.size === 2 && text.startsWith('86', before.start);
  return (first === 1 && isCountry) || (count === 1 && mark === ' ');
}

function numberOf({ text }: ParagraphText, groups: readonly Group[], kind: PersonalNumberKind): PersonalNumber | null {
  const digits = groups.flatMap(({ start, size }) => Array.from({ length: size }, (_, i) => start + i));
  const isCountry = kind === 'mobile' && digits.length === 13;
  if (isCountry && !(text[digits[0]! - 1] === '+' && text.startsWith('86', digits[0]))) return null;
  const own = isCountry ? digits.slice(2) : digits;
  const plain = own.map((at) => (isX(text, at) ? 'X' : digitAt(text, at))).join('');
  if (!VALID[kind](plain)) return null;
  const [shown, rest] = SHOWN[kind];
  const hidden = [shown, own.length - rest] as const;
  return {
    kind,
    start: own[0]!,
    end: own.at(-1)! + 1,
    digits: own,
    masked: plain.slice(0, shown) + '*'.repeat(hidden[1] - hidden[0]) + plain.slice(hidden[1]),
    hidden,
  };
}

/** How many digits are shown at both ends, by the usual practice: the day of birth of an ID number is hidden. */
const SHOWN: Readonly<Record<PersonalNumberKind, readonly [number, number]>> = {
  id: [6, 4],
  mobile: [3, 4],
  card: [6, 4],
};

const VALID: Readonly<Record<PersonalNumberKind, (digits: string) => boolean>> = {
  id: isIdNumber,
  mobile: (digits) => MOBILE.test(digits),
  card: (digits) => ISSUERS.test(digits) && passesLuhn(digits),
};

/** The prefixes that have been given to networks. */
const MOBILE = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/;

/** China UnionPay, and cards of the large banks from before it. */
const ISSUERS = /^(?:62\d{14,17}|9558\d{15}|(?:601382|601428|436742|436745|456351)\d{10,13})$/;

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 0x30;
    const doubled = i % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** GB 11643: a province, a date of birth, and the check digit. */
function isIdNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !PROVINCES.has(number.slice(0, 2))) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (year! < 1900 || year! > 2099 || month! < 1 || month! > 12 || day! < 1 || day! > daysOf(year!, month!))
    return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECK_DIGITS[sum % 11] === number[17];
}

const daysOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Units of what is counted: an amount is nobody's number. */
const UNITS = '元万亿次条件人份字吨千平米个户家项本%％';
/** What numbers of documents, organs and records are called. */
const OTHER_NUMBERS =
  /(?:编号|代码|索引号|文号|案号|备案号?|许可证号?|流水号|单号|条码|登记号|书号|备)[^\d。；;]{0,6}$/;

function isPersonal({ text }: ParagraphText, { start, end }: PersonalNumber): boolean {
  const before = text[start - 1] ?? '';
  if (/[A-Za-z_.=&%?#~*]/.test(before) || (before === '/' && /[A-Za-z\d/]/.test(text[start - 2] ?? ''))) return false;
  const after = text[end] ?? '';
  if (/[A-Za-z_=&*]/.test(after) || UNITS.includes(after || '\0')) return false;
  if ((after === '.' || after === '/') && /[A-Za-z\d]/.test(text[end + 1] ?? '')) return false;
  return !OTHER_NUMBERS.test(text.slice(Math.max(0, start - 12), start));
}

/** The digit at a place, half or full width; -1 where there is none. */
function digitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 : -1;
}

const isMark = (mark: string): boolean => mark === ' ' || mark === '-' || mark === '\u00a0' || mark === '－';
const isX = (text: string, at: number): boolean => text[at] === 'X' || text[at] === 'x' || text[at] === 'Ｘ';
