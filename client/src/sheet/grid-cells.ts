// The cells of a drawn grid, as they stand in the page.

export const cellAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;

export const cellsOf = (row: HTMLTableRowElement): HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('[data-cell]'),
];

/** Those that have values. */
export const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.rows].filter((row) => cellsOf(row).length > 0);

export const tablesOf = (cell: HTMLElement): HTMLTableElement[] => [
  ...cell.closest('article')!.querySelectorAll<HTMLTableElement>('table[data-table]'),
];

export const tableOf = (cell: HTMLElement): HTMLTableElement => cell.closest('table')!;
export const rowOf = (cell: HTMLElement): HTMLTableRowElement => cell.closest('tr')!;

/** Where a cell stands among the values of its table. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export function spotOf(cell: HTMLElement): Spot {
  const row = rowOf(cell);
  return { row: rowsOf(tableOf(cell)).indexOf(row), column: cellsOf(row).indexOf(cell) };
}

/** The cells of the rectangle that two cells of one table span, row by row; rows may have fewer. */
export function rectangle(anchor: HTMLElement, head: HTMLElement): HTMLElement[][] {
  const [a, b] = [spotOf(anchor), spotOf(head)];
  return rowsOf(tableOf(anchor))
    .slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
    .map((row) => cellsOf(row).slice(Math.min(a.column, b.column), Math.max(a.column, b.column) + 1));
}
