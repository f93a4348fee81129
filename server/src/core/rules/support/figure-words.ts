import type { Report } from '../../model/report.ts';
import type { Figure } from '../../prose/statements.ts';
import { quoteMasked } from '../../text/quote.ts';

/** A list of places shows so much of each. */
const MAX_WORDS = 40;

/** A figure of the prose with the words that say what it counts. Personal data is masked. */
export function figureWords(report: Report, { phrase, span }: Figure): string {
  const start = Math.max(phrase.start, span.start - MAX_WORDS);
  return quoteMasked(report.readable, start, Math.max(phrase.end, span.end)).replace(/^[，、；：\s]+/, '');
}
