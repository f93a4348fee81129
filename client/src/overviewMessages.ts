// What the overview's panel and its page say to each other. Types alone: the two run apart.
import type { Summary } from '../../server/src/core/index.ts';

/** As the server sends it (server/src/lsp/overview.ts). */
export type Row = readonly [
  folder: number,
  path: string,
  organ: string | null,
  year: number | null,
  summary: Summary | null,
  figures: readonly (number | null)[],
];

export interface Answer {
  readonly revision: number;
  readonly isWhole: boolean;
  readonly rows: readonly Row[];
  readonly folders: readonly string[];
  readonly isBusy: boolean;
  readonly denied: readonly string[];
}

export type ToPage =
  | { readonly kind: 'answer'; readonly answer: Answer }
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
