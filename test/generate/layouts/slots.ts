import type { Slot } from '../grid.ts';
import type { Manner } from './layout.ts';

/**
 * What a merged cell's place says, where every place of the grid is written. Merged cells have their text at their head; the
 * label of a group may also stand in a middle row, as it is centred on paper, or broken over two.
 */
export function slotText({ cell, row, column }: Slot, { habits: { groupLabels } }: Manner): string {
  if (column > 0) return '';
  if (!cell.group || groupLabels === 'first' || cell.rows < 3) return row === 0 ? cell.text : '';
  const middle = Math.floor((cell.rows - 1) / 2);
  if (groupLabels === 'middle') return row === middle ? cell.text : '';
  const cut = Math.ceil(cell.text.length / 2);
  if (row === middle) return cell.text.slice(0, cut);
  return row === middle + 1 ? cell.text.slice(cut) : '';
}

/** The same; a label that is merged over columns has its words in the last of them. */
export function slotTextAtEnd(slot: Slot, manner: Manner): string {
  const { cell, row, column } = slot;
  if (cell.group || cell.name || cell.columns === 1) return slotText(slot, manner);
  return row === 0 && column === cell.columns - 1 ? cell.text : '';
}
