import type { Draft } from '../generate/draft.ts';
import { type Habit, type Habits, NO_HABITS } from '../generate/habits.ts';
import { LAYOUT_NAMES, type LayoutName } from '../generate/layouts/all.ts';

/** What the core cannot read yet. The reports asked of it are without; how it does on these is printed. */
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
  { habit: 'scan', reason: 'a label spoilt beyond its neighbours’ help is a row missing: told, but not read' },
  { layouts: ['glued'], habit: 'wrappedLabels', reason: 'digits behind a piece of a label' },
  { layouts: ['glued', 'blanks'], habit: 'blanksInLabels', reason: 'blanks in labels, and no other delimiter' },
  {
    layouts: ['barsEmptiesKept'],
    habit: 'wrappedLabels',
    beside: 'blanks',
    reason: 'rows of one kind, all with their labels broken and some cell blank: none shows where the values begin',
  },
  {
    layouts: ['cellLinePadding'],
    habit: 'blanks',
    beside: 'pageBreak',
    reason: 'a page number among bars that are cells and bars that fill up',
  },
  {
    layouts: ['barsEmptiesKept'],
    habit: 'reviewHeader',
    beside: 'blanks',
    reason: 'two readings: the bar at the head of the only line may open it, or stand behind an empty cell',
  },
];

/** Layouts that the core is asked to read. */
export const READABLE = LAYOUT_NAMES.filter(
  (name) => !NOT_YET.some(({ layouts, habit }) => habit === undefined && layouts?.includes(name)),
);

/** The draft without what the core cannot read yet. */
export function asked(draft: Draft): Draft {
  const { habits, layouts } = draft;
  const used = Object.values(layouts);
  const left = NOT_YET.filter(
    (entry) => (entry.layouts?.some((layout) => used.includes(layout)) ?? true) && isChosen(entry, habits),
  );
  const without = Object.fromEntries(left.map(({ habit }) => [habit!, NO_HABITS[habit!]]));
  return { ...draft, habits: { ...habits, ...without } };
}

const isChosen = ({ habit, choices, beside }: NotYet, habits: Habits): boolean =>
  habit !== undefined &&
  habits[habit] !== NO_HABITS[habit] &&
  (choices?.includes(habits[habit]) ?? true) &&
  (beside === undefined || habits[beside] !== NO_HABITS[beside]);
