import { overlaps, type Span } from '../../text/span.ts';
import { type ConfirmedFigures, confirmationOf } from './confirmed-figure.ts';
import type { Finding, Fix } from './finding.ts';
import type { FindingKey, KnownException } from './known-exception.ts';

/** Longer words are known by their beginning and end. */
const MAX_WORDS_LENGTH = 120;

export function keyOf({ code, cells, expected, actual, about, span }: Finding, text: string): FindingKey {
  const hasFigures = expected !== undefined && actual !== undefined;
  return {
    code,
    cells,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(!hasFigures && { words: shortened(text.slice(span.start, span.end)) }),
    ...(about !== undefined && { about }),
  };
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= MAX_WORDS_LENGTH) return words;
  const half = MAX_WORDS_LENGTH / 2;
  return `${words.slice(0, half)}…${words.slice(-half)}`;
}

/** Shows the findings that exceptions are made for, or that are about confirmed figures, as explained: as hints with the reason, and no fixes. */
export function explain(
  findings: readonly Finding[],
  text: string,
  exceptions: readonly KnownException[],
  confirmed: ConfirmedFigures,
): Finding[] {
  const reasoned = exceptions.filter(({ reason }) => reason !== '');
  if (reasoned.length === 0 && confirmed.size === 0) return [...findings];
  const confirmation = confirmationOf(confirmed);
  const explained = findings.map((finding) => {
    const exception = reasoned.length > 0 ? exceptionFor(keyOf(finding, text), reasoned) : undefined;
    const explanation = exception ?? confirmation(finding);
    return explanation ? finding.explainedBy(explanation) : finding;
  });
  const kept = explained.filter((finding) => finding.explained).map(({ span }) => span);
  return kept.length === 0 ? explained : explained.map((finding) => withoutChanging(finding, kept));
}

export const exceptionFor = (key: FindingKey, exceptions: readonly KnownException[]): KnownException | undefined =>
  exceptions.find((exception) => isFor(exception, key));

/** The exceptions with a reason that none of the findings is like any more. */
export function unusedExceptions(
  findings: readonly Finding[],
  text: string,
  exceptions: readonly KnownException[],
): KnownException[] {
  const reasoned = exceptions.filter(({ reason }) => reason !== '');
  if (reasoned.length === 0) return [];
  const keys = findings.map((finding) => keyOf(finding, text));
  return reasoned.filter((exception) => !keys.some((key) => isFor(exception, key)));
}

function isFor(exception: FindingKey, key: FindingKey): boolean {
  return (
    exception.code === key.code &&
    exception.expected === key.expected &&
    exception.actual === key.actual &&
    exception.words === key.words &&
    exception.about === key.about &&
    exception.cells.length === key.cells.length &&
    exception.cells.every((cell) => key.cells.includes(cell))
  );
}

/** What was declared to be right is changed by a person alone: by no fix that applies itself or comes first. */
function withoutChanging(finding: Finding, kept: readonly Span[]): Finding {
  const changes = ({ edits }: Fix) => edits.some(({ span }) => kept.some((place) => overlaps(span, place)));
  return finding.withFixes((own) => own.map((fix) => (changes(fix) ? { ...fix, safe: false, preferred: false } : fix)));
}
