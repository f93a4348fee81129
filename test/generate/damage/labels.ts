import { type Grid, type GridCell, type GridRow, isData } from '../grid.ts';
import type { Random } from '../random.ts';
import { type Damage, inTable } from './damage.ts';

/** Does something to the labels of some of the rows, never to all. */
const someLabels = (
  random: Random,
  change: (label: string, all: readonly string[]) => string,
  isSpared: (row: GridRow, before: GridRow | undefined) => boolean = () => false,
) => {
  const share = random.pick([0.08, 0.2, 0.5]);
  return ({ width, rows }: Grid): Grid => {
    const all = rows.filter(isData).flatMap(({ cells }) => cells.filter(isOwnLabel).map(({ text }) => text));
    return {
      width,
      rows: rows.map((row, at) =>
        isOfForm(row) && random.chance(share) && !isSpared(row, rows[at - 1])
          ? withLabel(row, (text) => change(text, all))
          : row,
      ),
    };
  };
};

/** Not a row that the form does not have: only its label tells that it is none. */
const isOfForm = (row: GridRow): boolean => isData(row) && !row.cells.some(({ name }) => name?.startsWith('local.'));

const isEmpty = (row: GridRow): boolean => isData(row) && row.cells.every(({ name, text }) => !name || text === '');

const isOwnLabel = (cell: GridCell): boolean => !cell.name && !cell.group;

const withLabel = (row: GridRow, change: (text: string) => string): GridRow => ({
  ...row,
  cells: row.cells.map((cell) => (isOwnLabel(cell) && cell.text ? { ...cell, text: change(cell.text) } : cell)),
});

const LABELLED = ['proactive', 'requests'] as const;

/** A label is gone, as where it was printed across a page's end, or in a colour that the scanner does not see. */
export const labelsLost: Damage = {
  // Below a row that has a label and no number, numbers without a label would be that row's.
  make: (random, table) =>
    inTable(table, {
      grid: someLabels(
        random,
        () => '',
        (_, before) => before !== undefined && isEmpty(before),
      ),
    }),
  tables: LABELLED,
};

/** Only the beginning of a label, or its end, is left; not so little that it would be the label of another row. */
export const labelsCut: Damage = {
  make: (random, table) =>
    inTable(table, {
      grid: someLabels(random, (label, all) => {
        const at = random.int(Math.min(4, label.length), label.length);
        // With a line end at its end, what stands between the rest of the label and its first number would be an empty cell.
        const piece = (random.chance(0.5) ? label.slice(0, at) : label.slice(-at)).trim();
        return isOwn(piece, label, all) ? piece : label;
      }),
    }),
  tables: LABELLED,
};

const words = (label: string): string => label.replace(/^[（(]?[一二三四五六七八\d][）)、.．\s]*|\s/g, '');

/** Whether a piece of the label is no more like another one. */
const isOwn = (piece: string, label: string, all: readonly string[]): boolean =>
  words(piece).length > 1 && !all.some((other) => other !== label && words(other).includes(words(piece)));

/** A label stands twice: before its values once more, or on a line of its own above. */
export const labelsDoubled: Damage = {
  make: (random, table) => {
    const mark = random.pick(['\n', ' ', '']);
    return inTable(table, { grid: someLabels(random, (label) => `${label}${mark}${label}`) });
  },
  tables: LABELLED,
};
