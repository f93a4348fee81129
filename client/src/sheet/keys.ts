import { cellsOf, rowOf, rowsOf, tableOf, tablesOf } from './grid-cells.ts';

/**
 * The cell that a key leads to from another; undefined for a key that does not move, or leads out of the grids. Tab goes row by
 * row and Enter column by column, on through all tables: who only types on comes to every cell once.
 *
 * @param begun where the person began to go on by Tab: Enter goes on below it, as it does in a spreadsheet, and behind the last row in
 * the next table; so it does where something stands already at the head of the column beside
 */
export function cellBy(event: KeyboardEvent, from: HTMLElement, begun: HTMLElement = from): HTMLElement | undefined {
  const hasControl = event.ctrlKey || event.metaKey;
  const step = event.shiftKey ? -1 : 1;
  switch (event.key) {
    case 'Tab':
      return hasControl ? undefined : beside(tablesOf(from).flatMap(rowByRow), from, step);
    case 'Enter': {
      if (begun !== from && step > 0 && isLastRow(from)) return firstOfNext(from) ?? from;
      const start = rowOf(begun) === rowOf(from) ? begun : from;
      const next = beside(tablesOf(from).flatMap(columnByColumn), start, step);
      if (!next) return from;
      const isBesideColumn =
        step > 0 && isLastRow(from) && tableOf(next) === tableOf(from) && rowOf(next) !== rowOf(from);
      return isBesideColumn && !isEmpty(next) ? (firstOfNext(from) ?? from) : next;
    }
    default:
      return within(event, from);
  }
}

/** The cell of the same table that an arrow key, Home or End leads to; undefined for another key. */
export function within({ key, ctrlKey, metaKey }: KeyboardEvent, from: HTMLElement): HTMLElement | undefined {
  const row = rowOf(from);
  const rows = rowsOf(tableOf(from));
  const inRow = cellsOf(row);
  const isFar = ctrlKey || metaKey;
  const above = isFar ? rows.slice(0, rows.indexOf(row))[0] : rows[rows.indexOf(row) - 1];
  const below = isFar ? rows.slice(rows.indexOf(row) + 1).at(-1) : rows[rows.indexOf(row) + 1];
  switch (key) {
    case 'ArrowLeft':
      return (isFar ? inRow[0] : inRow[inRow.indexOf(from) - 1]) ?? from;
    case 'ArrowRight':
      return (isFar ? inRow.at(-1) : inRow[inRow.indexOf(from) + 1]) ?? from;
    case 'ArrowUp':
      return nearest(above, from);
    case 'ArrowDown':
      return nearest(below, from);
    case 'Home':
      return cellsOf(isFar ? rows[0]! : row)[0];
    case 'End':
      return cellsOf(isFar ? rows.at(-1)! : row).at(-1);
    default:
      return undefined;
  }
}

const isEmpty = ({ classList }: HTMLElement): boolean => classList.contains('blank') && !classList.contains('pending');

const isLastRow = (cell: HTMLElement): boolean => rowsOf(tableOf(cell)).at(-1) === rowOf(cell);

function firstOfNext(cell: HTMLElement): HTMLElement | undefined {
  const tables = tablesOf(cell);
  const next = tables[tables.indexOf(tableOf(cell)) + 1];
  return next && rowByRow(next)[0];
}

const beside = (cells: readonly HTMLElement[], from: HTMLElement, step: number): HTMLElement | undefined =>
  cells[cells.indexOf(from) + step];

const rowByRow = (table: HTMLTableElement): HTMLElement[] => rowsOf(table).flatMap(cellsOf);

function columnByColumn(table: HTMLTableElement): HTMLElement[] {
  const rows = rowsOf(table).map(cellsOf);
  const width = Math.max(...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, i) => rows.flatMap((cells) => cells[i] ?? [])).flat();
}

/** The cell of a row that stands right above or below; rows have different numbers of cells. */
function nearest(row: HTMLTableRowElement | undefined, from: HTMLElement): HTMLElement {
  if (!row) return from;
  const middle = middleOf(from);
  return cellsOf(row).reduce((best, cell) =>
    Math.abs(middleOf(cell) - middle) < Math.abs(middleOf(best) - middle) ? cell : best,
  );
}

function middleOf(cell: HTMLElement): number {
  const { left, width } = cell.getBoundingClientRect();
  return left + width / 2;
}

export function undoKey({ key, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : undefined;
}

/** Typed on a cell, it begins a new value; what is no figure is refused by name, and not lost. A blank scrolls. */
export const startsValue = (key: string): boolean => [...key].length === 1 && key !== ' ';

/** The key goes to an input method, which will hand over what it makes of it. */
export const isComposed = (event: KeyboardEvent): boolean =>
  event.isComposing || event.key === 'Process' || event.keyCode === 229;

/** Takes the total that is offered in an empty cell; `=` as well as what a spreadsheet has for a sum, Alt and `=`. */
export const takesTotal = ({ key }: KeyboardEvent): boolean => key === '=' || key === '＝';
