import { isData, type Slot, slotsOf } from '../grid.ts';
import type { Layout } from './layout.ts';
import { slotText, slotTextAtEnd } from './slots.ts';

/**
 * The label of the group that all results stand in is printed upright in a narrow column: out come its letters, one beside a row here
 * and there, or on lines of their own between the rows.
 */
export const uprightLetters: Layout = {
  write: (grid, manner) => {
    const isAlone = manner.random.chance(0.4);
    const labelText = manner.random.chance(0.4) ? slotTextAtEnd : slotText;
    return slotsOf(grid).map((slots, index) => {
      const letter = letterAt(slots);
      // Letters on lines of their own leave the rows without their column.
      const isRow = isData(grid.rows[index]!);
      const kept = isAlone && isRow ? slots.filter((slot, at) => !isFirstColumn(slot, at)) : slots;
      const textOf = isRow ? labelText : slotText;
      const line = kept.map((slot) => (isUpright(slot) ? (isAlone ? '' : letter) : textOf(slot, manner))).join('\t');
      return isAlone && letter ? `${letter}\n${line}` : line;
    });
  },
  wholeGrid: true,
  without: ['groupLabels', 'cutGrid', 'wrappedLabels', 'blanksInLabels'],
};

const isUpright = ({ cell }: Slot): boolean => cell.group === true && cell.rows > 15;

/** The column of the upright label; of a label that is merged over it and others, one that holds nothing. */
const isFirstColumn = (slot: Slot, at: number): boolean =>
  isUpright(slot) || (at === 1 && slot.column === 1 && slot.cell.columns === 3);

/** The letters are spread over the rows evenly. */
function letterAt(slots: readonly Slot[]): string {
  const slot = slots.find(isUpright);
  if (!slot) return '';
  const letters = [...slot.cell.text];
  const step = Math.max(1, Math.floor(slot.cell.rows / letters.length));
  return slot.row % step === 0 ? (letters[slot.row / step] ?? '') : '';
}
