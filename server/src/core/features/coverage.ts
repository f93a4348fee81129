import type { CheckedReport } from '../check-report.ts';
import type { Report } from '../model/report.ts';
import { isOfFiguresBefore } from '../prose/relations/percentages.ts';
import type { Figure, Role, Sentence } from '../prose/statements.ts';
import type { ReadReport } from '../read-report.ts';
import { type ConfirmedFigure, type ConfirmedFigures, NONE_CONFIRMED } from '../rules/framework/confirmed-figure.ts';
import { evaluateFact, isExactCountOfThisYear } from '../rules/support/figure-agreement.ts';
import { figureWords } from '../rules/support/figure-words.ts';
import { canBeContradicted } from '../rules/support/percentages/problem-of.ts';
import { type Bilingual, say } from '../text/bilingual.ts';
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
  /** Those that could not be compared, and that a person has confirmed. */
  readonly verified: number;
  readonly notUnderstood: readonly UnverifiedFigure[];
}

/** What was read, and what of it a person has confirmed. */
type Confirmed = ReadReport & { readonly confirmed?: ConfirmedFigures };

export function coverageOf({ report, prose, confirmed = NONE_CONFIRMED }: Confirmed): Coverage {
  let compared = 0;
  let verified = 0;
  const notUnderstood: UnverifiedFigure[] = [];
  for (const [index, sentence] of prose.entries())
    for (const [at, figure] of sentence.figures.entries()) {
      if (!speaksOfTables(figure) && !isPercentageOfTables(sentence.figures, at)) continue;
      if (isCompared(report, figure) || isPercentageCompared(report, prose, index, at)) compared++;
      else if (confirmed.has(figure)) verified++;
      else notUnderstood.push({ span: figure.span, text: figureWords(report, figure) });
    }
  return { figures: compared + verified + notUnderstood.length, compared, verified, notUnderstood };
}

/** A count of this organ and this year, of something that the tables hold. */
const speaksOfTables = ({ role, own, time, fact, isUnread }: Figure): boolean =>
  role === 'count' && own && time === 'this' && (fact !== null || isUnread);

/** A share, rate or average of this organ and this year, of what the tables hold. */
function isPercentageOfTables(figures: readonly Figure[], at: number): boolean {
  const figure = figures[at]!;
  if (!PERCENTAGES.has(figure.role) || !figure.own || figure.time !== 'this') return false;
  if (figure.about !== null) return true;
  const before = figures.slice(0, at).findLast(({ role }) => role === 'count');
  return figure.role === 'share' && before?.fact != null && isOfFiguresBefore(figure);
}

const PERCENTAGES: ReadonlySet<Role> = new Set(['share', 'average']);

const isPercentageCompared = (report: Report, prose: readonly Sentence[], index: number, at: number): boolean => {
  const { passage, figures } = prose[index]!;
  const before = prose[index - 1];
  return (
    PERCENTAGES.has(figures[at]!.role) &&
    canBeContradicted(report, figures, at, before?.passage === passage ? before.figures : [])
  );
};

const isCompared = (report: Report, figure: Figure): boolean =>
  figure.fact !== null &&
  isExactCountOfThisYear(figure) &&
  evaluateFact(report, figure.fact).every(({ value }) => value !== null);

/**
 * The confirmed figures that are of no use: nothing in the prose reads so any more, or the figure is compared, and nothing is found at it.
 *
 * @param findings those of the check, in which what was confirmed is explained
 */
export function unusedConfirmed(
  { report, confirmed, findings }: CheckedReport,
  entries: readonly ConfirmedFigure[],
): ConfirmedFigure[] {
  const used = new Set<unknown>(findings.map(({ explained }) => explained));
  for (const [figure, entry] of confirmed)
    if ((speaksOfTables(figure) || PERCENTAGES.has(figure.role)) && !isCompared(report, figure)) used.add(entry);
  return entries.filter((entry) => entry.reason !== '' && !used.has(entry));
}

/** 正文数字 37 个，已核对 29 个，未能核对 8 个 */
export function coverageText({ figures, compared, verified, notUnderstood }: Coverage): Bilingual {
  const open = notUnderstood.length;
  const person = verified > 0 ? say(`，人工核实 ${verified} 个`, `, ${verified} verified by a person`) : say('', '');
  return say(
    `正文数字 ${figures} 个，已核对 ${compared} 个${person.zh}，未能核对 ${open} 个`,
    `${figures} figures of the prose speak of the tables: ${compared} compared${person.en}, ${open} not understood`,
  );
}
