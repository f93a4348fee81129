/** The cell that a key leads to from another; undefined for a key that does not move. */
export function cellBy(event: KeyboardEvent, from: HTMLElement): HTMLElement | undefined {
  const row = from.closest('tr')!;
  const rows = [...from.closest('table')!.rows].filter((each) => cellsOf(each).length > 0);
  const inRow = cellsOf(row);
  const [first, last] = event.ctrlKey || event.metaKey ? [rows[0]!, rows.at(-1)!] : [row, row];
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
    default:
      return undefined;
  }
}

const cellsOf = (row: HTMLTableRowElement): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-cell]')];

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
