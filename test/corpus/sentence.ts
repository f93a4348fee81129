/** Where a sentence stands: in place of that section's prose, of the preface, or of the signature with its date. */
export type Place = 'preface' | 'overview' | 'requests' | 'review' | 'problems' | 'other' | 'signature';

/** Values of cells by name. Whole and consistent: it is the prose that is wrong, never the sums of a table. */
export type Cells = Readonly<Record<string, number>>;

/** A piece of prose beside known tables, with what a careful reader finds wrong in it. */
export interface Sentence {
  readonly section: Place;
  readonly text: string;
  /** What it says, in a few words, for people. */
  readonly says: string;
  /** Figures of the tables that differ from the sample's. */
  readonly cells?: Cells;
  /** The year that title, preface and date are of, where it is not the sample's; the report is signed a year later. */
  readonly year?: number;
  /** The organ, where it is not the sample's. */
  readonly organ?: string;
  /** What must be found; empty: nothing may be. */
  readonly finds: readonly Expected[];
  /** Codes that tell the same mistake from its other side: asked for no more than forbidden. */
  readonly mayAlso?: readonly Code[];
}

export interface Expected {
  readonly code: Code;
  /** Words of the text, once in it, that the finding touches; empty: what is wanting, anywhere in the section. */
  readonly at: string;
  /** The other place, where two places contradict each other and neither is known to be the wrong one. */
  readonly or?: string;
}

/** The codes that read prose, and their levels by default. */
export const CODES = {
  'figure-mismatch': 'warning',
  'figure-breakdown': 'warning',
  'figure-percentage': 'warning',
  'figure-conflict': 'warning',
  'claim-contradicted': 'warning',
  'year-mismatch': 'warning',
  'period-incomplete': 'warning',
  'date-late': 'info',
  'date-early': 'warning',
  'fee-statement-missing': 'warning',
  'fee-contradicted': 'warning',
  'citation-superseded': 'info',
} as const;

export type Code = keyof typeof CODES;
