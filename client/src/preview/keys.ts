/**
 * The cell that a key leads to from another; undefined for a key that does not move, or leads out of the grids. Tab goes row by
 * row and Enter column by column, on through all tables: who only types on comes to every cell once.
 */
export function cellBy(event: KeyboardEvent, from: HTMLElement): HTMLElement | undefined {
  const row = from.closest('tr')!;
  const rows = rowsOf(from.closest('table')!);
  const inRow = cellsOf(row);
  const hasControl = event.ctrlKey || event.metaKey;
  const [first, last] = hasControl ? [rows[0]!, rows.at(-1)!] : [row, row];
  const step = event.shiftKey ? -1 : 1;
  switch (event.key) {
    case 'ArrowLeft':
      return inRow[inRow.indexOf(from) - 1] ?? from;
    case 'ArrowRight':
      return inRow[inRow.indexOf(from) + 1] ?? from;
    case 'ArrowUp':
      return nearest(rows[rows.indexOf(row) - 1], from);
    case 'ArrowDown':
      return nearest(rows[rows.indexOf(row) + 1], from);
    case 'Home':
      return cellsOf(first)[0];
    case 'End':
      return cellsOf(last).at(-1);
    case 'Tab':
      return hasControl ? undefined : beside(tablesOf(from).flatMap(rowByRow), from, step);
    case 'Enter':
      return beside(tablesOf(from).flatMap(columnByColumn), from, step) ?? from;
    default:
      return undefined;
  }
}

const beside = (cells: readonly HTMLElement[], from: HTMLElement, step: number): HTMLElement | undefined =>
  cells[cells.indexOf(from) + step];

const tablesOf = (cell: HTMLElement): HTMLTableElement[] => [
  ...cell.closest('article')!.querySelectorAll<HTMLTableElement>('table[data-table]'),
];

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.rows].filter((row) => cellsOf(row).length > 0);

const cellsOf = (row: HTMLTableRowElement): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-cell]')];

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

/** Typed on a cell, it begins a new value. */
export const startsNumber = (key: string): boolean => /^[-\d.０-９．－]$/.test(key);
