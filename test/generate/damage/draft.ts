import fc from 'fast-check';
import type { TableKey } from '../../../server/src/core/form/types.ts';
import { inTurn } from '../changes.ts';
import { type Draft, someDrafts } from '../draft.ts';
import type { LayoutName } from '../layouts/all.ts';
import { randomOf } from '../random.ts';
import { type WrittenReport, writeReport } from '../report.ts';
import { DAMAGE_NAMES, type DamageName, damageNamed, together } from './all.ts';

/** All that decides a report to which something has happened. */
export interface DamagedDraft {
  readonly draft: Draft;
  readonly damages: readonly DamageName[];
  readonly seed: number;
}

/** Reports with most tables in the layout, and one to three damages; those given, where some are. */
export function someDamagedDrafts(
  layout: LayoutName,
  others: readonly LayoutName[] = [],
  damages: readonly DamageName[] = DAMAGE_NAMES,
): fc.Arbitrary<DamagedDraft> {
  const possible = damages.filter((name) => isPossibleIn(name, layout));
  return fc.record({
    draft: fc.oneof(
      { weight: 3, arbitrary: someDrafts([layout]) },
      { weight: 1, arbitrary: someDrafts([layout, ...others]) },
    ),
    damages: fc.uniqueArray(fc.constantFrom(...possible), { minLength: 1, maxLength: Math.min(3, possible.length) }),
    seed: fc.noShrink(fc.nat(0x7fffffff)),
  });
}

export const isPossibleIn = (name: DamageName, layout: LayoutName): boolean =>
  !damageNamed(name).without?.includes(layout);

/** The report after all that has happened; each damage befalls one table, where that one's layout can have it. */
export function writeDamaged({ draft, damages, seed }: DamagedDraft): WrittenReport {
  const changes = together(damages).flatMap((name) => {
    const damage = damageNamed(name);
    const random = randomOf(seed, name);
    // The table of requests is the one with most rows and most to lose.
    const tables: TableKey[] = damage.tables.filter((table) => isPossibleIn(name, draft.layouts[table]));
    if (tables.length === 0) return [];
    const table = tables.includes('requests') && random.chance(0.7) ? 'requests' : random.pick(tables);
    return [damage.make(random, table)];
  });
  return writeReport(draft, inTurn(changes));
}
