import { withoutRow } from '../errors/rows.ts';
import { type GridRow, isData } from '../grid.ts';
import { isPlaceMark } from '../places.ts';
import { type Damage, inTable, NO_EMPTY_CELLS } from './damage.ts';

const LABELLED = ['proactive', 'requests'] as const;

/** A few rows are not there at all. */
export const rowsLost: Damage = {
  make: (random, table) => {
    const count = random.int(1, table === 'requests' ? 5 : 2);
    return inTable(table, {
      grid: (grid) => {
        let left = grid;
        for (let i = 0; i < count; i++) {
          const data = left.rows.flatMap((row, at) => (isData(row) && !isOfGroupSix(row) ? [at] : []));
          const at = random.pick(data);
          if (data.length > 2 && at < left.rows.length - 1) left = withoutRow(left, at);
        }
        return left;
      },
    });
  },
  tables: LABELLED,
};

/** With one row left, （六）其他处理 would be the row that it is in the form of 2019. */
const isOfGroupSix = ({ cells }: GridRow): boolean =>
  cells.some(({ name }) => name?.startsWith('requests.otherHandling.'));

/** The label is there, the row's numbers are not: nothing is said of them. */
export const valuesLost: Damage = {
  make: (random, table) => {
    const share = random.pick([0.05, 0.15]);
    return inTable(table, {
      rows: (rows, { rows: of }) =>
        rows.map((row, at) => (of[at] && isData(of[at]) && random.chance(share) ? withoutNumbers(row) : row)),
    });
  },
  tables: LABELLED,
  without: NO_EMPTY_CELLS,
};

const withoutNumbers = (row: string): string => [...row].filter((character) => !isPlaceMark(character)).join('');

/** A row that is printed again on the next page, as it is. */
export const rowsTwice: Damage = {
  make: (random, table) => {
    const share = random.pick([0.05, 0.15]);
    return inTable(table, {
      rows: (rows, { rows: of }) =>
        rows.flatMap((row, at) => (of[at] && isData(of[at]) && random.chance(share) ? [row, row] : [row])),
    });
  },
  tables: LABELLED,
  without: ['html', 'markdown', 'bareGroups'],
};
