import type { CellName, Position, Preview, Range } from '../../../server/src/core/index.ts';

/** What of the drawing shows a position of the text: the block, and in a table the cell. */
export function placeOf(preview: Preview<Range>, at: Position): { block: number | null; cell: CellName | null } {
  const block = preview.blocks.findLastIndex(({ place }) => !isBefore(at, place.start));
  const drawn = preview.blocks[block];
  if (!drawn) return { block: null, cell: null };
  if (drawn.kind !== 'table') return { block, cell: null };
  let cell: CellName | null = null;
  for (const row of drawn.rows)
    for (const each of row.cells) {
      if (each.kind !== 'value' || !each.place || isBefore(at, each.place.start) || isBefore(each.place.end, at))
        continue;
      // Between two cells that touch, the one that begins there.
      cell = each.cell;
    }
  return { block, cell };
}

/** The first cell of the drawing that stands within a range of the text; of a range without one the first of its table. */
export function cellIn(preview: Preview<Range>, { start, end }: Range): CellName | null {
  const { block, cell } = placeOf(preview, start);
  if (cell) return cell;
  const table = preview.blocks[block ?? -1];
  if (table?.kind !== 'table') return null;
  const cells = table.rows.flatMap((row) => row.cells).filter((each) => each.kind === 'value');
  const within = cells.find(({ place }) => place && !isBefore(place.start, start) && isBefore(place.start, end));
  return (within ?? cells[0])?.cell ?? null;
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
