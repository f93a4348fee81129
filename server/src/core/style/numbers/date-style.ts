import type { Digits } from '../../text/char-index.ts';
import { readChineseWhole } from '../../text/chinese-numerals.ts';
import { replaced, type StyleIssue } from '../style-issue.ts';

/** `2024年01月05日`: months and days take no leading zero. */
export function paddedDates(text: string, numbers: readonly Digits[], found: StyleIssue[]): void {
  for (const { start, end } of numbers) {
    if (end - start !== 2 || text[start] !== '0' || text[start + 1] === '0') continue;
    const unit = text[end];
    const before = text[start - 1];
    const isDay = unit === '日' && before === '月';
    const isMonth = unit === '月' && (before === '年' || /^\d{1,2}日/.test(text.slice(end + 1, end + 4)));
    if (isDay || isMonth) found.push({ ...replaced(start, start + 1, ''), end: end + 1 });
  }
}

const YEAR = '年'.charCodeAt(0);
const ZERO_YEAR = /[一二][零〇○OＯ0０一二三四五六七八九]{3}年/y;
/** What is put for 〇 in a year. */
const ZEROS = /[零○OＯ0０]/g;

/** `二零二四年`: the zero of a year is 〇. */
export function zerosOfYears(text: string, _numbers: readonly Digits[], found: StyleIssue[]): void {
  for (let i = text.indexOf('年'); i >= 0; i = text.indexOf('年', i + 1)) {
    const start = i - 4;
    if (start < 0 || (text[start] !== '二' && text[start] !== '一')) continue;
    ZERO_YEAR.lastIndex = start;
    if (!ZERO_YEAR.test(text) || /[零〇一二三四五六七八九十百千]/.test(text[start - 1] ?? '')) continue;
    const year = text.slice(start, i);
    const right = year.replace(ZEROS, '〇');
    if (right !== year) found.push(replaced(start, i, right));
  }
}

const MONTH = /年(十[一二]?|[一二三四五六七八九])月(?:(三十[一]?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日)?/y;

/** `2024年一月`: a date is in digits throughout, or in characters. Feasts and the lunar calendar are written in characters. */
export function mixedDates(text: string, numbers: readonly Digits[], found: StyleIssue[]): void {
  for (const { start, end } of numbers) {
    if (end - start !== 4 || text.charCodeAt(end) !== YEAR) continue;
    MONTH.lastIndex = end;
    const date = MONTH.exec(text);
    if (!date) continue;
    const [whole, month, day] = date;
    const to = end + whole.length;
    if (day === undefined && /[一二三四五六七八九十初廿上中下]/.test(text[to] ?? '')) continue;
    if (/[历旧]/.test(text[start - 1] ?? '')) continue;
    const newText = `年${numberOf(month!)}月${day ? `${numberOf(day)}日` : ''}`;
    found.push({ ...replaced(end, to, newText), start });
  }
}

/** A number up to 31 in characters, as the pattern has found it. */
const numberOf = (written: string): number => readChineseWhole(written, 0)!.value;

const REST_OF_DATE = /年(?:度|(?:0?[1-9]|1[0-2])月(?!以上|以下))/y;

/** `24年1月`, `24年度`: a year has four digits. Reported where it can only be a year near that of the report. */
export function shortYears(
  text: string,
  numbers: readonly Digits[],
  found: StyleIssue[],
  reportYear: number | null,
): void {
  if (reportYear === null) return;
  for (const { start, end } of numbers) {
    if (end - start !== 2 || text.charCodeAt(end) !== YEAR) continue;
    const year = 2000 + Number(text.slice(start, end));
    if (!(Math.abs(year - reportYear) <= MAX_YEARS_APART)) continue;
    if (/[第共历近超约达满任期限刑有’'—–\-~～/至.]/.test(text[start - 1] ?? '')) continue;
    REST_OF_DATE.lastIndex = end;
    if (REST_OF_DATE.test(text)) found.push({ ...replaced(start, start, '20'), end: end + 1 });
  }
}

const MAX_YEARS_APART = 4;
