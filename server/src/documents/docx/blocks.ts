import type { XmlElement } from '../xml/xml-tree.ts';

/** Words of a document that stand in its file: in a `w:t`. */
export interface StoredWords {
  readonly kind: 'stored';
  readonly words: string;
  /** The `w:t`. */
  readonly element: XmlElement;
  /** The run that it stands in. */
  readonly run: XmlElement;
  /** Where each of its units stands in the XML, and the end of the last. Null where none is written as an entity: then one by one. */
  readonly offsets: readonly number[] | null;
  readonly start: number;
  readonly isWritable: boolean;
}

/** Words that a person sees, and that stand in the file as something else, or not at all: numbers of headings, line ends. */
export interface MadeWords {
  readonly kind: 'made';
  readonly words: string;
}

export type Words = StoredWords | MadeWords;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** Several where the marks between them were deleted. */
  readonly elements: readonly XmlElement[];
  readonly words: readonly Words[];
  /** Counted from one among the paragraphs outside tables; null in a table that only lays out the page. */
  readonly number: number | null;
  readonly hasPicture: boolean;
}

export interface CellBlock {
  /** Null where a cell above or beside reaches in, or the row has none. */
  readonly element: XmlElement | null;
  readonly words: readonly Words[];
  /** Into which words go where it has none yet. */
  readonly paragraph: XmlElement | null;
}

export interface RowBlock {
  readonly kind: 'row';
  readonly element: XmlElement;
  /** One for each column of the grid. */
  readonly cells: readonly CellBlock[];
  /** Counted from one, as is the row. */
  readonly table: number;
  readonly row: number;
  readonly hasPicture: boolean;
}

/** What is a line of the text, or several where lines are broken within a paragraph. */
export type Block = ParagraphBlock | RowBlock;

/** What is in a document and not in its text. */
export interface LeftOut {
  textBoxes: number;
  nestedTables: number;
  embeddedDocuments: number;
}
