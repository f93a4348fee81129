import type { Draft } from '../generate/draft.ts';
import type { Habit, Habits } from '../generate/habits.ts';
import { LAYOUT_NAMES, type LayoutName, layoutNamed } from '../generate/layouts/all.ts';
import { without } from './left-out.ts';

/**
 * What the core does not read in full. The properties that ask for every cell are held without; that nothing false is read or
 * told of these either, in-doubt.test.ts asks.
 */
export interface NotYet {
  /** All layouts where none is named. */
  readonly layouts?: readonly LayoutName[];
  /** The layout as such where no habit is named. */
  readonly habit?: Habit;
  /** All but the form's own way where none is named. */
  readonly choices?: readonly Habits[Habit][];
  /** Only in company of this habit. */
  readonly beside?: Habit;
  readonly reason: string;
}

export const NOT_YET: readonly NotYet[] = [
  {
    habit: 'scan',
    reason: 'of a short label it may leave nothing, so that the row could be another: told, but not read',
  },
  {
    layouts: ['barsEmptiesKept'],
    habit: 'reviewHeader',
    beside: 'blanks',
    choices: ['lost'],
    reason: 'two readings: the bar at the head of the only line may open it, or stand behind an empty cell; told',
  },
  {
    layouts: ['bareGroups'],
    reason: 'where the rows of a group have no labels, rows of zeros may be another’s; told',
  },
  {
    layouts: ['pandoc', 'tabLines', 'nbspLines', 'pageColumns'],
    habit: 'blanks',
    reason: 'an empty cell leaves nothing: which of a row’s columns is wanting the text does not say; told',
  },
  {
    layouts: ['pageColumns'],
    habit: 'reviewHeader',
    beside: 'blanks',
    reason: 'nothing stands above or below the only line of numbers to show which column is empty',
  },
];

/** Layouts that the core is asked to read in full. */
export const READABLE = LAYOUT_NAMES.filter(
  (name) =>
    !layoutNamed(name).open && !NOT_YET.some(({ layouts, habit }) => habit === undefined && layouts?.includes(name)),
);

/** The draft without what the core cannot read yet. */
export const asked = (draft: Draft): Draft => without(NOT_YET, draft);
