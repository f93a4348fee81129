import type { Span } from '../text/span.ts';
import type { Contradiction } from './arithmetic/contradiction.ts';
import type { Passage } from './passages.ts';
import type { DateMention, Division, Figure, Sentence, SentenceReading } from './statements.ts';

/** The sentences of a paragraph in their place in the document. */
export function placedIn(passage: Passage, sentences: readonly SentenceReading[]): Sentence[] {
  if (sentences.length === 0) return [];
  const placedFigures = new Map<Figure, Figure>();
  const spanOf = ({ start, end }: Span) => passage.spanOf(start, end);
  const figureOf = (figure: Figure): Figure => {
    const known = placedFigures.get(figure);
    if (known) return known;
    const placed = { ...figure, span: spanOf(figure.span), phrase: spanOf(figure.phrase) };
    placedFigures.set(figure, placed);
    return placed;
  };
  const dateOf = (date: DateMention): DateMention => ({ ...date, span: spanOf(date.span) });
  // A sentence may divide figures of the one before: they are the same ones there and here.
  const divisionOf = (division: Division): Division => ({
    ...division,
    totals: division.totals.map(figureOf),
    parts: division.parts.map(figureOf),
  });
  const contradictionOf = (contradiction: Contradiction): Contradiction => ({
    ...contradiction,
    figure: contradiction.figure && figureOf(contradiction.figure),
    from: contradiction.from.map(figureOf),
    others: contradiction.others.map(({ figure, value }) => ({ figure: figureOf(figure), value })),
  });
  return sentences.map(({ figures, claims, comparisons, divisions, contradictions, dates, period }) => ({
    passage,
    figures: figures.map(figureOf),
    comparisons: comparisons.map((comparison) => ({ ...comparison, span: spanOf(comparison.span) })),
    claims: claims.map((claim) => ({
      ...claim,
      span: spanOf(claim.span),
      ...(claim.counted && { counted: figureOf(claim.counted) }),
    })),
    divisions: divisions.map(divisionOf),
    contradictions: contradictions.map(contradictionOf),
    dates: dates.map(dateOf),
    period: period && { span: spanOf(period.span), from: dateOf(period.from), to: dateOf(period.to) },
  }));
}
