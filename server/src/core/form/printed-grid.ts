import { SUBJECT } from './proactive.ts';
import { CORNER_NOTE } from './requests.ts';
import type { Form, FormCell, FormColumn, FormGroup, FormRow, TableKey } from './types.ts';

/** How many columns and rows of its grid a cell goes over. */
interface Extent {
  readonly columns: number;
  readonly rows: number;
}

/** `corner`: the words name neither rows nor columns. `group` and `row` name the rows beside them, `column` what is below. */
export type PrintedLabel = Extent & { readonly kind: 'corner' | 'column' | 'group' | 'row'; readonly text: string };
export type PrintedCell = PrintedLabel | (Extent & { readonly kind: 'value'; readonly cell: FormCell });

/** A line of a table as the form prints it. Cells that reach down from above are not in it again. */
export interface PrintedLine {
  /** Its words stand above the values; in `proactive` each block begins with such lines. */
  readonly isHeader: boolean;
  /** The row of the form that it holds. */
  readonly row: FormRow | null;
  readonly cells: readonly PrintedCell[];
}

const grids = new WeakMap<Form, Map<TableKey, readonly PrintedLine[]>>();

/** A table as the form prints it, with the cells that go over several columns or rows. The blocks of `proactive` have columns of their own. */
export function printedGrid(form: Form, key: TableKey): readonly PrintedLine[] {
  const known = grids.get(form) ?? new Map<TableKey, readonly PrintedLine[]>();
  grids.set(form, known);
  const grid = known.get(key) ?? drawn(form, key);
  known.set(key, grid);
  return grid;
}

function drawn(form: Form, key: TableKey): PrintedLine[] {
  const { rows } = form.tables[key];
  switch (key) {
    case 'proactive':
      return rows.flatMap((row, i) => [
        ...(row.groups[0] === rows[i - 1]?.groups[0] ? [] : blockHeader(row)),
        rowLine(form, row, [label('row', row.label)]),
      ]);
    case 'requests':
      return requestsGrid(form, rows);
    case 'review':
      return [...columnHeader(rows[0]!.columns), rowLine(form, rows[0]!, [])];
  }
}

const label = (kind: PrintedLabel['kind'], text: string, columns = 1, rows = 1): PrintedLabel => ({
  kind,
  text,
  columns,
  rows,
});

function rowLine(form: Form, row: FormRow, labels: readonly PrintedLabel[]): PrintedLine {
  const first = form.firstCellOf.get(row)!;
  const cells = form.cells.slice(first, first + row.columns.length);
  const values = cells.map((cell): PrintedCell => ({ kind: 'value', cell, columns: 1, rows: 1 }));
  return { isHeader: false, row, cells: [...labels, ...values] };
}

/** A line with the name of the block and one with its columns. */
const blockHeader = ({ groups, columns }: FormRow): PrintedLine[] => [
  { isHeader: true, row: null, cells: [label('corner', groups[0]!.label, 1 + columns.length)] },
  { isHeader: true, row: null, cells: [label('corner', SUBJECT), ...columns.map((c) => label('column', c.label))] },
];

/** Rows without a group have one wide label; groups reach down over their rows. */
function requestsGrid(form: Form, rows: readonly FormRow[]): PrintedLine[] {
  const depth = Math.max(...rows.map(({ groups }) => groups.length)) + 1;
  const [first, ...others] = columnHeader(rows[0]!.columns);
  const corner = label('corner', CORNER_NOTE, depth, 1 + others.length);
  const body = rows.map((row, i) => {
    const opened = row.groups.filter((group) => !rows[i - 1]?.groups.includes(group));
    const labels = opened.map((group) => label('group', group.label, 1, heightOf(group, rows)));
    return rowLine(form, row, [...labels, label('row', row.label, depth - row.groups.length)]);
  });
  return [{ ...first!, cells: [corner, ...first!.cells] }, ...others, ...body];
}

/** The rows of a group follow each other. */
const heightOf = (group: FormGroup, rows: readonly FormRow[]): number =>
  rows.filter(({ groups }) => groups.includes(group)).length;

/** Columns of one group share a cell, and a label reaches down to the last line of the header. */
function columnHeader(columns: readonly FormColumn[]): PrintedLine[] {
  const paths = columns.map((column) => [...column.groups, column.label]);
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => ({
    isHeader: true,
    row: null,
    cells: paths.flatMap((path, i) => {
      const isLeaf = level === path.length - 1;
      if (level >= path.length || (!isLeaf && startsLike(path, paths[i - 1], level))) return [];
      if (isLeaf) return [label('column', path[level]!, 1, depth - level)];
      return [label('column', path[level]!, paths.slice(i).filter((other) => startsLike(path, other, level)).length)];
    }),
  }));
}

const startsLike = (path: readonly string[], other: readonly string[] | undefined, level: number): boolean =>
  other !== undefined && level < other.length - 1 && path.slice(0, level + 1).every((word, i) => word === other[i]);

/** What stands in one field of a line: where a cell goes over several, in the first of them; null in the others. */
export type Placed = PrintedCell | null;

/** The lines field by field, all of one width: what a text can hold that knows no merged cells. */
export function placedCells(lines: readonly PrintedLine[]): Placed[][] {
  const below = new Map<number, number>(); // for each column, over how many lines a cell still reaches down
  const placed = lines.map(({ cells }) => {
    const fields: Placed[] = [];
    const skip = () => {
      for (let rows = below.get(fields.length) ?? 0; rows > 0; rows = below.get(fields.length) ?? 0) {
        below.set(fields.length, rows - 1);
        fields.push(null);
      }
    };
    for (const cell of cells) {
      skip();
      for (let i = 0; i < cell.columns; i++) {
        below.set(fields.length, cell.rows - 1);
        fields.push(i === 0 ? cell : null);
      }
    }
    skip();
    return fields;
  });
  const width = Math.max(...placed.map((fields) => fields.length));
  return placed.map((fields) => [...fields, ...new Array<Placed>(width - fields.length).fill(null)]);
}
