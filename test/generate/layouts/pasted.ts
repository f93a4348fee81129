import { groupLabels, isData, ownLabels, valuesOfRow } from '../grid.ts';
import type { Layout } from './layout.ts';

/** A table of bars into which the numbers of a row were pasted from a sheet: all in the first field, tabs between, the others empty. */
export const tabsInField: Layout = {
  write: ({ rows }, { random }) => {
    const share = random.pick([0.1, 0.4, 1]);
    return rows.map((row) => {
      const values = valuesOfRow(row).map(({ text }) => text);
      const isPasted = isData(row) && values.length > 1 && random.chance(share);
      if (!isPasted) return `| ${row.cells.map(({ text }) => text).join(' | ')} |`;
      const labels = [...groupLabels(row), ...ownLabels(row)].map(({ text }) => text);
      return `| ${[...labels, values.join('\t')].join(' | ')} |${' |'.repeat(values.length - 1)}`;
    });
  },
  without: ['groupLabels', 'cutGrid', 'blanks'],
  // Seven numbers in one field are to be put right, though it is plain whose they are.
  earns: ['cell-merged'],
};
