/** What a report is made of before it is written as .docx or .html: the same for both. */
export interface Document {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly design: Design;
}

export type Block =
  | { readonly kind: 'title' | 'sub-heading' | 'paragraph' | 'note' | 'signature'; readonly text: string }
  /** `text` without its number; `number` as printed: 一、 */
  | { readonly kind: 'heading'; readonly number: string; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

/** A table as printed: rows of cells, merged ones with their extent. The widths of the columns are in thousandths of the table's. */
export interface Grid {
  readonly widths: readonly number[];
  /** So many rows at the top are its head. */
  readonly headRows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly kind: 'head' | 'caption' | 'label' | 'group' | 'value';
  /** The public name of the cell of the form whose value it holds. */
  readonly cell?: string;
}

export interface Design {
  readonly font: string;
  readonly headingFont: string;
  /** In points. */
  readonly size: number;
  readonly tableSize: number;
  readonly lineHeight: number;
  /** In millimetres. */
  readonly margin: number;
  /** `N` stands for the number of the page; null for none. */
  readonly pageNumber: string | null;
  readonly pageNumberAlign: 'center' | 'right' | 'left';
  readonly runningHead: string | null;
  /** Word makes the number of a heading, the text has none. */
  readonly isAutoNumbered: boolean;
  /** The head of a table is printed again on each page. */
  readonly repeatsHead: boolean;
  /** A row may go on on the next page. */
  readonly splitsRows: boolean;
  readonly borders: 'full' | 'none' | 'horizontal';
  readonly labelAlign: 'left' | 'center';
  /** In points. */
  readonly cellPadding: number;
  /** Web pages only: each cell's text in a paragraph of its own, as pasted from Word. */
  readonly cellsAsParagraphs: boolean;
  /** Digits stand in a run of their own, as Word leaves them where somebody has typed over them. */
  readonly splitsDigits: boolean;
  /** Web pages only: what a site puts around a report. */
  readonly hasSiteFrame: boolean;
}
