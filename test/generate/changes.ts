import type { CellName, FormEdition, TableKey } from '../../server/src/core/form/types.ts';
import type { Subject } from './frame.ts';
import type { Grid } from './grid.ts';
import type { Random } from './random.ts';

/**
 * What is done to a report on the way from its numbers to its text. The text of a cell's number is one character as yet, its mark
 * (`places.ts`), which may be moved, repeated or dropped, but not be broken: so it is known where each number comes to stand.
 */
export interface Changes {
  /** The edition that a table is printed in, where not the report's own; what its cells hold is among the subject's values. */
  readonly form?: (table: TableKey) => FormEdition | undefined;
  /** The printed table, its cells filled. */
  readonly grid?: (grid: Grid, table: TableKey) => Grid;
  /** The table's text, row by row of the grid. */
  readonly rows?: (rows: readonly string[], grid: Grid, table: TableKey) => readonly string[];
  /** Title and what stands around it, in place of the report's own. */
  readonly title?: (subject: Subject, random: Random) => readonly string[];
  /** The whole text; `markOf` tells what stands for a cell's number (by its name) or a heading (`heading.problems`). */
  readonly text?: (text: string, markOf: (name: string) => string) => string;
  /** Cells whose number is not printed: empty, where the layout shows the place. */
  readonly emptied?: ReadonlySet<CellName>;
}

/** One after another, in this order. */
export function inTurn(changes: readonly Changes[]): Changes {
  const having = <K extends keyof Changes>(key: K): NonNullable<Changes[K]>[] =>
    changes.flatMap((change) => (change[key] === undefined ? [] : [change[key] as NonNullable<Changes[K]>]));
  const [forms, grids, rowses, titles, texts] = [
    having('form'),
    having('grid'),
    having('rows'),
    having('title'),
    having('text'),
  ];
  return {
    form: (table) => forms.map((form) => form(table)).find((form) => form !== undefined),
    grid: (grid, table) => grids.reduce((changed, change) => change(changed, table), grid),
    rows: (rows, grid, table) => rowses.reduce((changed, change) => change(changed, grid, table), rows),
    ...(titles.length > 0 ? { title: titles.at(-1)! } : {}),
    text: (text, markOf) => texts.reduce((changed, change) => change(changed, markOf), text),
    emptied: new Set(having('emptied').flatMap((cells) => [...cells])),
  };
}
