import { say } from '../text/bilingual.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type Finding, type Fix, withFixes } from './finding.ts';

/**
 * What a finding is known by, whatever line it stands in. Another figure makes another finding of it; so an exception
 * ends by itself when the figures change.
 */
export interface FindingKey {
  readonly code: string;
  readonly cells: readonly string[];
  readonly expected?: number;
  readonly actual?: number;
  /** The words at the finding, for one that does not state both figures. */
  readonly words?: string;
  readonly about?: string;
}

/** A finding that the user has declared to be right as it is, with a reason. */
export interface Exception extends FindingKey {
  /** Path or pattern of the reports, from the folder of the configuration. */
  readonly file: string;
  /** Empty until it has been filled in; till then nothing is explained. */
  readonly reason: string;
  /** Where it stands in the configuration. */
  readonly span: Span;
}

/** Longer words are known by their beginning and end. */
const MOST_WORDS = 120;

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
  if (words.length <= MOST_WORDS) return words;
  const half = MOST_WORDS / 2;
  return `${words.slice(0, half)}…${words.slice(-half)}`;
}

/** Shows the findings that exceptions are made for as explained: as hints that tell the reason, and nothing to mend. */
export function explain(findings: readonly Finding[], text: string, exceptions: readonly Exception[]): Finding[] {
  const reasoned = exceptions.filter(({ reason }) => reason !== '');
  if (reasoned.length === 0) return [...findings];
  const explained = findings.map((finding) => {
    const exception = exceptionFor(keyOf(finding, text), reasoned);
    return exception ? explainedBy(finding, exception) : finding;
  });
  const kept = explained.filter((finding) => finding.explained).map(({ span }) => span);
  return kept.length === 0 ? explained : explained.map((finding) => withoutChanging(finding, kept));
}

export const exceptionFor = (key: FindingKey, exceptions: readonly Exception[]): Exception | undefined =>
  exceptions.find((exception) => isFor(exception, key));

/** The exceptions with a reason that none of the findings is like any more. */
export function unusedExceptions(
  findings: readonly Finding[],
  text: string,
  exceptions: readonly Exception[],
): Exception[] {
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

const explainedBy = (finding: Finding, explained: Exception): Finding =>
  Object.assign(
    withFixes(finding, () => []),
    {
      severity: 'hint' as const,
      message: say(
        `已知例外（${explained.reason}）：${finding.message.zh}`,
        `Known exception (${explained.reason}): ${finding.message.en}`,
      ),
      explained,
    },
  );

/** What was declared to be right is changed by a person alone: by no fix that applies itself or comes first. */
function withoutChanging(finding: Finding, kept: readonly Span[]): Finding {
  const changes = ({ edits }: Fix) => edits.some(({ span }) => kept.some((place) => overlaps(span, place)));
  return withFixes(finding, (own) =>
    own.map((fix) => (changes(fix) ? { ...fix, safe: false, preferred: false } : fix)),
  );
}
