import type { CellName, TableKey } from '../../server/src/core/form/types.ts';
import type { Changes } from './changes.ts';
import type { Draft } from './draft.ts';
import { figure } from './figures.ts';
import { type Grid, type GridCell, type GridRow, isData, valuesOfRow } from './grid.ts';
import { type Habits, NO_HABITS } from './habits.ts';
import { headerLabel, rowLabel } from './labels.ts';
import { LAYOUTS, type LayoutName, layoutNamed } from './layouts/all.ts';
import type { Layout } from './layouts/layout.ts';
import type { Places } from './places.ts';
import { type Random, randomOf } from './random.ts';
import { gridOf } from './tables.ts';
import type { Values } from './values.ts';

export interface WrittenTable {
  readonly lines: readonly string[];
  /** Cells that were left empty. */
  readonly blank: ReadonlySet<CellName>;
}

/** One table of a report, in one layout. */
export function writeTable(
  { seed, form, layouts, habits: wanted }: Draft,
  table: TableKey,
  values: Values,
  places: Places,
  changes: Changes = {},
): WrittenTable {
  const layoutName = layouts[table];
  const layout = layoutNamed(layoutName);
  const habits = possible(wanted, layout);
  const grid = gridOf(changes.form?.(table) ?? form, table, habits);
  const blank = habits.blanks
    ? blankCells(grid, layout, values, randomOf(seed, `${table} blanks`))
    : new Set<CellName>();
  for (const cell of changes.emptied ?? []) if (cell.startsWith(`${table}.`)) blank.add(cell);
  const random = randomOf(seed, `${table} cells`);
  const whole = fill(grid, values, blank, places, { habits, layout, random });
  const filled = changes.grid?.(whole, table) ?? whole;
  const manner = { table, habits, random: randomOf(seed, `${table} ${layoutName}`), written: places.written };
  const written = layout.write(filled, manner);
  // What a layout has written elsewhere has no text of its own.
  const rows = (changes.rows?.(written, filled, table) ?? written).filter((row) => row !== '');
  return { lines: withBreaks(rows, filled, table, habits, randomOf(seed, `${table} breaks`)), blank };
}

export const isPossible = (habit: keyof Habits, layoutName: LayoutName): boolean =>
  !(LAYOUTS[layoutName] as Layout).without.includes(habit);

const possible = (habits: Habits, { without, noBareNumbers }: Layout): Habits => ({
  ...habits,
  pageBreak: noBareNumbers && habits.pageBreak === 'bare' ? 'none' : habits.pageBreak,
  ...Object.fromEntries(without.map((habit) => [habit, NO_HABITS[habit]])),
});

/** Zeros that were not written. At the ends of a row only where the layout shows the whole grid, so that the place is known. */
function blankCells({ rows }: Grid, layout: Layout, values: Values, random: Random): Set<CellName> {
  const blank = new Set<CellName>();
  const share = random.pick([0.1, 0.5, 1]);
  for (const row of rows) {
    const cells = valuesOfRow(row);
    cells.forEach(({ name }, column) => {
      const isInner = column > 0 && column < cells.length - 1;
      if ((isInner || layout.wholeGrid) && values.get(name!) === 0 && random.chance(share)) blank.add(name!);
    });
  }
  return blank;
}

function fill(
  grid: Grid,
  values: Values,
  blank: ReadonlySet<CellName>,
  places: Places,
  { habits, layout, random }: { habits: Habits; layout: Layout; random: Random },
): Grid {
  const text = (cell: GridCell, row: GridRow): string => {
    if (!cell.name) return (row.isHeader ? headerLabel : rowLabel)(cell.text, habits, random);
    if (blank.has(cell.name)) return '';
    const written = figure(values.get(cell.name) ?? random.int(0, 9), habits, random);
    const isClear = !layout.noBlanksInFigures || !/[\s（(]/.test(written);
    return places.put(cell.name, isClear ? written : String(values.get(cell.name) ?? 0));
  };
  return {
    ...grid,
    rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: text(cell, row) })) })),
  };
}

/** Footnotes under the header, and what a page's foot leaves between two rows. */
function withBreaks(rows: readonly string[], grid: Grid, table: TableKey, habits: Habits, random: Random): string[] {
  const firstData = grid.rows.findIndex(isData);
  const breakAt = new Set([random.int(1, rows.length - 1), random.int(1, rows.length - 1)]);
  return rows.flatMap((row, index) => {
    const note = habits.footnote && index === firstData && table !== 'proactive' ? [FOOTNOTES[table]] : [];
    return [...note, ...(breakAt.has(index) ? pageBreak(habits, random) : []), row];
  });
}

const FOOTNOTES = {
  requests: '注：申请数量含上年度转办数量。',
  review: '注：行政复议、行政诉讼数量含上年度结转数量。',
};

export function pageBreak({ pageBreak: kind }: Habits, random: Random): string[] {
  const page = random.int(2, 9);
  const foot = { none: [], dashes: [`— ${page} —`], hyphens: [`- ${page} -`], bare: [`${page}`], formFeed: ['\f'] }[
    kind
  ];
  return foot.length > 0 && random.chance(0.5) ? ['', ...foot, ''] : foot;
}
