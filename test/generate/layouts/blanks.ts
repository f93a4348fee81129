import { groupLabels, isData, ownLabels, valuesOfRow } from '../grid.ts';
import type { Layout } from './layout.ts';

/** Copied from a viewer: blanks between the columns, one or many, half or full width; blanks in cells cannot be told apart. */
export const blanks: Layout = {
  write: ({ rows }, { random }) => {
    const separator = random.pick([' ', '  ', '      ', '　', ' 　', '　　']);
    const groupsApart = random.chance(0.6);
    return rows.map((row) => {
      if (!isData(row)) return row.cells.map(({ text }) => text).join(separator);
      const groups = groupLabels(row).map(({ text }) => text);
      const own = [...ownLabels(row), ...valuesOfRow(row)].map(({ text }) => text);
      return groupsApart ? [...groups, own.join(separator)].join('\n') : [...groups, ...own].join(separator);
    });
  },
  without: ['groupLabels', 'cutGrid', 'blanks'],
  noBlanksInFigures: true,
};
