import type { Draft } from '../generate/draft.ts';
import { type Habits, NO_HABITS } from '../generate/habits.ts';
import type { NotYet } from './not-yet.ts';

/** The draft without the habits that the entries name. */
export function without(entries: readonly NotYet[], draft: Draft): Draft {
  const { habits, layouts } = draft;
  const used = Object.values(layouts);
  const left = entries.filter(
    (entry) => (entry.layouts?.some((layout) => used.includes(layout)) ?? true) && isChosen(entry, habits),
  );
  const plain = Object.fromEntries(left.map(({ habit }) => [habit!, NO_HABITS[habit!]]));
  return { ...draft, habits: { ...habits, ...plain } };
}

const isChosen = ({ habit, choices, beside }: NotYet, habits: Habits): boolean =>
  habit !== undefined &&
  habits[habit] !== NO_HABITS[habit] &&
  (choices?.includes(habits[habit]) ?? true) &&
  (beside === undefined || habits[beside] !== NO_HABITS[beside]);
