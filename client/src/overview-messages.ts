// What the overview's panel and its page say to each other. Types alone: the two run apart.
import type { OverviewAnswer } from '../../server/src/core/index.ts';

export type ToPage =
  | { readonly kind: 'answer'; readonly answer: OverviewAnswer }
  /** Only what lies below this address is wanted. */
  | { readonly kind: 'below'; readonly uri: string };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly folder: number; readonly path: string }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'save'; readonly name: string; readonly content: string; readonly isImage: boolean };

/** What a page keeps while its panel is hidden or the window restarts. */
export interface PageState {
  readonly organ: string;
  readonly year: string;
  readonly onlyFound: boolean;
  readonly below: string;
  readonly sort: string;
  readonly isDown: boolean;
  readonly measure: string;
  readonly across: 'years' | 'organs';
}
