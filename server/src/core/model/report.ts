import type { CellName, Form, FormCell, FormRow, SectionKey, TableKey } from '../form/types.ts';
import type { Field } from '../syntax/field.ts';
import type { Heading } from '../syntax/headings.ts';
import type { Row } from '../syntax/rows.ts';
import type { Syntax, TableBlock } from '../syntax/tree.ts';
import type { Lines } from '../text/lines.ts';
import { type Millionths, type WrittenNumber, ZERO } from '../text/number.ts';
import type { Span } from '../text/span.ts';
import type { OtherForm } from './detect-other-form.ts';

/** A report as the form sees it: every cell of the form bound to its place in the text. */
export interface Report {
  readonly text: string;
  /** The text as it is read, each word where it stands: without mark-up outside tables. The text itself where it has none. */
  readonly readable: string;
  /** The lines of the text itself, for places that are shown. */
  readonly lines: Lines;
  readonly syntax: Syntax;
  readonly form: Form;
  /** Set where the text is a report in another form: nothing of this one is asked of it. */
  readonly otherForm: OtherForm | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** In the text's order; a section that stands twice is there twice. */
  readonly sections: readonly Section[];
  readonly tables: Readonly<Record<TableKey, Table | null>>;
  /** One for each cell of the form, in the form's order. */
  readonly cells: readonly Cell[];
}

export interface Section {
  readonly key: SectionKey;
  readonly heading: Heading;
  /** From behind the heading to the next heading, or to the end. */
  readonly body: Span;
  readonly tables: readonly TableBlock[];
}

/**
 * `number`: it has a value. `blank`: it is there and empty, which is not zero (sums.ts). `missing`: it is lost, or its place
 * in its row is not known. `unbound`: figures stand in the table that may be its own. `invalid`: something stands there that is not a
 * number.
 */
export type CellState = 'number' | 'blank' | 'missing' | 'unbound' | 'invalid';

/** A cell that was read as a number. */
export interface NumberCell {
  readonly form: FormCell;
  readonly state: 'number';
  readonly value: Millionths;
  /** How the number is written. */
  readonly written: WrittenNumber | null;
  readonly span: Span;
  readonly field: Field;
}

/** A cell without a number: what is not known is no zero. */
export interface OtherCell {
  readonly form: FormCell;
  readonly state: Exclude<CellState, 'number'>;
  readonly value: null;
  readonly written: null;
  /** Empty for a blank cell that has a place of its own; null for a cell that has none. */
  readonly span: Span | null;
  readonly field: Field | null;
}

export type Cell = NumberCell | OtherCell;

export const isNumber = (cell: Cell): cell is NumberCell => cell.state === 'number';

/** What a cell adds to a sum: nothing where it has no number. Whether the sum may be judged is `sumOf`'s to say. */
export const addendOf = ({ value }: Pick<Cell, 'value'>): Millionths => value ?? ZERO;

export interface Table {
  readonly key: TableKey;
  readonly blocks: readonly TableBlock[];
  /** Its header prints columns in another order than the form's: no row is bound. */
  readonly isReordered: boolean;
  /** Rows of the form that stand in the text, in the form's order. */
  readonly rows: readonly BoundRow[];
  readonly absent: readonly FormRow[];
  /** Rows of the text whose place is not certain, and the rows of the form that any of them may be. */
  readonly unbound: { readonly rows: readonly Row[]; readonly forms: readonly FormRow[] } | null;
  /** Rows with values that the form does not know. */
  readonly unknown: readonly Row[];
  /** Rows that stand a second time. */
  readonly repeated: readonly { readonly row: Row; readonly form: FormRow }[];
  /** Rows that have the figures of a whole group, whose own rows are absent: （六）其他处理 as in the form of 2019. */
  readonly grouped: readonly { readonly row: Row; readonly forms: readonly FormRow[] }[];
  /** Sub-totals of a local form; they take no part in the form's own sums. */
  readonly subtotals: readonly Subtotal[];
}

/** A total that a local form adds to the official one: of a group of rows, or of the five kinds of organizations. */
export interface Subtotal {
  readonly kind: 'row' | 'column';
  readonly number: WrittenNumber;
  /** The row and the column that it stands in, as printed: （三）不予公开, 自然人. */
  readonly row: string;
  readonly column: string;
  /** The cells that it sums up, by index. */
  readonly cells: readonly number[];
}

/**
 * How sure it is which value belongs to which column. `complete`: as many values as columns. `grid`: the columns of the
 * other rows show it. `empty`: it is there with nothing filled in. `short`, `long`: too few or too many values.
 */
export type Fit = 'complete' | 'grid' | 'empty' | 'short' | 'long';

export interface BoundRow {
  readonly form: FormRow;
  readonly row: Row;
  /** The words of the row's own label; empty where the label is lost. */
  readonly label: readonly Field[];
  /** What of its label stands behind the values, among the words of the next row. */
  readonly rest: readonly Field[];
  readonly fit: Fit;
  /** For a short or long row: every way to read it that its equations allow. */
  readonly readings: readonly Reading[];
  /** The values as they stand, without the blanks around them. */
  readonly entries: readonly Entry[];
}

/** One value as written: a number, something in place of one, or an empty field among the values. */
export interface Entry {
  readonly field: Field;
  readonly state: CellState;
  readonly number: WrittenNumber | null;
}

/** One way to read a row with too few or too many values. */
export interface Reading {
  /** For each column the entry that it holds, -1 for a lost one. */
  readonly entryOf: readonly number[];
  /** For each column its value, lost ones with what the row's equations force. */
  readonly values: readonly Millionths[];
}

export const cellNamed = (report: Report, name: CellName): Cell | undefined => {
  const form = report.form.cellByName.get(name);
  return form && report.cells[form.index];
};

export const sectionOf = (report: Report, key: SectionKey): Section | undefined =>
  report.sections.find((section) => section.key === key);
