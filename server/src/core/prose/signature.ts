import type { Span } from '../text/span.ts';
import type { WrittenDate } from './dates.ts';
import { tokensOf } from './lexer.ts';
import type { Passage } from './passages.ts';

/** The day that the report is signed on. */
export interface Signature {
  readonly span: Span;
  readonly date: WrittenDate & { readonly year: number; readonly month: number; readonly day: number };
}

/** The signature is among the last lines. */
const LAST = 6;
/** An organ's name and a date; what is longer is prose. */
const MAX_LENGTH = 60;

/** The date on a line of its own, or behind the organ's name, at the end of the report. */
export function signatureOf(passages: readonly Passage[]): Signature | null {
  const end = passages.at(-1);
  if (end?.section !== 'other') return null;
  for (const passage of passages.slice(-LAST).reverse()) {
    if (passage.section !== 'other' || passage.text.length > MAX_LENGTH) continue;
    const tokens = tokensOf(passage);
    const last = tokens.at(-1);
    if (last?.kind !== 'date' || passage.text.slice(last.end).trim() !== '') continue;
    if (tokens.some(({ kind }) => kind === 'mark' || kind === 'number')) continue;
    const { year, month, day } = last.date;
    if (year === null || month === null || day === null) continue;
    return { span: passage.spanOf(last.start, last.end), date: { ...last.date, year, month, day } };
  }
  return null;
}
