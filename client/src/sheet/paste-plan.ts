import type { CellName } from '../../../server/src/core/index.ts';
import { type NamedBlock, rowsByName, withoutNames } from './block-names.ts';
import type { Block } from './clipboard-block.ts';
import { cellsOf, rowOf, rowsOf, spotOf, tableOf } from './grid-cells.ts';

/** What a block would do to the cells that it comes to lie on. */
export interface PastePlan {
  readonly entries: readonly { readonly cell: CellName; readonly text: string }[];
  /** What comes to lie on no cell. */
  readonly outside: readonly string[];
  /** How many of the entries empty a cell in which something stands. */
  readonly emptied: number;
  /** How many rows go to the row of their name, where that is not in order from the first selected cell on. */
  readonly byName: number;
  /** How many lines above and columns before the figures are words that no row is named by. */
  readonly words: { readonly rows: number; readonly columns: number };
}

/** Where the lines of a block come to lie: the values of a row, from a column on. Without values, words stand there in the form too. */
interface Placing {
  readonly lines: readonly (readonly HTMLElement[] | undefined)[];
  readonly column: number;
}

/**
 * Lays a block on the grid. One figure fills all that are selected. Rows that begin with names of the table's rows go to these: a
 * figure that is a column or a row off is a wrong figure. Others go from the first cell that is selected on, without words above and
 * before them. Lines of the grid that have no values, as between the blocks of the first table, take the words of the block that
 * stand there; a block with a figure there has no such lines, and goes over them.
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
    return { entries, outside: [], emptied: 0, byName: 0, words: { rows: 0, columns: 0 } };
  }
  const named = withoutNames(block);
  const byName = placedByName(named, first);
  if (!byName) {
    const there = { lines: linesFor(named.figures, first), column: spotOf(first).column };
    return { ...laid(named.figures, there, textOf), byName: 0, words: named };
  }
  const rows = byName.lines.flatMap((cells) => cells?.slice(byName.column, byName.column + 1) ?? []);
  const isThere = rows[0] === first && rows.every((row, y) => y === 0 || isBefore(rows[y - 1]!, row));
  return { ...laid(byName.figures, byName, textOf), byName: isThere ? 0 : rows.length, words: { rows: 0, columns: 0 } };
}

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Null where no name is one of the table's. Lines without a figure and without a place are headers and groups. */
function placedByName(named: NamedBlock, first: HTMLElement): (Placing & { readonly figures: Block }) | null {
  const rows = rowsByName(named.names, tableOf(first));
  if (rows.every((row) => row === null)) return null;
  const columns = Math.max(...rows.map((row) => row?.length ?? 0));
  const figures = withoutMargin(named.figures, columns);
  const isWhole = widthOf(figures) === columns;
  const lines = rows.map((row, y) => row ?? (figures[y]!.some((text) => /\d/.test(text)) ? undefined : []));
  return { figures, lines, column: isWhole ? 0 : spotOf(first).column };
}

const widthOf = (block: Block): number => Math.max(...block.map((row) => row.length));

/** A name that reaches over several columns leaves empty ones behind it: as many as there are too many. */
function withoutMargin(block: Block, columns: number): Block {
  const filled = Math.min(...block.map((row) => row.findIndex((text) => text !== '')).filter((x) => x >= 0));
  const margin = Math.min(filled, Math.max(0, widthOf(block) - columns));
  return block.map((row) => row.slice(margin));
}

function laid(
  figures: Block,
  { lines, column }: Placing,
  textOf: (cell: CellName) => string,
): Pick<PastePlan, 'entries' | 'outside' | 'emptied'> {
  const entries: { cell: CellName; text: string }[] = [];
  const outside: string[] = [];
  let emptied = 0;
  for (const [y, row] of figures.entries()) {
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
