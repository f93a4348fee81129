import type { FormRow, TableKey } from '../../../server/src/core/form/types.ts';
import type { Grid, GridRow } from '../grid.ts';
import type { Random } from '../random.ts';
import { type WrittenReport, writeAbout } from '../report.ts';
import { cellsOf, formOf, type Spoil } from './fault.ts';

/**
 * A row that is not the first, nor the last: these hold what opens and closes a table. Nor one left blank as a whole: nobody
 * would miss its copy.
 */
function innerRow(report: WrittenReport, table: TableKey, random: Random): FormRow | null {
  const rows = formOf(report)
    .tables[table].rows.slice(1, -1)
    .filter((row) => cellsOf(table, row).some((cell) => report.places.has(cell)));
  return rows.length === 0 ? null : random.pick(rows);
}

const isRow = (row: GridRow, cell: string): boolean => row.cells.some(({ name }) => name === cell);

/** The cells of rows above that reach into a row are made higher or lower. */
function withHeights(rows: readonly GridRow[], at: number, by: number): GridRow[] {
  return rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell) => (index < at && index + cell.rows > at ? { ...cell, rows: cell.rows + by } : cell)),
  }));
}

/** Takes a row out; the label of a group that began there moves on to the next. */
export function withoutRow({ width, rows }: Grid, at: number): Grid {
  const merged = rows[at]!.cells.filter((cell) => cell.rows > 1).map((cell) => ({ ...cell, rows: cell.rows - 1 }));
  return {
    width,
    rows: withHeights(rows, at, -1).flatMap((row, index) => {
      if (index === at) return [];
      return index === at + 1 ? [{ ...row, cells: [...merged, ...row.cells] }] : [row];
    }),
  };
}

/** Puts a second copy of a row behind it, with its numbers and its label. */
function withRowTwice({ width, rows }: Grid, at: number): Grid {
  const { cells, ...row } = rows[at]!;
  const isMerged = cells.some((cell) => cell.group);
  const copy = {
    ...row,
    cells: cells
      .filter((cell) => !cell.group)
      .map((cell) => (cell.name ? { ...cell, name: `second.${cell.name}` } : cell)),
  };
  const taller = withHeights(rows, at, 1).map((other, index) =>
    index === at && isMerged
      ? { ...other, cells: other.cells.map((cell) => (cell.group ? { ...cell, rows: cell.rows + 1 } : cell)) }
      : other,
  );
  return { width, rows: [...taller.slice(0, at + 1), copy, ...taller.slice(at + 1)] };
}

const atRow = (grid: Grid, cell: string): number => grid.rows.findIndex((row) => isRow(row, cell));

export const missingRow: Spoil = (report, table, random) => {
  const row = innerRow(report, table, random);
  if (!row) return null;
  const cells = cellsOf(table, row);
  const { text, places } = writeAbout(report.subject, report.draft, {
    grid: (grid, of) => (of === table ? withoutRow(grid, atRow(grid, cells[0]!)) : grid),
  });
  // It is told at the row before, by its label.
  const { rows } = formOf(report).tables[table];
  const before = cellsOf(table, rows[rows.indexOf(row) - 1]!);
  return {
    text,
    places,
    changed: [],
    must: [{ code: 'row-missing', cells, place: around(places, before) }],
    explains: () => false,
  };
};

export const doubledRow: Spoil = (report, table, random) => {
  const row = innerRow(report, table, random);
  if (!row) return null;
  const cells = cellsOf(table, row);
  const { text, places, copies } = writeAbout(report.subject, report.draft, {
    grid: (grid, of) => (of === table ? withRowTwice(grid, atRow(grid, cells[0]!)) : grid),
  });
  return {
    text,
    places,
    copies,
    changed: [],
    must: [{ code: 'row-duplicate', cells: [], place: around(places, cells) }],
    explains: () => false,
  };
};

type Places = WrittenReport['places'];

/** A row with its label: from the number before it to the number behind it. Copies of it are of the row. */
function around(places: Places, cells: readonly string[]) {
  const own = [...places].filter(([name]) => cells.includes(name.replace('second.', ''))).map(([, span]) => span);
  if (own.length === 0) return null;
  const start = Math.min(...own.map((span) => span.start));
  const end = Math.max(...own.map((span) => span.end));
  const others = [...places.values()];
  return {
    start: Math.max(0, ...others.map((span) => span.end).filter((at) => at < start)),
    end: Math.min(...others.map((span) => span.start).filter((at) => at > end)),
  };
}
