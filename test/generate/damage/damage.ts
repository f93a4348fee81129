import type { TableKey } from '../../../server/src/core/form/types.ts';
import type { Changes } from '../changes.ts';
import type { LayoutName } from '../layouts/all.ts';
import type { Random } from '../random.ts';

/**
 * Something that befalls a report on its way through a viewer, a converter or a scanner, and that does not make it say something
 * else: whatever can still be read of it is what was written.
 */
export interface Damage {
  readonly make: (random: Random, table: TableKey) => Changes;
  /** Tables that it may befall. */
  readonly tables: readonly TableKey[];
  /** Layouts in which the damaged text would say something else, to a person as well. */
  readonly without?: readonly LayoutName[];
}

export const GLUED = ['glued', 'gluedNumbers'] as const;
export const CELL_TO_LINE = [
  'cellLineBlank',
  'cellLineOnly',
  'cellLinePadding',
  'cellLineBarAlone',
  'cellLineBarBetween',
  'tabLines',
  'nbspLines',
  'bareGroups',
] as const;
/** Labels and numbers stand apart. */
export const SCATTERED = ['labelsFirst', 'numbersFirst', 'lagging', 'labelsBelow', 'stacked'] as const;
/** Where a number stands in its line shows its column. */
export const ALIGNED = ['pageColumns', 'pandoc'] as const;
/** Blanks alone part the cells, or nothing: a row has nothing where its numbers are not printed. */
export const NO_EMPTY_CELLS = [
  'cellLineBlank',
  'cellLineOnly',
  'nbspLines',
  'bareGroups',
  'blanks',
  'valuesFirst',
  'pageColumns',
  ...GLUED,
  ...SCATTERED,
] as const;

/** The change in one table only. */
export const inTable = (own: TableKey, { grid, rows }: Pick<Changes, 'grid' | 'rows'>): Changes => ({
  ...(grid ? { grid: (whole, table) => (table === own ? grid(whole, table) : whole) } : {}),
  ...(rows ? { rows: (lines, whole, table) => (table === own ? rows(lines, whole, table) : lines) } : {}),
});
