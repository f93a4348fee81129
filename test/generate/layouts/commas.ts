import { isData, slotsOf } from '../grid.ts';
import type { Layout } from './layout.ts';
import { slotText, slotTextAtEnd } from './slots.ts';

/** A sheet saved as text: commas between, quotes around what holds one, or a line end. */
export const commas: Layout = {
  write: (grid, manner) => {
    const quotesAll = manner.random.chance(0.3);
    const field = (text: string) =>
      quotesAll || /[",\n]/.test(manner.written(text)) ? `"${text.replaceAll('"', '""')}"` : text;
    const labelText = manner.random.chance(0.4) ? slotTextAtEnd : slotText;
    return slotsOf(grid).map((slots, index) => {
      const textOf = isData(grid.rows[index]!) ? labelText : slotText;
      return slots.map((slot) => field(textOf(slot, manner))).join(',');
    });
  },
  wholeGrid: true,
  without: ['cutGrid', 'pageBreak', 'footnote'],
};
