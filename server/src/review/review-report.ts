import { type CheckedReport, identityFromName, type RelatedReports, ReportService } from '../core/index.ts';
import { alikeTogether, isAtLeast, tracedComments } from './review-comments.ts';
import type { CommentSeverity, ReviewedReport, SecondRound } from './review-data.ts';
import { type RoundOfReport, secondRound } from './second-round.ts';

export { decodeReview } from './decode-review.ts';
export { LETTER_PARTS, reviewLetter, SUMMARY_NAME, separateLetters, summaryLetter } from './letters.ts';

const service = new ReportService();

/**
 * What an organ is to be told of a report that was checked.
 *
 * @param path the report's file: where the text does not state organ or year, its name may
 * @param severity the lowest that is told
 */
export function reviewReport(checked: CheckedReport, path: string, severity: CommentSeverity): ReviewedReport {
  const { report } = checked;
  const { title, organ, year } = service.identity(report);
  const named = identityFromName(path);
  const { traced, leftOut } = tracedComments(checked);
  const comments = traced.map(({ comment }) => comment);
  return {
    path,
    title,
    organ: organ ?? named.organ,
    year: year ?? named.year,
    isEmpty: report.sections.length === 0 && Object.values(report.tables).every((table) => table === null),
    comments: alikeTogether(comments.filter((comment) => isAtLeast(comment, severity))),
    unlisted: leftOut,
    unverified: service.coverage(checked).notUnderstood.length,
    round: null,
  };
}

/** A report of one round, for `reviewAgain`. */
export const roundOf = (checked: CheckedReport, relatedReports: RelatedReports): RoundOfReport => ({
  checked,
  relatedReports,
});

/** The same of a report that was returned, held against the one before. */
export function reviewAgain(
  path: string,
  after: RoundOfReport,
  before: RoundOfReport & { readonly path: string },
  severity: CommentSeverity,
): ReviewedReport {
  const reviewed = reviewReport(after.checked, path, severity);
  const round = secondRound(before.path, before, after);
  const comments = alikeTogether(round.comments.filter((comment) => isAtLeast(comment, severity)));
  return { ...reviewed, round: { ...round, comments } };
}

/** The same where there is none before that it could be held against, and why. */
export function withoutRoundBefore(reviewed: ReviewedReport, reason: string): ReviewedReport {
  const comments = reviewed.comments.map((comment) => ({ ...comment, state: 'added' as const }));
  const round: SecondRound = { before: null, reason, comments, cells: [], words: [], unlisted: 0 };
  return { ...reviewed, round };
}
