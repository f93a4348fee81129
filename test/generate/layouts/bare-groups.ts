import { type GridRow, groupLabels, ownLabels, valuesOfRow } from '../grid.ts';
import type { Layout } from './layout.ts';

/** The label of a group, then the numbers of all its rows: the items have no labels of their own. */
export const bareGroups: Layout = {
  write: ({ rows }, { random }) => {
    const isCellToLine = random.chance(0.5);
    const join = (texts: readonly string[]) =>
      isCellToLine ? texts.map((text) => `${text}\n`).join('\n') : texts.join(' ');
    const inGroups = rowsInGroups(rows);
    return rows.map((row) => {
      const groups = groupLabels(row).map(({ text }) => text);
      const own = inGroups.has(row) ? [] : ownLabels(row).map(({ text }) => text);
      const values = valuesOfRow(row).map(({ text }) => text);
      if (isCellToLine) return join([...groups, ...own, ...values]);
      return [...groups, [...own, ...values].join(' ')].join('\n');
    });
  },
  without: ['groupLabels', 'cutGrid', 'blanks'],
  noBareNumbers: true,
  noBlanksInFigures: true,
};

/** Rows of a group that is not that of all results. */
function rowsInGroups(rows: readonly GridRow[]): Set<GridRow> {
  const found = new Set<GridRow>();
  rows.forEach((row, at) => {
    for (const { rows: height } of groupLabels(row))
      if (height < 15) for (const member of rows.slice(at, at + height)) found.add(member);
  });
  return found;
}
