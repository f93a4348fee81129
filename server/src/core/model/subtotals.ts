import { ORGANIZATIONS } from '../form/requests.ts';
import type { Form, FormGroup, FormRow, TableKey } from '../form/types.ts';
import { type Field, foldOf } from '../syntax/field.ts';
import type { Row } from '../syntax/rows.ts';
import type { Match, Matching } from '../table/matching.ts';
import type { WrittenNumber } from '../text/number.ts';
import type { Subtotal, Table } from './report.ts';

/** A column that a local form adds: the sum of the five kinds of organizations, before or behind them. */
export interface SubtotalColumn {
  /** The rows without it; null where the table has none. */
  readonly matches: readonly Match[] | null;
  /** Rows of which it is not known which value stands in it. */
  readonly unfit: ReadonlySet<Row>;
  readonly numbers: readonly { readonly form: FormRow; readonly number: WrittenNumber }[];
  /** Which of a row's values stands in it; -1 where the table has no such column. */
  readonly at: number;
}

export const NO_COLUMN: SubtotalColumn = { matches: null, unfit: new Set(), numbers: [], at: -1 };

/** Where the column may stand among the eight values of a row: before the five kinds, or behind them. */
const BEFORE = 1;
const BEHIND = 6;
/** So many of the rows must have the eighth value, and so many of these must add up. */
const MAX_COUNT = 0.7;

/** Looks for the column in a table whose rows have one value more than the form, and takes it out. */
export function readSubtotalColumn(matches: readonly Match[]): SubtotalColumn {
  const wide = matches.flatMap((match) => {
    if (match.row.values.length <= match.form.columns.length) return [];
    const fields = match.row.values.filter((field) => field.kind !== 'blank');
    const isWide = fields.length === match.form.columns.length + 1 && fields.every((field) => field.kind === 'number');
    return isWide ? [{ match, fields }] : [];
  });
  if (wide.length < 3 || wide.length < matches.length * MAX_COUNT) return NO_COLUMN;
  const holding = (at: number) => wide.filter(({ fields }) => addsUp(fields, at)).length;
  const at = holding(BEFORE) > holding(BEHIND) ? BEFORE : BEHIND;
  const telling = wide.filter(({ fields }) => fields.slice(1, 7).some((field) => field.numbers[0]!.value !== 0));
  // Rows of zeros add up wherever one looks: others must, most of them; one may be the wrong one.
  const right = telling.filter(({ fields }) => addsUp(fields, at)).length;
  if (right < 2 || right < telling.length * MAX_COUNT) return NO_COLUMN;
  const fieldsOf = new Map(wide.map(({ match, fields }) => [match.row, fields]));
  const without = (match: Match): Match => {
    const fields = fieldsOf.get(match.row);
    if (!fields) return match;
    return { ...match, row: { ...match.row, values: fields.filter((_, i) => i !== at), isExplicit: false } };
  };
  return {
    matches: matches.map(without),
    unfit: new Set(matches.filter(({ row }) => !fieldsOf.has(row) && row.values.length > 0).map(({ row }) => row)),
    numbers: wide.map(({ match, fields }) => ({ form: match.form, number: fields[at]!.numbers[0]! })),
    at,
  };
}

function addsUp(fields: readonly Field[], at: number): boolean {
  const values = fields.map((field) => field.numbers[0]!.value);
  const kinds = at === BEFORE ? values.slice(2, 7) : values.slice(1, 6);
  return kinds.reduce((sum, value) => sum + value, 0) === values[at];
}

export const columnSubtotals = (form: Form, { numbers }: SubtotalColumn): Subtotal[] =>
  numbers.map(({ form: row, number }) => ({
    kind: 'column',
    number,
    row: row.label,
    column: `${ORGANIZATIONS}·小计`,
    cells: form.cells
      .filter((cell) => cell.table === 'requests' && cell.row === row && cell.column.groups.includes(ORGANIZATIONS))
      .map((cell) => cell.index),
  }));

/**
 * Rows that the form does not know, but that sum up a group of its rows: their label is the group's, or 小计. Where the rows of
 * the group are not there, it stands in their place.
 */
export function readSubtotalRows(
  text: string,
  form: Form,
  key: TableKey,
  { unknown, matches }: Matching,
  { at }: SubtotalColumn,
): Pick<Table, 'subtotals' | 'grouped' | 'unknown'> {
  const subtotals: Subtotal[] = [];
  const grouped: Table['grouped'][number][] = [];
  const rest: Row[] = [];
  const columns = form.tables[key].rows[0]!.columns;
  for (const row of unknown) {
    const group = key === 'requests' ? groupSummed(text, row, matches) : null;
    // A group of the other form sums up none of this one's rows.
    const forms = group === null ? [] : form.tables[key].rows.filter((other) => isSummed(other, group));
    const numbers = row.values.flatMap((field) => field.numbers).filter((_, i) => i !== at);
    if (group && forms.length > 0 && !matches.some((match) => forms.includes(match.form))) {
      grouped.push({ row, forms });
      continue;
    }
    if (!group || forms.length === 0 || numbers.length !== columns.length) {
      rest.push(row);
      continue;
    }
    for (const [i, column] of columns.entries())
      subtotals.push({
        kind: 'row',
        number: numbers[i]!,
        row: group.label,
        column: column.label,
        cells: form.cells
          .filter((cell) => cell.table === key && cell.column.key === column.key && isSummed(cell.row, group))
          .map((cell) => cell.index),
      });
  }
  return { subtotals, grouped, unknown: rest };
}

const isSummed = (row: FormRow, group: FormGroup): boolean => row.groups.includes(group) && row.key !== 'resultsTotal';

/** The group that the row sums up: by its label; for 小计, that of the row above. */
function groupSummed(text: string, row: Row, matches: readonly Match[]): FormGroup | null {
  const label = row.labels.at(-1);
  if (!label) return null;
  if (label.label?.group) return label.label.group;
  return foldOf(text, label).endsWith('小计') ? (above(row, matches)?.form.groups.at(-1) ?? null) : null;
}

const above = (row: Row, matches: readonly Match[]): Match | undefined =>
  matches.findLast((match) => (match.row.values[0]?.start ?? 0) < (row.values[0]?.start ?? 0));
