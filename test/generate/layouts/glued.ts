import type { Layout } from './layout.ts';

/** `规章000`: nothing between the cells. It can be taken apart only where each number is one digit. */
export const glued: Layout = {
  write: ({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join('')),
  without: ['groupLabels', 'cutGrid', 'blanks', 'figures', 'headerNotes', 'spoiltHeader'],
  single: true,
  noBlanksInFigures: true,
};
