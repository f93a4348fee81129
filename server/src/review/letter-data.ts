/** A letter as plain data, for who writes it as a file: words and tables in their order. */
export interface Letter {
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  /** The same as a workbook has it: a row for each comment. */
  readonly sheets: readonly LetterSheet[];
}

export type LetterBlock = LetterWords | LetterTable;

export interface LetterWords {
  readonly kind: 'words';
  readonly role: 'title' | 'addressee' | 'heading' | 'paragraph' | 'signature';
  readonly words: string;
}

export interface LetterTable {
  readonly kind: 'table';
  readonly columns: readonly LetterColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface LetterColumn {
  readonly title: string;
  /** In parts of the page's width. */
  readonly width: number;
  /** Numbers and single words stand in the middle, sentences on the left. */
  readonly isCentred: boolean;
}

export interface LetterSheet extends Omit<LetterTable, 'kind'> {
  readonly name: string;
}
