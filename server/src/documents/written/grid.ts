import type { ContentCell, ContentRow } from '../../core/features/report-content-data.ts';

/** A cell at its place in the grid of a table; `rest`: below one that reaches down from above. */
export interface GridPlace {
  readonly cell: ContentCell;
  readonly column: number;
  readonly isRest: boolean;
}

/** The cells of a table line by line at their places, with those that reach down from above. */
export function gridPlaces(rows: readonly ContentRow[]): GridPlace[][] {
  const below = new Map<number, { readonly cell: ContentCell; left: number }>();
  return rows.map(({ cells }) => {
    const places: GridPlace[] = [];
    let column = 0;
    const skip = (): void => {
      for (let above = below.get(column); above && above.left > 0; above = below.get(column)) {
        above.left--;
        places.push({ cell: above.cell, column, isRest: true });
        column += above.cell.columns;
      }
    };
    for (const cell of cells) {
      skip();
      places.push({ cell, column, isRest: false });
      if (cell.rows > 1) below.set(column, { cell, left: cell.rows - 1 });
      column += cell.columns;
    }
    skip();
    return places;
  });
}

/** How many columns the grid has. */
export const widthOfGrid = (rows: readonly ContentRow[]): number =>
  Math.max(
    1,
    ...gridPlaces(rows).map((places) => {
      const last = places.at(-1);
      return last ? last.column + last.cell.columns : 0;
    }),
  );
