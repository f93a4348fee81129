import type { Bilingual } from '../text/bilingual.ts';

/** The form by the notice that issued it: 国办公开办函〔2019〕60号 (reports for 2019, 2020), 〔2021〕30号 (2021 onward). */
export type FormEdition = '2019' | '2021';

export const TABLE_KEYS = ['proactive', 'requests', 'review'] as const;
export type TableKey = (typeof TABLE_KEYS)[number];

export const SECTION_KEYS = ['overview', 'proactive', 'requests', 'review', 'problems', 'other'] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** Which form each table is of: a report may have them of different ones. */
export type Editions = Readonly<Record<TableKey, FormEdition>>;

/** `requests.granted.total`: table, row and column keys joined by dots. Public: names never change meaning. */
export type CellName = string;

export interface FormColumn {
  readonly key: string;
  readonly label: string;
  readonly en: string;
  /** Labels of the merged header cells above, outermost first. */
  readonly groups: readonly string[];
}

/** Rows under one label: a block of `proactive`, 第二十条第（一）项, or a kind of results, （三）不予公开. */
export interface FormGroup {
  /** What the keys of its rows begin with; empty where they have no beginning in common. */
  readonly key: string;
  /** As printed. */
  readonly label: string;
  /** What messages call all of them together. */
  readonly title: Bilingual;
}

export const groupLabels = (groups: readonly FormGroup[]): string[] => groups.map(({ label }) => label);

export interface FormRow {
  /** Unique in its table; empty for the one row of `review`, which has no label. */
  readonly key: string;
  readonly label: string;
  readonly en: string;
  /** What a sentence on its figures calls it, in few words. */
  readonly title: Bilingual;
  /** The groups that it stands in, outermost first. */
  readonly groups: readonly FormGroup[];
  readonly columns: readonly FormColumn[];
  /** Articles of the 条例 that ground it, as printed: `36(一)(二)`. */
  readonly articles: string;
  /** Other wordings seen for the same row; understood, and reported as not the form's own. */
  readonly aliases: readonly string[];
}

export interface FormTable {
  readonly key: TableKey;
  readonly rows: readonly FormRow[];
  readonly equations: readonly Equation[];
}

/** What a cell may hold. `count`: whole, not negative. `amount`: 万元, may have decimals. `change`: whole, may be negative. */
export type CellContent = 'count' | 'amount' | 'change';

export interface FormCell {
  readonly index: number;
  readonly name: CellName;
  readonly table: TableKey;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly content: CellContent;
  /** A derived cell is the total of an equation; a source cell is counted by a person. */
  readonly derived: boolean;
}

export const EQUATION_NAMES = ['row-total', 'results-total', 'balance', 'review-total'] as const;
export type EquationName = (typeof EQUATION_NAMES)[number];

/** The cells of `left` add up to what the cells of `right` add up to. `at` is the total that a finding on the equation stands at. */
export interface Equation {
  readonly name: EquationName;
  readonly index: number;
  readonly table: TableKey;
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Those of both sides, in the form's order. */
  readonly cells: readonly number[];
  /** For each of `cells` 1 where it stands on the left, -1 where on the right. */
  readonly signs: readonly number[];
  readonly at: number;
}

export interface Form {
  /** The form that most of the tables are of. */
  readonly id: FormEdition;
  readonly editions: Editions;
  /** The notice that issued it. */
  readonly notice: string;
  readonly tables: Readonly<Record<TableKey, FormTable>>;
  readonly cells: readonly FormCell[];
  readonly equations: readonly Equation[];
  /** For each cell, the equations that it stands in. */
  readonly equationsOf: readonly (readonly Equation[])[];
  /** For each cell, those of them that no other cell of its row stands in. */
  readonly equationsWithOtherRows: readonly (readonly Equation[])[];
  readonly cellByName: ReadonlyMap<CellName, FormCell>;
  /** For each row the index of its first cell; the others of the row follow it. */
  readonly firstCellOf: ReadonlyMap<FormRow, number>;
}

export interface SectionForm {
  readonly key: SectionKey;
  /** 1 to 6. */
  readonly ordinal: number;
  readonly heading: string;
  /** Wordings that mean the same and are tolerated. */
  readonly tolerated: readonly string[];
  /** Wordings seen that are not official and are to be put right. */
  readonly unofficial: readonly string[];
  readonly table: TableKey | null;
  /** What must stand there, and on what ground; for the hover. */
  readonly content: Bilingual;
}
