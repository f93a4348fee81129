import { type CheckedReport, maskNumbers, type Span } from '../core/index.ts';

/** Words of a report as they may go into a letter. */
export interface MaskedWords {
  /** The report as it is read, of the same length, with personal data masked. */
  readonly text: string;
  /** Words that quote the report, such as a message. */
  mask(words: string): string;
}

interface Masked {
  readonly span: Span;
  readonly original: string;
  readonly masked: string;
}

/** No report has more names to hide. */
const MAX_NAMES = 2000;

/** Personal data as the rule on it masks it, and long numbers besides, also where that rule is turned off. */
export function maskedWords({ report, findings }: CheckedReport): MaskedWords {
  const { readable } = report;
  const places: Masked[] = [];
  for (const { code, proposed } of findings) {
    if (code !== 'personal-data') continue;
    for (const { edits } of proposed)
      for (const { span, newText } of edits) {
        const original = readable.slice(span.start, span.end);
        const isAsLong = original.length === newText.length;
        // A name that is drawn apart loses its blanks.
        if (original !== '')
          places.push({ span, original, masked: isAsLong ? newText : original[0]! + '*'.repeat(original.length - 1) });
      }
  }
  places.sort((a, b) => a.span.start - b.span.start);
  let text = '';
  let at = 0;
  for (const { span, masked } of places) {
    if (span.start < at) continue;
    text += readable.slice(at, span.start) + masked;
    at = span.end;
  }
  text += readable.slice(at);
  // A digit or two would be masked wherever they stand.
  const isTelling = ({ original }: Masked): boolean => original.length > 1 && !/^\d{1,8}$/.test(original);
  const names = new Map(places.filter(isTelling).map(({ original, masked }) => [original, masked]));
  const quoted = [...names].slice(0, MAX_NAMES);
  return {
    text: maskNumbers(text),
    mask: (words) => maskNumbers(quoted.reduce((all, [original, masked]) => all.replaceAll(original, masked), words)),
  };
}
