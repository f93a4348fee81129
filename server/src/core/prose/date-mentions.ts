import { spanOf } from '../text/span.ts';
import type { DateToken, Token, WordToken } from './lexer.ts';
import { SENSE, type Senses } from './senses.ts';
import type { DateMention, Period } from './statements.ts';

/**
 * The dates of a sentence, in its order.
 *
 * @param senses those of all its words
 */
export function datesOf(tokens: readonly Token[], senses: Senses, text: string): DateMention[] {
  const dates: DateMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isDate(token)) dates.push(dateMention(tokens, i, token, text, senses.has(SENSE.plan)));
  }
  return dates;
}

const isDate = (token: Token): token is DateToken => token.kind === 'date';

function dateMention(
  tokens: readonly Token[],
  index: number,
  token: DateToken,
  text: string,
  plans: boolean,
): DateMention {
  const next = tokens[index + 1];
  return {
    span: spanOf(token),
    date: token.date,
    opens: index === 0 && text.slice(sentenceStart(text, token.start), token.start).trim() === '',
    isDestination: isDestination(tokens[index - 1], token.start),
    isOrigin: isOrigin(next, token.end),
    namesReport: next?.kind === 'word' && namesReport(next, token, text),
    plans,
  };
}

/** 2023年度政府信息公开工作年度报告; and 本报告汇总的是2023年度全镇政府信息公开工作情况. */
const namesReport = (next: WordToken, { start, end }: DateToken, text: string): boolean =>
  (next.senses.has(SENSE.ownReport) && next.start - end <= 2) ||
  (/(?:本|年度)报告[^，。]{0,12}$/.test(text.slice(Math.max(0, start - 16), start)) &&
    /^[^，。]{0,8}政府信息公开工作/.test(text.slice(end, end + 16)));

/** 结转, or 结转至: the year says whither. */
const isDestination = (before: Token | undefined, start: number): boolean =>
  before?.kind === 'word' && start - before.end <= 1 && (before.senses.has(SENSE.carry) || before.senses.has(SENSE.to));

/** 2023年结转, 2023年末结转: the year says whence. */
const isOrigin = (next: Token | undefined, end: number): boolean =>
  next?.kind === 'word' &&
  next.start - end <= 2 &&
  (next.senses.has(SENSE.carry) || next.senses.has(SENSE.carriedIn) || next.senses.has(SENSE.carriedOut));

/** Behind the stop, bracket or numbering mark before an offset. */
function sentenceStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !'。！？；）)、：:.'.includes(text[start - 1]!)) start--;
  return start;
}

/** Between the two days of a period nothing stands but 起, 至, a dash; before it the year with 全年 and a bracket. */
const MAX_DISTANCE = 4;

/** The period that a sentence tells the figures of, where it says that it does. */
export function periodOf(tokens: readonly Token[], senses: Senses, dates: readonly DateMention[]): Period | null {
  if (dates.length < 2 || !senses.has(SENSE.period)) return null;
  const places = tokens.filter(isDate);
  const isNear = (index: number) => places[index + 1]!.start - places[index]!.end <= MAX_DISTANCE;
  for (const [index, first] of dates.entries()) {
    const to = dates[index + 1];
    if (!to || first.date.month === null || to.date.month === null || !isNear(index)) continue;
    const year = dates[index - 1];
    const isOfYear = year && year.date.month === null && first.date.year === null && isNear(index - 1);
    const from = isOfYear ? { ...first, ...withYear(year, first) } : first;
    return { span: { start: from.span.start, end: to.span.end }, from, to };
  }
  return null;
}

/** 2024年全年（1月1日—12月31日）. */
const withYear = (year: DateMention, { date, span }: DateMention) => ({
  date: { ...date, year: year.date.year },
  span: { start: year.span.start, end: span.end },
});
