// What the preview's panel and its page say to each other. Types alone: the two run apart.
import type { CellName, Position, Preview, Range } from '../../server/src/core/index.ts';

/** As the server answers, of one version of the text. */
export interface VersionedPreview extends Preview<Range> {
  readonly version: number;
}

export type ToPage =
  /** Null: no report is open there any longer. */
  | { readonly kind: 'preview'; readonly uri: string; readonly preview: VersionedPreview | null }
  /** Where the cursor is in the text. */
  | { readonly kind: 'cursor'; readonly position: Position }
  /** The answer to `enter`: why not, or null when it is done. */
  | { readonly kind: 'entered'; readonly cell: CellName; readonly refused: string | null }
  | { readonly kind: 'print' };

export type FromPage =
  | { readonly kind: 'ready' }
  /** Show the place in the text; with `focus` the keyboard goes there as well. */
  | { readonly kind: 'reveal'; readonly place: Range; readonly focus: boolean }
  | { readonly kind: 'enter'; readonly cell: CellName; readonly text: string; readonly version: number }
  /** Take back the last change of the text, or make it again. */
  | { readonly kind: 'undo' | 'redo' }
  /** The answer to `print`: a page that stands for itself. */
  | { readonly kind: 'page'; readonly html: string };

/** What a page keeps while its panel is hidden or the window restarts. */
export interface PageState {
  readonly uri: string;
  readonly scroll: number;
}
