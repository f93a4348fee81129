import {
  COMMENT_SEVERITIES,
  type CommentState,
  type Review,
  type ReviewChange,
  type ReviewComment,
  type ReviewedReport,
  type SecondRound,
  type StatedComment,
  type UnreadReport,
} from './review-data.ts';

const STATES: readonly CommentState[] = ['mended', 'notMended', 'added', 'unverified'];

/** What `review --format json` has printed, as somebody may have changed it; null where it is something else. Never throws. */
export function decodeReview(text: string): Review | null {
  try {
    const value = objectOf(JSON.parse(text));
    if (value.schema !== 1) return null;
    return {
      reports: listOf(value.reports, reportOf),
      unread: listOf(value.unread, unreadOf),
      notReturned: listOf(value.notReturned, wordsOf),
      isSecondRound: value.isSecondRound === true,
    };
  } catch (error) {
    if (error instanceof NotOne || error instanceof SyntaxError) return null;
    throw error;
  }
}

class NotOne extends Error {}

/** Longer words are cut: a cell of a table holds no more. */
const MAX_WORDS = 4000;

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotOne();
  return value as Record<string, unknown>;
}

function listOf<Item>(value: unknown, itemOf: (item: unknown) => Item): Item[] {
  if (!Array.isArray(value)) throw new NotOne();
  return value.map(itemOf);
}

function wordsOf(value: unknown): string {
  if (typeof value !== 'string') throw new NotOne();
  return value.slice(0, MAX_WORDS);
}

const wordsOrNull = (value: unknown): string | null => (value === null ? null : wordsOf(value));

function countOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new NotOne();
  return value;
}

function reportOf(value: unknown): ReviewedReport {
  const { path, title, organ, year, isEmpty, comments, unlisted, unverified, round } = objectOf(value);
  return {
    path: wordsOf(path),
    title: wordsOrNull(title),
    organ: wordsOrNull(organ),
    year: year === null ? null : countOf(year),
    isEmpty: isEmpty === true,
    comments: listOf(comments, commentOf),
    unlisted: countOf(unlisted),
    unverified: countOf(unverified),
    round: round === null ? null : roundOf(round),
  };
}

function commentOf(value: unknown): ReviewComment {
  const { severity, codes, place, problem, expected, basis, remark } = objectOf(value);
  return {
    severity: COMMENT_SEVERITIES.find((each) => each === severity) ?? 'info',
    codes: listOf(codes, wordsOf),
    place: wordsOf(place),
    problem: wordsOf(problem),
    expected: wordsOf(expected),
    basis: wordsOf(basis),
    remark: wordsOf(remark),
  };
}

function roundOf(value: unknown): SecondRound {
  const { before, reason, comments, cells, words, unlisted } = objectOf(value);
  return {
    before: wordsOrNull(before),
    reason: wordsOf(reason),
    comments: listOf(comments, statedOf),
    cells: listOf(cells, changeOf),
    words: listOf(words, changeOf),
    unlisted: countOf(unlisted),
  };
}

function statedOf(value: unknown): StatedComment {
  const state = STATES.find((each) => each === objectOf(value).state);
  if (!state) throw new NotOne();
  return { ...commentOf(value), state };
}

function changeOf(value: unknown): ReviewChange {
  const { place, before, after } = objectOf(value);
  return { place: wordsOf(place), before: wordsOf(before), after: wordsOf(after) };
}

function unreadOf(value: unknown): UnreadReport {
  const { path, reason } = objectOf(value);
  return { path: wordsOf(path), reason: wordsOf(reason) };
}
