import type { Layout } from './layout.ts';

/**
 * Copied from a page whose cells are paragraphs: a line that holds only a tab between two cells, blank lines around. Of an empty cell
 * nothing is left but the tabs.
 */
export const tabLines: Layout = {
  write: ({ rows }) =>
    rows.map(({ cells }) => `${cells.map(({ text }) => (text === '' ? '' : `${text}\n\n`)).join('\t\n\n')}\n\n`),
  wholeGrid: true,
  without: ['groupLabels', 'cutGrid'],
  noBareNumbers: true,
};

/** A cell to a line, a blank line behind each; an empty cell is a line with a blank that does not break. */
export const nbspLines: Layout = {
  write: ({ rows }) =>
    rows.map(({ cells }) => cells.map(({ text }) => `${text === '' ? '\u00a0' : text}\n`).join('\n')),
  wholeGrid: true,
  without: ['groupLabels', 'cutGrid'],
  noBareNumbers: true,
};
