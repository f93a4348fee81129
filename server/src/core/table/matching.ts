import type { FormRow } from '../form/types.ts';
import { type Field, wordsOf } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';

/** Which row of the form a row of the text is. */
export interface Match {
  readonly row: Row;
  readonly form: FormRow;
  /** The fields that make up its label; empty when it was told by its place alone. */
  readonly label: readonly Field[];
  /** What of its label stands behind the values, among the words of the next row. */
  readonly rest?: readonly Field[];
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly repeated: readonly { readonly row: Row; readonly form: FormRow }[];
  readonly unknown: readonly Row[];
  /** Rows of the text whose place is not certain, and the rows of the form that any of them may be. */
  readonly unbound: { readonly rows: readonly Row[]; readonly forms: readonly FormRow[] } | null;
}

/** A label is broken into no more fields. */
export const MAX_LABEL_FIELDS = 4;

export const joined = (text: string, fields: readonly Field[]): string =>
  fields.map((field) => wordsOf(text, field)).join('');
