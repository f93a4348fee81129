import type { CellName, FormEdition, TableKey } from '../form/types.ts';
import type { CellState } from '../model/report.ts';
import type { Severity } from '../rules/framework/finding.ts';
import type { Span } from '../text/span.ts';

/**
 * A report as a page shows it, as plain data: whoever draws it decides how. A `Place` is where something stands in the text:
 * a span within the program, a range for an editor.
 */
export interface Preview<NodeAtOffset = Span> {
  readonly form: FormEdition;
  /** In the order of the text. */
  readonly blocks: readonly PreviewBlock<NodeAtOffset>[];
  readonly findings: readonly PreviewFinding<NodeAtOffset>[];
  /** How many blocks and findings are left out, where there are more than a page shows. */
  readonly more: { readonly blocks: number; readonly findings: number };
  /** Null where the cells that it is made of are not known. */
  readonly flow: Flow | null;
}

export interface PreviewFinding<NodeAtOffset = Span> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: NodeAtOffset;
  readonly cells: readonly CellName[];
}

/** Findings are told by their index in the preview's list: each stands where it is shown, once or at several cells. */
interface Marked {
  readonly findings: readonly number[];
}

export type PreviewBlock<NodeAtOffset = Span> = WordsBlock<NodeAtOffset> | TableBlock<NodeAtOffset>;

export interface WordsBlock<NodeAtOffset = Span> extends Marked {
  /**
   * `topic`: a heading within a section. `signature`: the organ and the date at the end. `note`: said by the program, of what
   * is not drawn here.
   */
  readonly kind: 'title' | 'heading' | 'topic' | 'paragraph' | 'signature' | 'note';
  readonly text: string;
  readonly place: NodeAtOffset;
}

export interface TableBlock<NodeAtOffset = Span> extends Marked {
  readonly kind: 'table';
  readonly table: TableKey;
  readonly name: string;
  readonly place: NodeAtOffset;
  readonly rows: readonly GridRow<NodeAtOffset>[];
}

/** A row of the official grid. Cells that reach down from above are not in it again. */
export interface GridRow<NodeAtOffset = Span> {
  /** The rows above all values. */
  readonly isHeader: boolean;
  readonly cells: readonly GridCell<NodeAtOffset>[];
}

export type GridCell<NodeAtOffset = Span> = LabelCell<NodeAtOffset> | ValueCell<NodeAtOffset>;

interface Extent {
  /** Over how many columns and rows of the grid it goes. */
  readonly columns: number;
  readonly rows: number;
}

/** `column`, `row`: what it is the label of; `corner`: neither. */
export interface LabelCell<NodeAtOffset = Span> extends Extent, Marked {
  readonly kind: 'column' | 'row' | 'corner';
  readonly text: string;
  /** Where the row's label stands; null for what the form alone says. */
  readonly place: NodeAtOffset | null;
}

export interface ValueCell<NodeAtOffset = Span> extends Extent, Marked {
  readonly kind: 'value';
  readonly cell: CellName;
  /** Row and column in words. */
  readonly title: string;
  readonly state: CellState;
  /** A total of other cells. */
  readonly derived: boolean;
  /** What it adds up to: for each equation that says what the total is, the cells that it adds. None where it is no total. */
  readonly sums: readonly (readonly CellName[])[];
  /** As written. */
  readonly text: string;
  readonly value: number | null;
  readonly place: NodeAtOffset | null;
  /** Why nothing can be entered here; null where it can. */
  readonly fixed: string | null;
}

/** What came in and what became of it, in requests: the figures of the total column. */
export interface Flow {
  readonly incoming: readonly FlowPart[];
  readonly outgoing: readonly FlowPart[];
}

export interface FlowPart {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}
