import type { Form, FormRow, FormTable } from '../form/types.ts';
import type { Field, FieldLine } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import type { BoundRow, Cell } from './report.ts';
import { sumOf } from './sums.ts';

/** A row of the form with what is known of its columns. */
export interface FittedRow {
  readonly row: BoundRow;
  readonly isPlaced: boolean;
}

/**
 * Where nothing but blanks and line ends stand between the cells, the order of a text is all that tells them apart. Several rows that
 * do not fit have one cause then: what took the text out of its page has lost that order. They are no slips of a writer, and rows
 * that are wanting may be among them.
 *
 * @param unbound rows with values that are none of the form's
 * @returns the rows that are not certain; null where the table can be taken at its word
 */
export function uncertainRows(
  text: string,
  form: Form,
  { rows: forms }: FormTable,
  content: readonly FieldLine[],
  bound: readonly FittedRow[],
  unbound: readonly Row[],
  cells: readonly Cell[],
): { readonly rows: readonly Row[]; readonly forms: ReadonlySet<FormRow> } | null {
  if (!isLoose(content)) return null;
  if (bound.length === 0) return unbound.length > 0 ? { rows: unbound, forms: new Set(forms) } : null;
  const unfit = bound.filter((each) => isUnfit(each));
  const present = new Set(bound.map(({ row }) => row.form));
  const absent = forms.filter((row) => !present.has(row));
  const isDamaged = absent.length + unfit.length > 0 && hasLostLetters(text, content);
  if (!isDamaged && (unfit.length === 0 || unfit.length + absent.length < FEWEST)) return null;
  const broken = bound.filter((each) => !isUnfit(each) && isBroken(form, each.row, cells));
  const rows = [...unfit, ...broken];
  return {
    rows: [...rows.map(({ row }) => row.row), ...unbound],
    forms: new Set([...rows.map(({ row }) => row.form), ...absent]),
  };
}

/** Fewer may each be a slip. */
const FEWEST = 3;

/** Most lines with values have no mark between their cells. */
function isLoose(content: readonly FieldLine[]): boolean {
  let loose = 0;
  let marked = 0;
  for (const { delimiter, fields } of content)
    if (!fields.some(holdsFigures)) continue;
    else if (delimiter === 'alone' || delimiter === 'blank') loose++;
    else marked++;
  return loose > marked;
}

/** Numbers, or digits that cannot be told apart. */
export const holdsFigures = ({ numbers, isGlued }: Field): boolean => numbers.length > 0 || isGlued === true;

/** U+FFFD: what stands where bytes of a letter were cut off. */
const hasLostLetters = (text: string, content: readonly FieldLine[]): boolean => {
  const at = text.indexOf('\ufffd', content[0]?.fields[0]?.start ?? text.length);
  return at >= 0 && at < (content.at(-1)?.fields.at(-1)?.end ?? 0);
};

const isUnfit = ({ row: { fit }, isPlaced }: FittedRow): boolean => !isPlaced && (fit === 'short' || fit === 'long');

/** Its own values do not add up to its total. */
const isBroken = (form: Form, { form: row }: BoundRow, cells: readonly Cell[]): boolean => {
  const first = form.firstCellOf.get(row)!;
  return form.equationsOf[first]!.some(
    (equation) =>
      equation.cells.every((cell) => form.cells[cell]!.row === row) &&
      sumOf({ form, cells }, equation).state === 'broken',
  );
};
