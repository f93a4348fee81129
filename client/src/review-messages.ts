// What the panel of review comments and its page say to each other. Types alone: the two run apart.
import type { Review, ReviewedReport } from '../../server/src/review/review-data.ts';
import type { ReviewState } from './review-states.ts';

export type LetterKind = 'docx' | 'xlsx' | 'md';

export type ToPage =
  /** Nothing is there yet: the reports are being checked. */
  | { readonly kind: 'checking' }
  | {
      readonly kind: 'review';
      readonly review: Review;
      /** How far each report has been reviewed, in their order; null where nobody has said. */
      readonly states: readonly (ReviewState | null)[];
      /** What the user should know of the files. */
      readonly notices: readonly string[];
    };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'write'; readonly to: LetterKind; readonly review: Review }
  | { readonly kind: 'open'; readonly path: string }
  /** The reports are to be held against those of the round before. */
  | { readonly kind: 'against' }
  /** A Word file for each organ, and one that sums them up. */
  | { readonly kind: 'writeEach'; readonly review: Review }
  | { readonly kind: 'mark'; readonly marks: readonly ReviewMark[] };

export interface ReviewMark {
  readonly report: Pick<ReviewedReport, 'path' | 'organ' | 'year'>;
  readonly state: ReviewState;
}
