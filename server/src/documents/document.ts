import type { Bilingual } from '../core/text/bilingual.ts';

/** Where something stands, in the document's own terms; all counted from one. */
export type Place =
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly paragraph: number }
  | { readonly page: number };

/** Why a document cannot be read: one line for the user. */
export interface Unreadable {
  readonly unreadable: Bilingual;
}

/** What writing a text back has come to: the file's new bytes and the document in them, or why it cannot be done. */
export type Written = { readonly bytes: Uint8Array; readonly document: DocumentText } | { readonly refused: Bilingual };

/** How the bytes of a text document are to be read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A document that was read as a text. */
export interface DocumentText {
  readonly text: string;
  /** Of its own file, or of the part of it that has the text. */
  readonly encoding: TextEncoding;
  /** What is in the document and not in its text, or is there otherwise than it looks. */
  readonly notices: readonly Bilingual[];
  /** Where pictures stand in the text: one may be a table that was scanned. */
  readonly pictures: readonly number[];
  placeAt(offset: number): Place | null;
  /** The document with comments at places of its text; left out where the kind of document has none. No word of it changes. */
  readonly comment?: (comments: readonly DocumentComment[], by: TrackedEditing) => Written;
  /** Null where the kind of document is never written. */
  readonly write: ((text: string, how: WayOfEditing) => Written) | null;
}

/** A comment on words of a document. */
export interface DocumentComment {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Tracked changes, which a person accepts in Word: who has made them, and when. */
export interface TrackedEditing {
  readonly author: string;
  readonly date: string;
}

export type WayOfEditing = 'plain' | TrackedEditing;
