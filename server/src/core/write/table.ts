import { type Placed, placedCells, printedGrid } from '../form/printed-grid.ts';
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

/** The lines of the table as fields; what goes over several stands in the first of them, the others are empty. */
export const gridOf = (form: Form, key: TableKey, cellText: CellText): string[][] =>
  placedCells(printedGrid(form, key)).map((line) => line.map((cell) => textOf(cell, cellText)));

function textOf(cell: Placed, cellText: CellText): string {
  if (!cell) return '';
  return cell.kind === 'value' ? cellText(cell.cell) : cell.text;
}

/** The lines of the header that stands above the row, as fields: that of its block, or of the table. */
export function headerOf(form: Form, key: TableKey, row: FormRow): string[][] {
  const grid = printedGrid(form, key);
  const end = grid.findLastIndex((line, i) => line.isHeader && i < grid.findIndex((other) => other.row === row)) + 1;
  const start = grid.slice(0, end).findLastIndex((line) => !line.isHeader) + 1;
  return placedCells(grid.slice(start, end)).map((line) => line.map((cell) => textOf(cell, () => '')));
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
