import type { DateToken, Token } from './lexer.ts';
import type { Passage } from './passages.ts';
import type { Period, ToldDate } from './statements.ts';

/** The dates of a sentence, in its order. */
export const datesOf = (tokens: readonly Token[], passage: Passage): ToldDate[] =>
  tokens.flatMap((token, index) => (token.kind === 'date' ? [toldDate(tokens, index, token, passage)] : []));

function toldDate(tokens: readonly Token[], index: number, token: DateToken, passage: Passage): ToldDate {
  const next = tokens[index + 1];
  return {
    span: passage.spanOf(token.start, token.end),
    date: token.date,
    opens: index === 0 && passage.text.slice(sentenceStart(passage.text, token.start), token.start).trim() === '',
    namesReport: next?.kind === 'word' && next.senses.has('ownReport') && next.start - token.end <= 2,
  };
}

/** Behind the stop, bracket or numbering mark before an offset. */
function sentenceStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !'。！？；）)、：:.'.includes(text[start - 1]!)) start--;
  return start;
}

/** Between the two days of a period nothing stands but 起, 至, a dash. */
const FARTHEST = 4;

/** The period that a sentence tells the figures of, where it says that it does. */
export function periodOf(tokens: readonly Token[], passage: Passage): Period | null {
  const isTold = tokens.some((token) => token.kind === 'word' && token.senses.has('period'));
  if (!isTold) return null;
  for (const [index, first] of tokens.entries()) {
    if (first.kind !== 'date' || first.date.month === null) continue;
    const next = tokens.findIndex((token, at) => at > index && token.kind === 'date');
    const second = tokens[next];
    if (second?.kind !== 'date' || second.date.month === null || second.start - first.end > FARTHEST) continue;
    return {
      span: passage.spanOf(first.start, second.end),
      from: toldDate(tokens, index, first, passage),
      to: toldDate(tokens, next, second, passage),
    };
  }
  return null;
}
