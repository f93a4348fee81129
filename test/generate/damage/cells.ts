import { isPlaceMark } from '../places.ts';
import type { Random } from '../random.ts';
import { ALIGNED, type Damage, GLUED, inTable } from './damage.ts';

const TABLES = ['proactive', 'requests', 'review'] as const;

const places = (row: string): number => [...row].filter(isPlaceMark).length;

/**
 * Not the rows that without a cell would say that another one is empty: their last, where something fills them up, as it stands where
 * cells were; their first, where nothing stands before it and others are as wide as they are then.
 */
const thatStayShort =
  (change: (rows: readonly string[]) => readonly string[]) =>
  (rows: readonly string[]): readonly string[] => {
    const widest = Math.max(...rows.map(places));
    const widths = new Set(rows.filter((row) => places(row) === widest).map(marksIn));
    const isFilledUp = (row: string) =>
      marksIn(behind(row)) > 1 && (places(row) < widest || EMPTY.test(row.slice(start(row), -behind(row).length)));
    const changed = change(rows);
    return rows.map((row, at) => {
      const short = changed[at]!;
      return isFilledUp(row) || (isEmptyBefore(row) && widths.has(marksIn(short))) ? row : short;
    });
  };

/** How many marks part its cells. */
const marksIn = (row: string): number => [...row].filter((character) => character === '|' || character === '\t').length;

/** An empty cell. */
const EMPTY = /[|\t]\s*[|\t]/;

/** Where the first number stands. */
const start = (row: string): number => Math.max(0, [...row].findIndex(isPlaceMark));

/** What stands behind the last number. */
const behind = (row: string): string => row.slice([...row].findLastIndex(isPlaceMark) + 1);

/** A field of the line before the first number is empty. */
const isEmptyBefore = (row: string): boolean => /[|\t]\s*[|\t]\s*$/.test(row.slice(0, start(row)));

/** Does something to what stands between the numbers of some rows, or to a number. */
const somePairs =
  (random: Random, share: number, change: (before: string, gap: string, after: string) => string) =>
  (rows: readonly string[]): readonly string[] =>
    rows.map((row) => {
      if (!random.chance(share)) return row;
      const marks = [...row].flatMap((character, at) => (isPlaceMark(character) ? [at] : []));
      if (marks.length < 2) return row;
      const at = random.int(1, marks.length - 1);
      const [from, to] = [marks[at - 1]!, marks[at]!];
      const characters = [...row];
      const part = (start: number, end?: number) => characters.slice(start, end).join('');
      return part(0, from) + change(part(from, from + 1), part(from + 1, to), part(to, to + 1)) + part(to + 1);
    });

/** Numbers of two cells in one, a blank between them. */
export const cellsMerged: Damage = {
  make: (random, table) =>
    inTable(table, { rows: somePairs(random, random.pick([0.1, 0.4]), (a, _, b) => `${a} ${b}`) }),
  tables: TABLES,
  without: ['html', 'markdown', 'blanks', 'valuesFirst', 'stacked', ...GLUED, ...ALIGNED],
};

/** A cell is gone, with what parted it from its neighbour. */
export const cellsLost: Damage = {
  make: (random, table) =>
    inTable(table, {
      rows: thatStayShort(somePairs(random, random.pick([0.1, 0.4]), (a, _, b) => random.pick([a, b]))),
    }),
  tables: TABLES,
  without: ['stacked', ...GLUED, ...ALIGNED],
};

/** A digit that was read as a letter, or not at all: that cell says nothing more. */
export const numbersSpoilt: Damage = {
  make: (random, table) =>
    inTable(table, {
      rows: somePairs(random, random.pick([0.1, 0.4]), (a, gap, b) => {
        const spoilt = random.pick(['O', '口', '?', '·', '〇o']);
        return random.chance(0.5) ? spoilt + gap + b : a + gap + spoilt;
      }),
    }),
  tables: TABLES,
  without: ['stacked', ...GLUED],
};
