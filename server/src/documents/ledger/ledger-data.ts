import type { Bilingual } from '../../core/text/bilingual.ts';

/** What the words of a ledger mean, as the user has said; the form's own words need no saying. */
export interface LedgerWords {
  /** Kinds of applicants: `个人` is `naturalPerson`. */
  readonly applicants: Readonly<Record<string, string>>;
  /** Results: `不予公开（国家秘密）` is `denied.stateSecret`; what is not done yet is `open`. */
  readonly results: Readonly<Record<string, string>>;
  /** What the ledger calls its columns. */
  readonly columns: Partial<Readonly<Record<LedgerColumn, string>>>;
}

export const LEDGER_COLUMNS = ['applicant', 'received', 'result', 'answered'] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** A request that nobody has answered yet. */
export const OPEN = 'open';

/** The form's own names for what is counted. */
export interface LedgerForm {
  /** Keys of the kinds of applicants, without the total, with their labels. */
  readonly applicants: readonly { readonly key: string; readonly label: string }[];
  /** Keys of the rows of results, without their total. */
  readonly results: readonly { readonly key: string; readonly label: string }[];
}

/** How much a cell of table three comes to, and the rows of the ledger behind it, counted from one as the sheet has them. */
export interface CountedCell {
  /** `received.naturalPerson`: row and column. */
  readonly name: string;
  readonly count: number;
  readonly rows: readonly number[];
}

/** A word that nobody has said the meaning of, and the rows that it stands in. */
export interface UnknownWord {
  readonly kind: 'applicants' | 'results';
  readonly word: string;
  readonly rows: readonly number[];
}

/** Why a row cannot be counted. */
export interface LedgerProblem {
  /** Null where it is not one row's. */
  readonly row: number | null;
  readonly message: Bilingual;
}

export interface CountedLedger {
  /** All cells of table three; none where something is not known. */
  readonly cells: readonly CountedCell[];
  readonly unknown: readonly UnknownWord[];
  /** Columns that were not found, and the names that the sheet has. */
  readonly missingColumns: readonly LedgerColumn[];
  readonly columnNames: readonly string[];
  readonly problems: readonly LedgerProblem[];
  /** How many rows have to do with the year, and how many have not. */
  readonly counted: number;
  readonly others: number;
}
