import type { Equation, Form, FormRow, FormTable } from '../form/types.ts';
import type { Row } from '../syntax/rows.ts';
import { type Millionths, ZERO } from '../text/number.ts';

/** A group of values with the rows that it may belong to, in the form's order; null among them: it may belong to none. */
export interface OpenGroup {
  readonly row: Row;
  readonly forms: readonly (FormRow | null)[];
}

/** More ways than these to place the open groups are not tried, nor so many steps on the way to them. */
const MAX_WAYS = 5000;
const MAX_STEPS = 20 * MAX_WAYS;
/** More open groups than the form has rows are no table that lost its order. */
const MAX_OPEN = 64;

/**
 * Where groups of values may belong to several rows: the row of each that all placements have in common which keep the order and
 * satisfy the equations between the rows; null for those that they do not agree on, or where no placement does.
 * @param placed the rows whose values are known
 */
export function decideByEquations(
  form: Form,
  table: FormTable,
  placed: ReadonlyMap<FormRow, Row>,
  open: readonly OpenGroup[],
): (FormRow | null)[] {
  if (open.length > MAX_OPEN || table.equations.every(isWithinRow)) return open.map(() => null);
  const order = new Map(table.rows.map((row, index) => [row, index]));
  const known = new Map<FormRow, readonly Millionths[]>();
  for (const [row, { values }] of placed) {
    const numbers = numbersOf(values, row);
    if (numbers) known.set(row, numbers);
    else return open.map(() => null);
  }
  const own = open.map(({ row }) => numbersOf(row.values, table.rows[0]!));
  if (own.some((numbers) => numbers === null)) return open.map(() => null);
  const agreed: (FormRow | null | undefined)[] = open.map(() => undefined);
  const chosen: (FormRow | null)[] = [];
  let ways = 0;
  let steps = 0;
  const holds = () => equationsHold(form, table, known);
  const place = (group: number, last: number): void => {
    if (ways > MAX_WAYS || ++steps > MAX_STEPS) return;
    if (group === open.length) {
      ways++;
      if (!holds()) return;
      for (const [i, row] of chosen.entries())
        if (agreed[i] === undefined) agreed[i] = row;
        else if (agreed[i] !== row) agreed[i] = null;
      return;
    }
    for (const row of open[group]!.forms) {
      const at = row ? order.get(row)! : last;
      if (row && (at <= last || known.has(row))) continue;
      if (row) known.set(row, own[group]!);
      chosen.push(row);
      place(group + 1, at);
      chosen.pop();
      if (row) known.delete(row);
    }
  };
  place(0, -1);
  return ways > MAX_WAYS || steps > MAX_STEPS ? open.map(() => null) : agreed.map((row) => row ?? null);
}

/** The numbers of a row that has one for each column, blank ones as nothing; null where it has not. */
function numbersOf(values: Row['values'], { columns }: FormRow): Millionths[] | null {
  const fields = values.length === columns.length ? values : values.filter(({ kind }) => kind !== 'blank');
  if (fields.length !== columns.length) return null;
  const numbers = fields.map(({ kind, numbers: [first] }) => (kind === 'blank' ? ZERO : (first?.value ?? null)));
  return numbers.every((number) => number !== null) ? numbers : null;
}

const isWithinRow = ({ name }: Pick<Equation, 'name'>): boolean => name === 'row-total' || name === 'review-total';

/** Whether the equations between rows hold, rows without values taken as nothing. */
function equationsHold(form: Form, table: FormTable, known: ReadonlyMap<FormRow, readonly Millionths[]>): boolean {
  return table.equations.every(({ cells, signs, name }) => {
    if (isWithinRow({ name })) return true;
    let sum = 0;
    for (const [i, cell] of cells.entries()) {
      const { row } = form.cells[cell]!;
      const column = cell - form.firstCellOf.get(row)!;
      sum += signs[i]! * (known.get(row)?.[column] ?? 0);
    }
    return sum === 0;
  });
}
