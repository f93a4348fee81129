import type { CellName } from '../../server/src/core/form/types.ts';

/** One cell of a printed table. */
export interface GridCell {
  readonly text: string;
  /** How many rows and columns it is merged over. */
  readonly rows: number;
  readonly columns: number;
  /** The cell of the form whose number it holds; none for words. */
  readonly name?: CellName;
  /** It names a group of rows. */
  readonly group?: true;
}

/** A printed table: row by row, the cells that begin there. */
export interface Grid {
  readonly width: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Rows with the same number belong together: a block of section two, a group of section three. */
  readonly part: number;
  readonly isHeader: boolean;
}

export const words = (text: string, columns = 1, rows = 1): GridCell => ({ text, columns, rows });

export const isData = (row: GridRow): boolean => row.cells.some((cell) => cell.name !== undefined);

/** The row's own words, group labels aside, and its values. */
export const ownLabels = (row: GridRow): GridCell[] => row.cells.filter((cell) => !cell.name && !cell.group);
export const groupLabels = (row: GridRow): GridCell[] => row.cells.filter((cell) => cell.group);
export const valuesOfRow = (row: GridRow): GridCell[] => row.cells.filter((cell) => cell.name);

/** A place of the table: the cell that covers it, and which of the cell's rows and columns this is. */
export interface Slot {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
}

/** Every row with all its places, merged ones too. */
export function slotsOf({ width, rows }: Grid): Slot[][] {
  const slots: (Slot | undefined)[][] = rows.map(() => new Array(width).fill(undefined));
  rows.forEach(({ cells }, r) => {
    for (const cell of cells) {
      const from = slots[r]!.indexOf(undefined);
      for (let row = 0; row < cell.rows; row++)
        for (let column = 0; column < cell.columns; column++) slots[r + row]![from + column] = { cell, row, column };
    }
  });
  return slots as Slot[][];
}
