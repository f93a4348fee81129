import type { Report } from '../model/report.ts';
import type { Figure } from '../prose/statements.ts';
import type { ReadReport } from '../read-report.ts';
import { evaluateFact, isExactCountOfThisYear } from '../rules/support/figure-agreement.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
import { quoteProse } from '../text/quote.ts';
import type { Span } from '../text/span.ts';

/** A figure that speaks of the tables, and could not be compared with them. */
export interface UnverifiedFigure {
  readonly span: Span;
  /** With the words that say what it counts. Personal data is masked. */
  readonly text: string;
}

/** How much of what the prose says of the tables was verified: silence must not look like agreement. */
export interface Coverage {
  /** Figures of the prose that speak of the tables. */
  readonly figures: number;
  readonly compared: number;
  readonly notUnderstood: readonly UnverifiedFigure[];
}

export function coverageOf({ report, prose }: ReadReport): Coverage {
  let compared = 0;
  const notUnderstood: UnverifiedFigure[] = [];
  for (const { figures } of prose)
    for (const figure of figures) {
      if (!speaksOfTables(figure)) continue;
      if (isCompared(report, figure)) compared++;
      else notUnderstood.push({ span: figure.span, text: wordsOf(report, figure) });
    }
  return { figures: compared + notUnderstood.length, compared, notUnderstood };
}

/** A count of this organ and this year, of something that the tables hold. */
const speaksOfTables = ({ role, own, time, fact, isUnread }: Figure): boolean =>
  role === 'count' && own && time === 'this' && (fact !== null || isUnread);

const isCompared = (report: Report, figure: Figure): boolean =>
  figure.fact !== null &&
  isExactCountOfThisYear(figure) &&
  evaluateFact(report, figure.fact).every(({ value }) => value !== null);

/** A list of places shows so much of each. */
const MAX_WORDS = 40;

function wordsOf(report: Report, { phrase, span }: Figure): string {
  const start = Math.max(phrase.start, span.start - MAX_WORDS);
  return quoteProse(report.readable.slice(start, Math.max(phrase.end, span.end))).replace(/^[，、；：\s]+/, '');
}

/** 正文数字 37 个，已核对 29 个，未能核对 8 个 */
export function coverageText({ figures, compared, notUnderstood }: Coverage): Bilingual {
  const open = notUnderstood.length;
  return say(
    `正文数字 ${figures} 个，已核对 ${compared} 个，未能核对 ${open} 个`,
    `${figures} figures of the prose speak of the tables: ${compared} compared, ${open} not understood`,
  );
}
