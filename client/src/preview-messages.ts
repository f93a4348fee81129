// What the preview's panel and its page say to each other. Types alone: the two run apart.
import type { CellName, Position, Preview, Range } from '../../server/src/core/index.ts';

/** As the server answers, of one version of the text. */
export interface VersionedPreview extends Preview<Range> {
  readonly version: number;
}

/** What a person has entered into a cell of a report. The cell is named, so that it is the same one whatever becomes of the text. */
export interface CellEntry {
  /** Tells it from all others. */
  readonly id: string;
  readonly uri: string;
  readonly cell: CellName;
  /** Row and column in words. */
  readonly title: string;
  /** As typed. */
  readonly text: string;
}

export interface EntryResult {
  readonly entry: CellEntry;
  /** Why not; null when it is in the text. */
  readonly refused: string | null;
  /** Of the text afterwards. */
  readonly version: number;
}

export type ToPage =
  /** Null: no report is open there any longer. */
  | { readonly kind: 'preview'; readonly uri: string; readonly preview: VersionedPreview | null }
  /** Where the cursor is in the text. */
  | { readonly kind: 'cursor'; readonly position: Position }
  /** The answer to `enter`. Answers come in the order in which was entered. */
  | ({ readonly kind: 'entered' } & EntryResult)
  | { readonly kind: 'print' };

export type FromPage =
  | { readonly kind: 'ready' }
  /** Show the place in the text; with `focus` the keyboard goes there as well. */
  | { readonly kind: 'reveal'; readonly place: Range; readonly focus: boolean }
  | { readonly kind: 'enter'; readonly entry: CellEntry }
  /** Take back the last change of the text, or make it again. */
  | { readonly kind: 'undo' | 'redo' }
  /** The answer to `print`: a page that stands for itself. */
  | { readonly kind: 'page'; readonly html: string };

/** What a page keeps while its panel is hidden or the window restarts. */
export interface PageState {
  readonly uri: string;
  readonly scroll: number;
  /** What was entered and refused, so that nothing is lost in silence. */
  readonly refused: readonly (CellEntry & { readonly refused: string | null })[];
}
