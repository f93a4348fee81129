import { type GridRow, slotsOf } from '../grid.ts';
import type { Layout } from './layout.ts';
import { slotText } from './slots.ts';

const cells = (row: GridRow): string => `${row.cells.map(({ text }) => text).join(' | ')} |`;

/** `行政许可 | 0 | ||`: as many bars as the table has columns, but for the last row. */
export const barsPadded: Layout = {
  write: ({ width, rows }) =>
    rows.map((row, index) => {
      const padding = '|'.repeat(width - row.cells.length);
      return padding && index < rows.length - 1 ? `${cells(row)} ${padding}` : cells(row);
    }),
  without: ['groupLabels', 'cutGrid'],
};

/** `行政许可 | 0 |`: only the cells there are. */
export const barsUnpadded: Layout = {
  write: ({ rows }) => rows.map(cells),
  without: ['groupLabels', 'cutGrid'],
};

/** `| | 2.其他… | | 3 | | | | | 3 |`: all places of the grid, zeros among the values left blank. */
export const barsEmptiesKept: Layout = {
  write: (grid, manner) =>
    slotsOf(grid).map((slots) =>
      slots
        .map((slot) => slotText(slot, manner))
        .map((text) => (text === '' ? '| ' : `${text} | `))
        .join('')
        .trimEnd(),
    ),
  wholeGrid: true,
  without: ['cutGrid'],
};

/** `| 规章 | 0 | 0 | 0 |`, with or without bars that fill the row up. */
export const leadingBar: Layout = {
  write: ({ width, rows }, { random }) => {
    const padded = random.chance(0.5);
    return rows.map((row) => `| ${cells(row)}${padded ? ` ${'|'.repeat(width - row.cells.length)}` : ''}`);
  },
  without: ['groupLabels', 'cutGrid'],
};
