import type { Severity } from '../core/index.ts';

/** What may be put to an organ: hints are for who writes. */
export type CommentSeverity = Exclude<Severity, 'hint'>;
export const COMMENT_SEVERITIES: readonly CommentSeverity[] = ['error', 'warning', 'info'];

/** One thing that an organ is asked to look at. Words are Chinese, as those of the letter that they go into; personal data is masked. */
export interface ReviewComment {
  readonly severity: CommentSeverity;
  /** The rules that found it; the first is the cause, the others say the same of another place. */
  readonly codes: readonly string[];
  /** 位置: table, row and column, or section, topic and paragraph with its words. */
  readonly place: string;
  /** 问题 */
  readonly problem: string;
  /** 应为; empty where more than one thing may be right. */
  readonly expected: string;
  /** 依据 */
  readonly basis: string;
  /** 备注: the officer's own. */
  readonly remark: string;
}

/**
 * What has become of a comment in the second round. `mended`: looked at, and no longer there. `notMended`: still there.
 * `added`: it was not there before. `unverified`: it is not there, but what it was about could not be read.
 */
export type CommentState = 'mended' | 'notMended' | 'added' | 'unverified';

export interface StatedComment extends ReviewComment {
  readonly state: CommentState;
}

/** Something that has changed from one round to the next. */
export interface ReviewChange {
  readonly place: string;
  /** Empty for what was not there. */
  readonly before: string;
  /** Empty for what is there no more. */
  readonly after: string;
}

/** A report held against the one that was returned. */
export interface SecondRound {
  /** The file of the round before; null where there is none, or more than one that it may be. */
  readonly before: string | null;
  /** Why it could not be held against the round before; empty where it was. */
  readonly reason: string;
  readonly comments: readonly StatedComment[];
  readonly cells: readonly ReviewChange[];
  readonly words: readonly ReviewChange[];
  /** Changes beyond those that are listed. */
  readonly unlisted: number;
}

/** A report that was reviewed. */
export interface ReviewedReport {
  readonly path: string;
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** Nothing of an annual report is in it: that nothing was found says nothing. */
  readonly isEmpty: boolean;
  readonly comments: readonly ReviewComment[];
  /** Comments beyond those that are listed. */
  readonly unlisted: number;
  /** Figures of the prose that speak of the tables, and could not be compared with them. */
  readonly unverified: number;
  readonly round: SecondRound | null;
}

/** A file that could not be read. */
export interface UnreadReport {
  readonly path: string;
  readonly reason: string;
}

/** Reports reviewed together. */
export interface Review {
  readonly reports: readonly ReviewedReport[];
  readonly unread: readonly UnreadReport[];
  /** Files of the round before that none of the reports takes the place of. */
  readonly notReturned: readonly string[];
  readonly isSecondRound: boolean;
}
