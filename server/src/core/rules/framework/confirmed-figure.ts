import type { Report } from '../../model/report.ts';
import type { Figure, Sentence } from '../../prose/statements.ts';
import type { Span } from '../../text/span.ts';
import { figureWords } from '../support/figure-words.ts';
import type { FindingKey } from './known-exception.ts';

/** A figure of the prose that a person has looked at and found to be right, with a reason. */
export interface ConfirmedFigure {
  /** Path or pattern of the reports, from the folder of the configuration. */
  readonly file: string;
  /** The figure with the words that say what it counts, as the coverage has them. */
  readonly words: string;
  /** Empty until it has been filled in; till then nothing is confirmed. */
  readonly reason: string;
  /** Where it stands in the configuration. */
  readonly span: Span;
}

export type ConfirmedFigures = ReadonlyMap<Figure, ConfirmedFigure>;

export const NONE_CONFIRMED: ConfirmedFigures = new Map();

/** The figures of the prose whose words are those that were confirmed, to the letter: with another figure in them they are others. */
export function confirmedIn(
  report: Report,
  prose: readonly Sentence[],
  confirmed: readonly ConfirmedFigure[],
): ConfirmedFigures {
  const byWords = new Map<string, ConfirmedFigure>();
  for (const each of confirmed)
    if (each.reason !== '' && !byWords.has(bare(each.words))) byWords.set(bare(each.words), each);
  if (byWords.size === 0) return NONE_CONFIRMED;
  const found = new Map<Figure, ConfirmedFigure>();
  for (const { figures } of prose)
    for (const figure of figures) {
      const own = byWords.get(bare(figureWords(report, figure)));
      if (own) found.set(figure, own);
    }
  return found;
}

/** Lines are wrapped anywhere. */
const bare = (words: string): string => words.replace(/\s+/g, '');

/** What was confirmed of the figure that a finding is about; a finding on how it is written is not. */
export function confirmationOf(
  confirmed: ConfirmedFigures,
): (finding: Pick<FindingKey, 'code'> & { readonly span: Span }) => ConfirmedFigure | undefined {
  const bySpan = new Map([...confirmed].map(([{ span }, own]) => [`${span.start} ${span.end}`, own]));
  return ({ code, span: { start, end } }) => (code.startsWith('figure-') ? bySpan.get(`${start} ${end}`) : undefined);
}
