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

/** `each`: every entry is taken or refused for itself. `all`: all or none. `try`: it is only asked which would be taken. */
export type EntryMode = 'each' | 'all' | 'try';

/** What became of entries that were handed on together. */
export interface EntryResult {
  readonly entries: readonly CellEntry[];
  readonly mode: EntryMode;
  /** For each entry why not; null when it can be taken. */
  readonly refused: readonly (string | null)[];
  /** Whether those that can be taken are in the text. */
  readonly written: boolean;
  /** Of the text afterwards. */
  readonly version: number;
}

/** Which page it is: the whole report beside its text, or its tables alone in an editor of their own. */
export type PageKind = 'preview' | 'sheet';

export type ToPage =
  /** Null: no report is open there any longer. */
  | { readonly kind: 'preview'; readonly uri: string; readonly preview: VersionedPreview | null }
  /** Where the cursor is in the text. */
  | { readonly kind: 'cursor'; readonly position: Position }
  /** The keyboard goes to the cell. */
  | { readonly kind: 'goTo'; readonly cell: CellName }
  /** The answer to `enter`. Answers come in the order in which was entered, once for each `enter`. */
  | ({ readonly kind: 'entered' } & EntryResult)
  /** Put the whole report on the clipboard, for a word processor or a web site. */
  | { readonly kind: 'copy' }
  | { readonly kind: 'print' };

export type FromPage =
  | { readonly kind: 'ready' }
  /** Show the place in the text; with `focus` the keyboard goes there as well. */
  | { readonly kind: 'reveal'; readonly place: Range; readonly focus: boolean }
  /** Different cells of one report. */
  | { readonly kind: 'enter'; readonly entries: readonly CellEntry[]; readonly mode: EntryMode }
  /** All that the page shows as not taken, whenever that changes: it is told of when the page is closed. */
  | { readonly kind: 'refused'; readonly entries: readonly RefusedEntry[] }
  /** Take back the last change of the text, or make it again. */
  | { readonly kind: 'undo' | 'redo' }
  /** The answer to `print`: a page that stands for itself. */
  | { readonly kind: 'page'; readonly html: string };

/** What a page keeps while its panel is hidden or the window restarts. */
export interface PageState {
  readonly uri: string;
  readonly scroll: number;
  /** What was entered and refused, so that nothing is lost in silence. */
  readonly refused: readonly RefusedEntry[];
}

export type RefusedEntry = CellEntry & { readonly refused: string | null };
