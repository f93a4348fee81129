import type { Digits } from '../../text/char-index.ts';
import { chinese } from '../../text/chinese-numerals.ts';
import type { StyleIssue } from '../style-issue.ts';

/** Words for "about" that end in these characters, and those in which the character means something else. */
const ABOUT = /(?:(?<![公节制合契条预特简违履邀相隐失爽婚盟缔])约|(?<![附靠邻就最临远亲贴毗])近)有?$/;
const BEFORE = new Set(['约', '近', '有'].map((word) => word.charCodeAt(0)));
/** 近10余年 is "the last ten years and more". */
const MORE = /(?:余|多)(?!年|天|日|个?月|周|小时)/y;
/** `左右`, `上下` behind a number and its unit; not 左右两侧, 上下班. */
const OR_SO = /[万亿千百]?[^\d，。；、：！？（）“”\s]{0,3}?(左右|上下)(?![两侧班级游联贯手邻文各对])/y;

/** `约10余件`, `约30件左右`: one word for “about” is enough. Either word may go. */
export function doubledApproximations(text: string, numbers: readonly Digits[], found: StyleIssue[]): void {
  for (const { start, end } of numbers) {
    // One look decides for most numbers.
    if (!BEFORE.has(text.charCodeAt(start - 1))) continue;
    const about = ABOUT.exec(text.slice(Math.max(0, start - 4), start));
    if (!about) continue;
    MORE.lastIndex = end;
    const more = MORE.exec(text);
    if (more) {
      const to = end + more[0].length;
      found.push({ start: start - about[0].length, end: to, changes: [{ start: end, end: to, newText: '' }] });
      continue;
    }
    OR_SO.lastIndex = end;
    const orSo = OR_SO.exec(text);
    if (!orSo) continue;
    const to = end + orSo[0].length;
    found.push({
      start: start - about[0].length,
      end: to,
      changes: [{ start: to - orSo[1]!.length, end: to, newText: '' }],
    });
  }
}

/** `5、6个`: neighbouring digits for "five or six" are written in characters. */
export function neighbouringDigits(text: string, numbers: readonly Digits[], found: StyleIssue[]): void {
  for (let i = 0; i + 1 < numbers.length; i++) {
    const { start, end } = numbers[i]!;
    const next = numbers[i + 1]!;
    if (end - start !== 1 || next.end - next.start !== 1 || next.start !== end + 1 || text[end] !== '、') continue;
    const [a, b] = [Number(text[start]), Number(text[next.start])];
    if (a < 1 || b !== a + 1 || !'个名位'.includes(text[next.end] ?? '\0')) continue;
    // `第5、6个` and `1、2、3个` name each one.
    if (/[第、（(\d]/.test(text[start - 1] ?? '') || (numbers[i - 1] && start - numbers[i - 1]!.end < 2)) continue;
    const newText = chinese(a) + chinese(b);
    found.push({ start, end: next.end, changes: [{ start, end: next.end, newText }] });
  }
}
