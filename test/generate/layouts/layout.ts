import type { TableKey } from '../../../server/src/core/form/types.ts';
import type { Grid } from '../grid.ts';
import type { Habit, Habits } from '../habits.ts';
import type { Random } from '../random.ts';

export interface Manner {
  readonly table: TableKey;
  readonly habits: Habits;
  readonly random: Random;
  /** A text as it will stand: numbers in place of their marks. */
  readonly written: (text: string) => string;
}

/** A way to write a table as text. */
export interface Layout {
  /** For each row of the grid its text, of one line or more; page breaks and notes are put between. */
  readonly write: (grid: Grid, manner: Manner) => string[];
  /** Habits that this layout cannot have, or that would make it unreadable for a person as well. */
  readonly without: readonly Habit[];
  /** Every number has but one digit. */
  readonly single?: true | undefined;
  /** Every place of the grid can be told, so that a blank may also stand first or last in its row. */
  readonly wholeGrid?: true;
  /** A number alone on a line is a cell: a page number cannot be told from it. */
  readonly noBareNumbers?: true;
  /** Figures with blanks in them cannot be told from two. */
  readonly noBlanksInFigures?: true;
  /** The text does not always decide which number is whose: what it leaves open is not read, and told. */
  readonly open?: true;
  /** Codes above info that a table written so earns. */
  readonly earns?: readonly string[];
}
