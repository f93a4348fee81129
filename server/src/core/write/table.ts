import { SUBJECT } from '../form/proactive.ts';
import { APPLICANTS, CORNER_NOTE, ORGANIZATIONS } from '../form/requests.ts';
import type { Form, FormCell, FormRow, TableKey } from '../form/types.ts';

/** The ways a table is written by us. `cells`: a cell to a line, as some web pages give it. */
export const LAYOUTS = ['tabs', 'bars', 'markdown', 'cells'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What goes into a cell; an empty string leaves it to be filled in. */
export type CellText = (cell: FormCell) => string;

/** A table of the form as text, each line ended by `eol`. */
export function writeTable(form: Form, key: TableKey, layout: Layout, cellText: CellText, eol = '\n'): string {
  return writeGrid(gridOf(form, key, cellText), layout)
    .map((line) => line + eol)
    .join('');
}

/** The lines of the table as fields, spans written as empty fields behind the first. */
export function gridOf(form: Form, key: TableKey, cellText: CellText): string[][] {
  const valuesOf = (row: FormRow) =>
    form.cells.filter((cell) => cell.table === key && cell.row === row).map((cell) => cellText(cell));
  const { rows } = form.tables[key];
  if (key === 'proactive') return padded(proactiveGrid(rows, valuesOf));
  return padded(key === 'requests' ? requestsGrid(rows, valuesOf) : reviewGrid(rows[0]!, valuesOf));
}

type ValuesOf = (row: FormRow) => string[];

function proactiveGrid(rows: readonly FormRow[], valuesOf: ValuesOf): string[][] {
  const grid: string[][] = [];
  let block = '';
  for (const row of rows) {
    if (row.groups[0] !== block) {
      block = row.groups[0]!;
      grid.push(...proactiveHeader(row));
    }
    grid.push([row.label, ...valuesOf(row)]);
  }
  return grid;
}

function requestsGrid(rows: readonly FormRow[], valuesOf: ValuesOf): string[][] {
  const grid = requestsHeader(rows[0]!);
  let above: readonly string[] = [];
  for (const row of rows) {
    const labels = ['', '', ''];
    for (const [i, group] of row.groups.entries()) labels[i] = group === above[i] ? '' : group;
    labels[row.groups.length] = row.label;
    above = row.groups;
    grid.push([...labels, ...valuesOf(row)]);
  }
  return grid;
}

const reviewGrid = (row: FormRow, valuesOf: ValuesOf): string[][] => [...reviewHeader(row), valuesOf(row)];

/** The lines of the header that stands above the row, as fields: that of its block, or of the table. */
export function headerOf(key: TableKey, row: FormRow): string[][] {
  if (key === 'proactive') return padded(proactiveHeader(row));
  return padded(key === 'requests' ? requestsHeader(row) : reviewHeader(row));
}

const proactiveHeader = ({ groups, columns }: FormRow): string[][] => [
  [groups[0]!],
  [SUBJECT, ...columns.map((column) => column.label)],
];

function requestsHeader({ columns }: FormRow): string[][] {
  const outer = columns.map((column) => (column.groups.includes(ORGANIZATIONS) ? '' : column.label));
  outer[outer.indexOf('')] = ORGANIZATIONS;
  const inner = columns.map((column) => (column.groups.includes(ORGANIZATIONS) ? column.label : ''));
  return [
    [CORNER_NOTE, '', '', APPLICANTS],
    ['', '', '', ...outer],
    ['', '', '', ...inner],
  ];
}

function reviewHeader({ columns }: FormRow): string[][] {
  const level = (depth: number) =>
    columns.map((column, i) => {
      const label = [...column.groups, column.label][depth] ?? '';
      const before = columns[i - 1];
      const sameSpan = before && depth < column.groups.length && before.groups[depth] === column.groups[depth];
      return sameSpan ? '' : label;
    });
  return [level(0), level(1), level(2)];
}

function padded(grid: string[][]): string[][] {
  const width = Math.max(...grid.map((line) => line.length));
  return grid.map((line) => [...line, ...new Array<string>(width - line.length).fill('')]);
}

function writeGrid(grid: readonly string[][], layout: Layout): string[] {
  switch (layout) {
    case 'tabs':
      return grid.map((line) => line.join('\t'));
    // A bar in front as well: without it nobody could tell an empty first cell.
    case 'bars':
      return grid.map(barred);
    case 'markdown': {
      const [head, ...rest] = grid.map(barred);
      return [head!, `|${' --- |'.repeat(grid[0]!.length)}`, ...rest];
    }
    case 'cells':
      return grid.flatMap((line) => line.filter((field) => field !== '').map((field) => `${field} |`));
  }
}

const barred = (line: readonly string[]): string => `| ${line.join(' | ')} |`;
