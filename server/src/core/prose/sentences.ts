import type { ParagraphText } from '../text/paragraph-text.ts';
import { Arithmetic } from './arithmetic/arithmetic.ts';
import { CLAIMING } from './claims.ts';
import { clauseTreeOf } from './clause-tree.ts';
import { COMPARES } from './comparisons.ts';
import { isCountedApart } from './counted-apart.ts';
import { datesOf, periodOf } from './date-mentions.ts';
import { type Token, tokensOf } from './lexer.ts';
import type { Passage } from './passages.ts';
import { placedIn } from './placed.ts';
import { divisionsOf } from './relations/breakdown.ts';
import { Senses } from './senses.ts';
import { SentenceReader } from './sentence-reader.ts';
import type { Place } from './sentence-state.ts';
import type { Figure, Sentence, SentenceReading } from './statements.ts';

/** The sentences of a passage, in their place. */
export const sentencesOf = (passage: Passage, place: Place): Sentence[] =>
  placedIn(passage, passage.paragraph.read(readSentences, place));

/**
 * Reads the sentences of a paragraph: one walk over its tokens, which remembers what the talk is of. What stands behind the last
 * that could tell something is not read.
 */
function readSentences(paragraph: ParagraphText, place: Place): SentenceReading[] {
  const { text, charIndex } = paragraph;
  const tokens = tokensOf({ paragraph });
  const sentences: SentenceReading[] = [];
  const last = tokens.findLastIndex(isTelling);
  if (last < 0) return sentences;
  const reader = new SentenceReader(text, place, charIndex);
  const arithmetic = new Arithmetic(text);
  let before: readonly Figure[] = [];
  for (let from = 0; from <= last; ) {
    let to = from;
    while (to < tokens.length && !isEnd(tokens[to]!)) to++;
    const part = tokens.slice(from, to);
    const senses = Senses.together(part);
    const start = from === 0 ? 0 : tokens[from - 1]!.end;
    const end = tokens[to]?.start ?? text.length;
    const { figures, claims, comparisons } = reader.read(clauseTreeOf(part, start, end), senses);
    const dates = datesOf(part, senses, text);
    if (figures.length > 0 || claims.length > 0 || comparisons.length > 0 || dates.length > 0) {
      // 其中……不在此列: what is told with a total is no part of it.
      const divisions = isCountedApart(text.slice(start, end)) ? [] : divisionsOf(part, senses, figures, before);
      const contradictions = arithmetic.read(part, figures, start, end);
      const period = periodOf(part, senses, dates);
      sentences.push({ figures, claims, comparisons, divisions, contradictions, dates, period });
    }
    before = figures;
    from = to + 1;
  }
  return sentences;
}

const isEnd = (token: Token): boolean => token.kind === 'mark' && token.text === '。';

/** A sentence without a figure, a date or a claim tells nothing. */
const isTelling = ({ kind, senses }: Token): boolean => kind === 'number' || kind === 'date' || senses.hasAny(TELLING);
const TELLING = CLAIMING.with(COMPARES);
