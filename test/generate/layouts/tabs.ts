import { type Grid, isData, slotsOf } from '../grid.ts';
import type { Layout, Manner } from './layout.ts';
import { slotText } from './slots.ts';

/**
 * Merged cells are empty fields, rows are padded to the table's width or beyond. Some converters lose one of the columns
 * that a label is merged over: then the values of such rows stand further left than others.
 */
export const tabs: Layout = {
  write: (grid, manner) => {
    const { random, habits } = manner;
    const losesColumn = manner.table === 'requests' && random.chance(0.5);
    const beyond = random.pick([0, 0, 2, 8]);
    const rows = fieldsOf(grid, manner, losesColumn).map((fields) => [...fields, ...new Array(beyond).fill('')]);
    const cutFrom = habits.cutGrid ? random.int(4, rows.length - 1) : rows.length;
    return rows.map((fields, index) => {
      if (index < cutFrom || !isData(grid.rows[index]!)) return fields.join('\t');
      // Values stay the last fields of the row; what is lost is empty.
      return (fields[0] === '' ? fields.slice(1) : fields).join('\t').replace(/\t+$/, '');
    });
  },
  without: [],
};

function fieldsOf(grid: Grid, manner: Manner, losesColumn: boolean): string[][] {
  return slotsOf(grid).map((slots) => {
    const kept = slots.filter(
      ({ cell, column }) => !losesColumn || cell.name || column === 0 || column < cell.columns - 1,
    );
    const fields = kept.map((slot) => slotText(slot, manner));
    return [...fields, ...new Array(slots.length - kept.length).fill('')];
  });
}
