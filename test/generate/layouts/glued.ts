import type { Layout } from './layout.ts';

/** `规章000`: nothing between the cells. It can be taken apart only where each number is one digit. */
export const glued: Layout = {
  write: ({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join('')),
  without: ['groupLabels', 'cutGrid', 'blanks', 'figures', 'headerNotes', 'spoiltHeader'],
  single: true,
  noBlanksInFigures: true,
};

/** `15820000160`: the same with numbers of any size, which come apart only where the sums allow no other way. */
export const gluedNumbers: Layout = { ...glued, single: undefined, open: true };
