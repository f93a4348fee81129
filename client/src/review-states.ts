// How far the review of each report has come, as it is kept in a file of the folder: a line for each report, in their order, so that
// two who work in the folder can bring their lines together. It may come from anybody: what cannot be read is passed over, and kept.

export const REVIEW_STATES = ['pending', 'reviewed', 'returned', 'mended'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** The file, in the workspace folder. */
export const REVIEW_STATES_FILE = '.disclosure-report-review.jsonl';

export interface ReportReviewState {
  readonly organ: string;
  readonly year: number;
  readonly state: ReviewState;
  /** Counted from one; another begins when a report comes back that was returned. */
  readonly round: number;
}

/** What a report is known by in any round, whatever its file is called. */
export interface ReviewedSubject {
  readonly organ: string;
  readonly year: number;
}

const VERSION = 1;
/** Bytes and lines: more no folder has. */
export const MAX_STATES_BYTES = 4 * 1024 * 1024;
const MAX_LINES = 20_000;
const MAX_ORGAN = 200;
const MAX_ROUND = 99;

/** Blanks and the width of brackets make no other organ. */
export const subjectKey = ({ organ, year }: ReviewedSubject): string =>
  `${organ.normalize('NFKC').replace(/\s+/g, '')} ${year}`;

/** What a text of the file says, by the reports' keys; of two lines for one report the last holds. */
export function readReviewStates(text: string): Map<string, ReportReviewState> {
  const states = new Map<string, ReportReviewState>();
  if (text.length > MAX_STATES_BYTES) return states;
  for (const line of text.split('\n', MAX_LINES)) {
    const entry = entryOf(line);
    if (entry && entry !== 'header') states.set(subjectKey(entry), entry);
  }
  return states;
}

/** The text with one report's state; null where a newer version has written it, which may mean otherwise by its lines. */
export function withReviewState(text: string, subject: ReviewedSubject, state: ReviewState): string | null {
  const kept: string[] = [];
  const lines = new Map<string, string>();
  let round = 1;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const entry = entryOf(line);
    if (entry === 'header') {
      if (versionOf(line) > VERSION) return null;
      continue;
    }
    if (!entry) kept.push(line);
    else lines.set(subjectKey(entry), line.trim());
    if (entry && subjectKey(entry) === subjectKey(subject))
      round = Math.min(MAX_ROUND, entry.round + Number(entry.state === 'returned' && state !== 'returned'));
  }
  lines.set(subjectKey(subject), JSON.stringify({ organ: subject.organ, year: subject.year, state, round }));
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return `${[JSON.stringify({ version: VERSION }), ...sorted, ...kept].join('\n')}\n`;
}

function entryOf(line: string): ReportReviewState | 'header' | null {
  const value = parsed(line);
  if (value === null) return null;
  if (typeof value.version === 'number') return 'header';
  const { organ, year, state, round } = value;
  const known = REVIEW_STATES.find((each) => each === state);
  if (typeof organ !== 'string' || organ === '' || organ.length > MAX_ORGAN || !known) return null;
  if (!isWithin(year, 1990, 2200) || !isWithin(round, 1, MAX_ROUND)) return null;
  return { organ, year, state: known, round };
}

const versionOf = (line: string): number => Number(parsed(line)?.version);

function parsed(line: string): Record<string, unknown> | null {
  if (line.length > 10 * MAX_ORGAN) return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
