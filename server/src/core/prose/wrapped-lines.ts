import { isDayAlone } from '../text/dates.ts';
import { digitAt, isBlank, isHan, readOrdinal } from '../text/fold.ts';
import { NOTHING, wordsAlone } from '../text/nothing.ts';
import type { Span } from '../text/span.ts';
import { readArabic } from './numerals.ts';
import { topicHeading } from './topic-heading.ts';

/** A line is at least so much of the widest beside it when it was broken only because the page was full. */
const FULL = 0.5;
const QUITE_FULL = 0.85;
/** A narrower page is not seen: lines so short were ended by the writer. */
const NARROWEST = 9;

/** Longer lines are no headings. */
const MAX_HEADING = 40;

/** Whether the paragraph goes on in the next line: it stands in mid-sentence, or its last line was broken because the page was full. */
export function goesOn(
  text: string,
  paragraph: readonly Span[],
  next: Span,
  nextStart: number,
  widest: number,
): boolean {
  const last = paragraph.at(-1)!;
  const before = paragraph.at(-2);
  // A day that a report is signed on goes on in no other line.
  if (!before && isDayAlone(text.slice(last.start, last.end))) return false;
  // （四）政府信息公开平台建设 heads what stands below.
  if (!before && topicHeading(text.slice(last.start, Math.min(last.end, last.start + MAX_HEADING)))?.isBare)
    return false;
  if (isInMidSentence(text, last, next, nextStart)) return true;
  const isOpen =
    (before !== undefined && endsInComma(text, before) && isHan(text.charCodeAt(last.end - 1))) ||
    (!SENTENCE_ENDS.includes(text[last.end - 1]!) && opensBracket(text, nextStart, next.end));
  return isOpen ? mayGoOn(text, next, nextStart) : isWrapped(text, last, next, nextStart, widest);
}

/** Whether a line ends in a comma or in mid-word, and goes on in the next, even where a blank line stands between: some programs put one behind each. */
export const isInMidSentence = (text: string, last: Span, next: Span, nextStart: number): boolean =>
  (endsInComma(text, last) || breaksWord(text, last, nextStart, next.end)) && mayGoOn(text, next, nextStart);

const endsInComma = (text: string, { end }: Span): boolean => '，、,'.includes(text[end - 1]!);

/** A bracket within the sentence: （其中网上申请3件）. What a report is signed with stands in one, too. */
const opensBracket = (text: string, start: number, end: number): boolean =>
  '（('.includes(text[start]!) && !SIGNED_WITH.test(text.slice(start + 1, Math.min(end, start + 8)));

const SIGNED_WITH = /^\s*(?:联系|审核|签发|盖章|公章|印章|此件|附)/;

/** Whether a word of which the form is made begins in one line and ends in the other. */
function breaksWord(text: string, last: Span, nextStart: number, nextEnd: number): boolean {
  const head = wordsAlone(text.slice(Math.max(last.start, last.end - MAX_CUT), last.end)).slice(-MAX_WORD);
  const joined = head + wordsAlone(text.slice(nextStart, Math.min(nextEnd, nextStart + MAX_WORD)));
  for (const { 0: word, index } of joined.matchAll(WORDS))
    if (index < head.length && index + word.length > head.length) return true;
  return false;
}

const WORDS =
  /政府信息公开申请|行政规范性文件|法人或其他组织|信息处理费|行政复议|行政诉讼|自然人(?:申请|\s*\d)|结转下一?年度?继续办理|结转/g;
const MAX_WORD = 9;
/** With what stands for mark-up between its letters. */
const MAX_CUT = 3 * MAX_WORD;

/** A line that begins with a number, a mark or an indent is one of its own. */
function mayGoOn(text: string, next: Span, nextStart: number): boolean {
  const indent = nextStart - next.start;
  if (indent >= 2 && isBlank(text.charCodeAt(next.start)) && text[next.start] !== NOTHING) return false;
  if (isAmount(text, nextStart)) return true;
  return (
    readOrdinal(text, nextStart, next.end).level === 0 &&
    !'#-*>'.includes(text[nextStart]!) &&
    !NOTE.test(text.slice(nextStart, nextStart + 4))
  );
}

/** Whether the line ends in mid-sentence because the page was full, and goes on in the next. */
function isWrapped(text: string, line: Span, next: Span, nextStart: number, widest: number): boolean {
  const width = line.end - line.start;
  if (width < NARROWEST || width < widest * FULL) return false;
  const last = text[line.end - 1]!;
  if (SENTENCE_ENDS.includes(last) || (PART_ENDS.includes(last) && width < widest * QUITE_FULL)) return false;
  return mayGoOn(text, next, nextStart);
}

/** A note under a table's header goes on with nothing. */
const NOTE = /^(?:注|备注|说明)[:：]/;

/** `86.8%`: no item numbered 86. */
function isAmount(text: string, start: number): boolean {
  if (digitAt(text, start) < 0) return false;
  return '%％万亿'.includes(text[readArabic(text, start).end] ?? ' ');
}

const SENTENCE_ENDS = '。！？!?';
/** Marks that a list's lines end with, and that a full line may end with by chance. */
const PART_ENDS = '；：;:';
