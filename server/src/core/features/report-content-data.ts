import type { TableKey } from '../form/types.ts';

/** A report as plain data, for who writes it in another kind of file: words and tables in their order. */
export interface ReportContent {
  /** Empty where the report has none. */
  readonly title: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly blocks: readonly ContentBlock[];
}

export type ContentBlock = WordsContent | TableContent;

export interface WordsContent {
  readonly kind: 'words';
  /** `topic`: a heading within a section. `signature`: the organ and the date at the end. `line`: a line of a table, or a note beside one. */
  readonly role: 'title' | 'heading' | 'topic' | 'paragraph' | 'signature' | 'line';
  readonly words: string;
}

export interface TableContent {
  readonly kind: 'table';
  readonly table: TableKey;
  readonly name: string;
  /** It is drawn as the form prints it. */
  readonly isOfficial: boolean;
  readonly rows: readonly ContentRow[];
}

/** A sheet of a workbook beside the tables, its first row above the others. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A row of a table. Cells that reach down from above are not in it again. */
export interface ContentRow {
  /** The rows above all values. */
  readonly isHeader: boolean;
  readonly cells: readonly ContentCell[];
}

export interface ContentCell {
  /** `column`, `row`, `group`: what it names; `label`: other words. */
  readonly kind: 'label' | 'column' | 'row' | 'group' | 'value';
  /** As written. */
  readonly words: string;
  /** It is a number in plain digits. */
  readonly isNumber: boolean;
  /** Over how many columns and rows it goes. */
  readonly columns: number;
  readonly rows: number;
}

/** How a table is drawn: as the form prints it; by its own lines and fields; or line by line, as it stands. */
export type TableForm = 'official' | 'fields' | 'lines';
