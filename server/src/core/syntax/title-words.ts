import { readYearDigits } from '../text/chinese-numerals.ts';
import { fold } from '../text/fold.ts';

/** What every title speaks of. */
export const SUBJECT = '政府信息公开';

/** The year in the words of a title: the last before its subject, else the first behind. No day of the calendar. */
export function yearIn(words: string): { value: number; written: string } | null {
  const subject = words.indexOf(SUBJECT);
  const years = [...words.matchAll(/(20\d\d)(?!\d)年?(?!\d|-)|(二[〇○零O][〇○零O一二三四五六七八九]{2})年/g)].filter(
    ({ index, 0: { length } }) => !/^\d{1,2}月/.test(words.slice(index + length)),
  );
  const found = years.filter(({ index }) => index < subject).at(-1) ?? years[0];
  if (!found) return null;
  const written = found[1] ?? found[2]!;
  const value = found[1] ? Number(written) : readYearDigits(written, 0)!;
  return { value, written };
}

/** What stands before the subject, without the year and without 关于; null where that is no name. */
export function organIn(words: string): string | null {
  const organ = words
    .slice(0, words.indexOf(SUBJECT))
    .replace(/(?:20\d\d|二[〇○零O]\S{2})年?度?/, '')
    .replace(/^[《“"]/, '')
    .replace(/^关于/, '')
    .replace(/^[《“"]/, '')
    .replace(/(?:关于|的)$/, '');
  return fold(organ).length >= 2 && !isNoName(organ) ? organ : null;
}

/** A label, a date, a place on a web page. */
const isNoName = (words: string): boolean => /[:：>＞|]|\d{4}[-/年.]|\d月/.test(words) || !/\p{L}/u.test(words);

/** Whether a line is the name of an organ and nothing else. */
export const isOrgan = (words: string): boolean =>
  words.length <= 40 &&
  /^[\p{Script=Han}（）()、·“”]{4,}$/u.test(words) &&
  ORGAN.test(words.replace(/[（(][^（()）]*[）)]$/, ''));

const ORGAN =
  /(?:政府|局|委|委员会|管委会|办|办公室|办公厅|厅|部|署|院|所|站|中心|办事处|银行|总队|支队|大队|分局|公司|学校|大学|医院|档案馆|图书馆|协会|联合会|总社|供销社)$/;
