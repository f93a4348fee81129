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

const CELL_A_LINE = ['cellLinePadding', 'cellLineBlank', 'cellLineOnly'] as const;

export const NOT_YET: readonly NotYet[] = [
  { layouts: ['pdf'], reason: 'the last character of a wrapped label, alone on its line, is taken for a value' },
  { layouts: ['markdown'], reason: 'invented headers 列1, 列2 … are taken for the values of 3.其他' },
  { layouts: ['glued'], reason: 'a row whose label is glued to its group’s is not found' },
  { habit: 'wrappedLabels', reason: 'as pdf' },
  { habit: 'labelNotes', reason: 'a row is not found when its label has a note behind it' },
  { habit: 'scan', reason: 'a label that begins with a digit and lost its mark is taken for a value' },
  { habit: 'spoiltHeader', reason: 'rubbish in a header is taken for the values of （七）总计, or of 复议诉讼' },
  {
    habit: 'quotes',
    choices: ['corner'],
    layouts: ['blanks'],
    reason: 'a label that ends with 」 has no numbers behind',
  },
  { habit: 'blanks', layouts: ['barsEmptiesKept', 'html'], reason: 'blanks at the ends of a row are not counted' },
  { habit: 'reviewHeader', layouts: CELL_A_LINE, reason: 'fifteen numbers without a header are no table' },
  {
    habit: 'blanks',
    beside: 'reviewHeader',
    reason: 'a row of fifteen fields, most of them blank, without its header',
  },
  {
    habit: 'pageBreak',
    choices: ['bare'],
    layouts: ['cellLinePadding', 'cellLineOnly', 'blanks'],
    reason: 'a page number on a line of its own is taken for a value',
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
