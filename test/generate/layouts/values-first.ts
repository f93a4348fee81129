import { groupLabels, isData, ownLabels, valuesOfRow } from '../grid.ts';
import type { Layout } from './layout.ts';

/** The label behind its numbers, on one line with them. */
export const valuesFirst: Layout = {
  write: ({ rows }, { random }) => {
    const separator = random.pick([' ', '  ', '\t', ' | ']);
    return rows.map((row) => {
      if (!isData(row)) return row.cells.map(({ text }) => text).join(separator);
      const own = [...valuesOfRow(row), ...ownLabels(row)].map(({ text }) => text);
      return [...groupLabels(row).map(({ text }) => text), own.join(separator)].join('\n');
    });
  },
  // `0 1 属于国家秘密`: the number of the item is none of the row's.
  without: ['groupLabels', 'cutGrid', 'blanks', 'wrappedLabels', 'itemMark'],
  noBlanksInFigures: true,
};
