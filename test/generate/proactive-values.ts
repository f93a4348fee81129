import type { FormEdition } from '../../server/src/core/form/types.ts';
import type { Random } from './random.ts';
import type { Size } from './values.ts';

const MOST: Record<Size, number> = { none: 0, single: 9, few: 60, some: 4000, thousands: 250_000 };

/** The table of section two. Nothing in it adds up, but what is in force is never less than what was issued and kept. */
export function proactiveValues(
  random: Random,
  form: FormEdition,
  size: Size,
  set: (name: string, value: number) => void,
): void {
  const most = MOST[size];
  const documents = Math.min(most, size === 'thousands' ? 1400 : 60);
  /** Most organs have nothing to tell in most rows. */
  const some = (limit: number) => (random.chance(0.35) ? 0 : random.int(0, limit));
  /** 万元, to the yuan at most; whole where no number may have two digits. */
  const money = () => {
    if (size === 'none' || random.chance(0.3)) return 0;
    return size === 'single' ? random.int(0, 9) : random.int(1, 90_000) / random.pick([1, 10, 100, 10_000]);
  };
  const published = (row: string, limit: number, keys: readonly [string, string, string]) => {
    const [first, second] = [some(Math.floor(limit / 2)), some(Math.floor(limit / 4))];
    set(`${row}.${keys[0]}`, first);
    set(`${row}.${keys[1]}`, second);
    set(`${row}.${keys[2]}`, first + random.int(0, limit - first));
  };
  if (form === '2021') {
    const keys = ['issued', 'repealed', 'inForce'] as const;
    published('rules', random.chance(0.8) ? 0 : Math.min(documents, 12), keys);
    published('normativeDocuments', documents, keys);
    for (const row of ['licensing', 'penalties', 'coercion']) set(`${row}.decisions`, some(most));
    set('fees.amount', money());
    return;
  }
  const keys = ['newlyMade', 'newlyPublished', 'totalPublished'] as const;
  published('rules', random.chance(0.8) ? 0 : Math.min(documents, 12), keys);
  published('normativeDocuments', documents, keys);
  for (const row of ['licensing', 'otherServices', 'penalties', 'coercion', 'fees']) {
    const before = some(Math.min(most, 300));
    set(`${row}.previousItems`, before);
    set(`${row}.change`, random.chance(0.5) || size === 'none' ? 0 : random.int(size === 'single' ? 0 : -before, 9));
    if (row !== 'fees') set(`${row}.decisions`, some(most));
  }
  set('procurement.projects', some(Math.min(most, 90)));
  set('procurement.amount', money());
}
