// What a person makes of the comments: which are kept, in which order and words.
import type { Review, ReviewComment, ReviewedReport, StatedComment } from '../../../server/src/review/review-data.ts';
import type { ReviewState } from '../review-states.ts';

export type DraftComment = (ReviewComment | StatedComment) & {
  /** Tells it from the others of its report, wherever it stands. */
  readonly id: number;
  readonly isKept: boolean;
};

export interface DraftReport {
  readonly report: ReviewedReport;
  readonly comments: readonly DraftComment[];
  readonly state: ReviewState | null;
}

export interface LetterDraft {
  readonly review: Review;
  readonly reports: readonly DraftReport[];
}

export function draftOf(review: Review, states: readonly (ReviewState | null)[]): LetterDraft {
  const reports = review.reports.map((report, i): DraftReport => {
    const comments = (report.round ?? report).comments;
    // What is mended need not be said again, unless a person wants it to be.
    const drafts = comments.map((comment, id) => ({ ...comment, id, isKept: true }));
    return { report, comments: drafts, state: states[i] ?? null };
  });
  return { review, reports };
}

const withReport = (draft: LetterDraft, index: number, change: (report: DraftReport) => DraftReport): LetterDraft => ({
  ...draft,
  reports: draft.reports.map((report, i) => (i === index ? change(report) : report)),
});

/** The words of a comment that a person may change. */
export type Wording = Partial<Pick<ReviewComment, 'problem' | 'expected' | 'remark'>>;

export const withComment = (
  draft: LetterDraft,
  index: number,
  id: number,
  changes: Wording & { readonly isKept?: boolean },
): LetterDraft =>
  withReport(draft, index, (report) => ({
    ...report,
    comments: report.comments.map((comment) => (comment.id === id ? { ...comment, ...changes } : comment)),
  }));

/** Puts a comment a place up or down; at the ends it stays. */
export const moved = (draft: LetterDraft, index: number, id: number, by: 1 | -1): LetterDraft =>
  withReport(draft, index, (report) => {
    const comments = [...report.comments];
    const from = comments.findIndex((comment) => comment.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= comments.length) return report;
    [comments[from], comments[to]] = [comments[to]!, comments[from]!];
    return { ...report, comments };
  });

export const withState = (draft: LetterDraft, index: number, state: ReviewState): LetterDraft =>
  withReport(draft, index, (report) => ({ ...report, state }));

/**
 * What becomes of a report by the comments that are kept: returned where something is left to be mended; mended where all that was said
 * before is; else reviewed. Null where nothing of a report was read.
 */
export function stateByComments({ report, comments }: DraftReport): ReviewState | null {
  if (report.isEmpty) return null;
  const kept = comments.filter(({ isKept }) => isKept);
  if (kept.some((comment) => !('state' in comment) || comment.state !== 'mended')) return 'returned';
  return kept.length > 0 ? 'mended' : 'reviewed';
}

const RANKS: Readonly<Record<ReviewComment['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** Keeps the comments that are at least so grave, and no others. */
export const keepingFrom = (draft: LetterDraft, lowest: ReviewComment['severity']): LetterDraft => ({
  ...draft,
  reports: draft.reports.map((report) => ({
    ...report,
    comments: report.comments.map((comment) => ({ ...comment, isKept: RANKS[comment.severity] <= RANKS[lowest] })),
  })),
});

/** The review as it is to be written. */
export function reviewOf({ review, reports }: LetterDraft): Review {
  return {
    ...review,
    reports: reports.map(({ report, comments }): ReviewedReport => {
      const kept = comments
        .filter(({ isKept }) => isKept)
        .map(({ id: _id, isKept: _isKept, ...comment }) => comment as ReviewComment | StatedComment);
      if (report.round === null) return { ...report, comments: kept };
      return { ...report, round: { ...report.round, comments: kept as StatedComment[] } };
    }),
  };
}
