import type { Report } from '../../model/report.ts';
import { headingOffers } from './heading-completions.ts';
import { type Completion, isMeant, type Typing } from './offer.ts';
import { phraseOffers } from './phrase-completions.ts';
import { rowOffers } from './row-completions.ts';

export type { Completion } from './offer.ts';

/** A line that is longer is nothing that could be completed. */
const MAX_LINE = 1000;

/** What the report is missing and could be typed at an offset, in the order of the form. Nothing that stands already. */
export function completionsAt(report: Report, offset: number, { pinyin = true } = {}): Completion[] {
  const { text, syntax } = report;
  const line = syntax.lines.lineAt(offset);
  const start = syntax.lines.start(line) + (line === 0 && text.startsWith('\ufeff') ? 1 : 0);
  const end = syntax.lines.end(line);
  if (end - start > MAX_LINE || offset < start) return [];
  const typing: Typing = {
    report,
    offset,
    line,
    start,
    before: text.slice(start, offset),
    after: text.slice(offset, end),
  };
  const rows = rowOffers(typing);
  const offers = [...rows, ...headingOffers(typing), ...phraseOffers(typing)];
  return offers
    .filter((offer) => isMeant(offer, pinyin) && text.slice(offer.span.start, offer.span.end) !== offer.newText)
    .map(({ kind, label, detail, span, newText, stops, gap }) => ({ kind, label, detail, span, newText, stops, gap }));
}
