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
  /** Rows of the text of which it is not certain which of these rows of the form they are. */
  readonly unbound: readonly { readonly rows: readonly Row[]; readonly forms: readonly FormRow[] }[];
}

export const MOST_FIELDS = 4;

export const joined = (text: string, fields: readonly Field[]): string =>
  fields.map((field) => wordsOf(text, field)).join('');
