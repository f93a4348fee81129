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

/** The layouts in which a row has nothing where its numbers are not printed. */
export const NO_EMPTY_CELLS = ['cellLineBlank', 'cellLineOnly', 'blanks', 'glued'] as const;

/** The change in one table only. */
export const inTable = (own: TableKey, { grid, rows }: Pick<Changes, 'grid' | 'rows'>): Changes => ({
  ...(grid ? { grid: (whole, table) => (table === own ? grid(whole, table) : whole) } : {}),
  ...(rows ? { rows: (lines, whole, table) => (table === own ? rows(lines, whole, table) : lines) } : {}),
});
