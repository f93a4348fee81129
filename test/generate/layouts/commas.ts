import { slotsOf } from '../grid.ts';
import type { Layout } from './layout.ts';
import { slotText } from './slots.ts';

/** A sheet saved as text: commas between, quotes around what holds one, or a line end. */
export const commas: Layout = {
  write: (grid, manner) => {
    const quotesAll = manner.random.chance(0.3);
    const field = (text: string) =>
      quotesAll || /[",\n]/.test(manner.written(text)) ? `"${text.replaceAll('"', '""')}"` : text;
    return slotsOf(grid).map((slots) => slots.map((slot) => field(slotText(slot, manner))).join(','));
  },
  wholeGrid: true,
  without: ['cutGrid', 'pageBreak', 'footnote'],
};
