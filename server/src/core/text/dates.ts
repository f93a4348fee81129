import { readChineseWhole, readYearDigits, type WholeNumber } from './chinese-numerals.ts';
import { digitAt } from './fold.ts';

/** A date, or the part of one that is written. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly end: number;
}

/** Reads `2024年`, `2024年度`, `2024年1月20日`, `1月`, `1月20日`, `1—11月`, `2024-01-20`, `二〇二四年一月二十日` at an offset; null where none begins. */
export function readDate(text: string, start: number): WrittenDate | null {
  return digitAt(text, start) >= 0 ? readArabicDate(text, start) : readChineseDate(text, start);
}

/** A longer line has more than a day. */
const MAX_LENGTH = 40;

/** Whether a line is a whole day and nothing else. */
export function isDayAlone(line: string): boolean {
  const words = line.length <= MAX_LENGTH ? line.replace(/\s/g, '') : '';
  const date = readDate(words, 0);
  return date?.end === words.length && date.year !== null && date.day !== null;
}

const isYear = (value: number): boolean => value >= 1949 && value <= 2099;
const isMonth = (value: number): boolean => value >= 1 && value <= 12;
const isDay = (value: number): boolean => value >= 1 && value <= 31;

function readArabicDate(text: string, start: number): WrittenDate | null {
  const first = wholeAt(text, start, 4);
  if (!first) return null;
  if (isYear(first.value) && first.end - start === 4) {
    if (text[first.end] === '年') {
      const rest = monthAndDay(text, first.end + 1) ?? chineseMonthAndDay(text, first.end + 1);
      if (rest) return { year: first.value, ...rest };
      const end = text[first.end + 1] === '度' ? first.end + 2 : first.end + 1;
      return { year: first.value, month: null, day: null, end };
    }
    const marked = markedDate(text, first.end);
    return marked && { year: first.value, ...marked };
  }
  const rest = monthAndDay(text, start);
  return rest && { year: null, ...rest };
}

/** `1月20日`, `1月`. */
function monthAndDay(text: string, start: number): Omit<WrittenDate, 'year'> | null {
  const month = wholeAt(text, start, 2);
  if (!month || !isMonth(month.value)) return null;
  if (text[month.end] !== '月')
    return isBeforeMonth(text, month.end) ? { month: month.value, day: null, end: month.end } : null;
  const day = wholeAt(text, month.end + 1, 2);
  if (day && isDay(day.value) && (text[day.end] === '日' || text[day.end] === '号'))
    return { month: month.value, day: day.value, end: day.end + 1 };
  return { month: month.value, day: null, end: month.end + (text[month.end + 1] === '份' ? 2 : 1) };
}

/** `1—11月`: the first month of several is written without 月. */
function isBeforeMonth(text: string, end: number): boolean {
  if (!'—-~至到'.includes(text[end] ?? ' ')) return false;
  const last = wholeAt(text, end + 1, 2);
  return last !== null && isMonth(last.value) && text[last.end] === '月' && digitAt(text, last.end + 1) < 0;
}

/** `-01-20`, `.1.20`, `/1/20` behind a year. */
function markedDate(text: string, start: number): Omit<WrittenDate, 'year'> | null {
  const mark = text[start];
  if (mark !== '-' && mark !== '.' && mark !== '/') return null;
  const month = wholeAt(text, start + 1, 2);
  if (!month || !isMonth(month.value) || text[month.end] !== mark) return null;
  const day = wholeAt(text, month.end + 1, 2);
  return day && isDay(day.value) ? { month: month.value, day: day.value, end: day.end } : null;
}

function wholeAt(text: string, start: number, most: number): WholeNumber | null {
  let value = 0;
  let i = start;
  for (; i - start <= most; i++) {
    const digit = digitAt(text, i);
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  return i === start || i - start > most ? null : { value, end: i };
}

function readChineseDate(text: string, start: number): WrittenDate | null {
  const year = readYearDigits(text, start);
  if (year !== null && isYear(year) && text[start + 4] === '年') {
    const rest = chineseMonthAndDay(text, start + 5) ?? monthAndDay(text, start + 5);
    if (rest) return { year, ...rest };
    return { year, month: null, day: null, end: text[start + 5] === '度' ? start + 6 : start + 5 };
  }
  // 三月 alone may be three months.
  const rest = chineseMonthAndDay(text, start);
  return rest?.day ? { year: null, ...rest } : null;
}

function chineseMonthAndDay(text: string, start: number): Omit<WrittenDate, 'year'> | null {
  const month = readChineseWhole(text, start);
  if (!month || !isMonth(month.value) || text[month.end] !== '月') return null;
  const day = readChineseWhole(text, month.end + 1);
  if (day && isDay(day.value) && text[day.end] === '日')
    return { month: month.value, day: day.value, end: day.end + 1 };
  return { month: month.value, day: null, end: month.end + 1 };
}
