import type { CellName } from '../../../server/src/core/index.ts';
import type { Block } from './clipboard-block.ts';
import { cellsOf, rowOf, rowsOf, spotOf, tableOf } from './grid-cells.ts';

/** What a block would do to the cells that it comes to lie on. */
export interface PastePlan {
  readonly entries: readonly { readonly cell: CellName; readonly text: string }[];
  /** What comes to lie on no cell. */
  readonly outside: readonly string[];
  /** How many of the entries empty a cell in which something stands. */
  readonly emptied: number;
}

/**
 * Lays a block on the grid, its first cell on the first that is selected. One figure fills all that are selected. Lines of the grid
 * that have no values, as between the blocks of the first table, take the words of the block that stand there; a block with a
 * figure there has no such lines, and goes over them.
 *
 * @param textOf what a cell shows
 */
export function planPaste(
  block: Block,
  selection: readonly (readonly HTMLElement[])[],
  textOf: (cell: CellName) => string,
): PastePlan {
  const first = selection[0]![0]!;
  if (block.length === 1 && block[0]!.length === 1) {
    const text = block[0]![0]!;
    const entries = selection.flat().map((cell) => ({ cell: cell.dataset.cell!, text }));
    return { entries, outside: [], emptied: 0 };
  }
  const lines = linesFor(block, first);
  const { column } = spotOf(first);
  const entries: { cell: CellName; text: string }[] = [];
  const outside: string[] = [];
  let emptied = 0;
  for (const [y, row] of block.entries()) {
    const cells = lines[y];
    if (cells?.length === 0) continue;
    for (const [x, text] of row.entries()) {
      const cell = cells?.[column + x]?.dataset.cell;
      if (cell === undefined) {
        if (text !== '') outside.push(text);
      } else if (text !== '') entries.push({ cell, text });
      else if (textOf(cell) !== '') {
        entries.push({ cell, text });
        emptied++;
      }
    }
  }
  return { entries, outside, emptied };
}

/** The values of each line from that of the first cell on. */
function linesFor(block: Block, first: HTMLElement): readonly (readonly HTMLElement[])[] {
  const table = tableOf(first);
  const all = [...table.rows];
  const lines = all.slice(all.indexOf(rowOf(first)), all.indexOf(rowOf(first)) + block.length).map(cellsOf);
  const hasFigureBetween = lines.some(
    (cells, y) => cells.length === 0 && block[y]!.some((text) => /^\D?\d/.test(text)),
  );
  if (!hasFigureBetween) return lines;
  const rows = rowsOf(table);
  return rows.slice(rows.indexOf(rowOf(first))).map(cellsOf);
}
