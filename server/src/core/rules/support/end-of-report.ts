import { type Report, sectionOf } from '../../model/report.ts';
import type { Passage } from '../../prose/passages.ts';
import type { Span } from '../../text/span.ts';

/** The last character of a report that has all its sections, whose end was written; null where it goes on, or is not done yet. */
export function endOfReport(report: Report, passages: readonly Passage[]): Span | null {
  const last = passages.at(-1);
  if (last?.section !== 'other' || !sectionOf(report, 'overview') || !sectionOf(report, 'problems')) return null;
  return last.spanOf(Math.max(0, last.text.length - 1), last.text.length);
}
