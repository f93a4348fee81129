import fc from 'fast-check';
import { type FormEdition, TABLE_KEYS, type TableKey } from '../../server/src/core/form/types.ts';
import { type Habits, someHabits } from './habits.ts';
import { LAYOUT_NAMES, type LayoutName, layoutNamed } from './layouts/all.ts';
import { SIZES, type Size, type Values, valuesOf } from './values.ts';

/** All that decides a generated report. */
export interface Draft {
  readonly seed: number;
  readonly form: FormEdition;
  readonly size: Size;
  readonly layouts: Readonly<Record<TableKey, LayoutName>>;
  readonly habits: Habits;
}

/** Reports with any mixture of layouts and habits; fewer of them where the caller says so. */
export function someDrafts(
  layouts: readonly LayoutName[] = LAYOUT_NAMES,
  habits: fc.Arbitrary<Habits> = someHabits,
): fc.Arbitrary<Draft> {
  const layout = fc.constantFrom(...layouts);
  return fc.record({
    seed: fc.noShrink(fc.nat(0x7fffffff)),
    form: fc.constantFrom<FormEdition>('2021', '2021', '2021', '2019'),
    size: fc.constantFrom(...SIZES),
    layouts: fc.record({ proactive: layout, requests: layout, review: layout }),
    habits,
  });
}

/** The numbers in the draft's tables. */
export function draftValues({ seed, form, size, layouts }: Draft): Values {
  const sizes = Object.fromEntries(
    TABLE_KEYS.map((table) => [table, layoutNamed(layouts[table]).single && size !== 'none' ? 'single' : size]),
  ) as Record<TableKey, Size>;
  return valuesOf(seed, form, sizes);
}
