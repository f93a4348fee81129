// What the overview's panel and its page say to each other. Types alone: the two run apart.
import type { OverviewAnswer, OverviewFinding } from '../../server/src/core/index.ts';
import type { ReportReviewState, ReviewState } from './review-states.ts';

export type ToPage =
  | { readonly kind: 'answer'; readonly answer: OverviewAnswer }
  /** Only what lies below this address is wanted. */
  | { readonly kind: 'below'; readonly uri: string }
  /** What was found in a report that was unfolded. */
  | {
      readonly kind: 'findings';
      readonly folder: number;
      readonly path: string;
      readonly findings: readonly OverviewFinding[];
    }
  /** How far the reports of each folder have been reviewed, in the folders' order. */
  | {
      readonly kind: 'reviewStates';
      readonly folders: readonly (readonly ReportReviewState[])[];
      /** Whether review comments can be made here. */
      readonly canReview: boolean;
    };

export type FromPage =
  | { readonly kind: 'ready' }
  /** At a finding, or where the first is. */
  | {
      readonly kind: 'open';
      readonly folder: number;
      readonly path: string;
      readonly range: OverviewFinding['range'] | null;
    }
  | { readonly kind: 'unfold'; readonly folder: number; readonly path: string }
  /** Review comments are wanted of these reports. */
  | { readonly kind: 'review'; readonly reports: readonly { readonly folder: number; readonly path: string }[] }
  | {
      readonly kind: 'setReviewState';
      readonly folder: number;
      readonly organ: string;
      readonly year: number;
      readonly state: ReviewState;
    }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'save'; readonly name: string; readonly content: string; readonly isImage: boolean };

/** What a page keeps while its panel is hidden or the window restarts. */
export interface PageState {
  readonly organ: string;
  readonly year: string;
  readonly onlyFound: boolean;
  /** A state of the review, or empty for all. */
  readonly review: string;
  readonly below: string;
  readonly sort: string;
  readonly isDown: boolean;
  readonly measure: string;
  readonly across: 'years' | 'organs';
  /** The reports that are unfolded, by their keys in the table. */
  readonly unfolded: readonly string[];
}
