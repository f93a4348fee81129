import fc from 'fast-check';
import type { TableKey } from '../../../server/src/core/form/types.ts';
import { type Draft, someDrafts } from '../draft.ts';
import type { LayoutName } from '../layouts/all.ts';
import { randomOf } from '../random.ts';
import { type WrittenReport, writeReport } from '../report.ts';
import { type FaultName, faultNamed } from './all.ts';
import type { Fault } from './fault.ts';

/** All that decides a report with an error in it. */
export interface FaultyDraft {
  readonly draft: Draft;
  readonly kind: FaultName;
  readonly table: TableKey;
  readonly seed: number;
}

/** Reports with one error; the table that it is in, or all of them, in the layout. */
export function someFaultyDrafts(
  layout: LayoutName,
  kinds: readonly FaultName[],
  others: readonly LayoutName[] = [],
): fc.Arbitrary<FaultyDraft> {
  const drafts = fc.oneof(
    { weight: 3, arbitrary: someDrafts([layout]) },
    { weight: 1, arbitrary: someDrafts([layout, ...others]) },
  );
  return fc
    .record({ draft: drafts, kind: fc.constantFrom(...kinds), seed: fc.noShrink(fc.nat(0x7fffffff)) })
    .map(({ draft, kind, seed }) => {
      const table = randomOf(seed, 'table').pick(faultNamed(kind).tables);
      return { draft: { ...draft, layouts: { ...draft.layouts, [table]: layout } }, kind, table, seed };
    });
}

/** The report as it should be, and with the error; null where this report has no place for it. */
export function writeFaulty({ draft, kind, table, seed }: FaultyDraft): { report: WrittenReport; fault: Fault } | null {
  const report = writeReport(draft);
  const fault = faultNamed(kind).spoil(report, table, randomOf(seed, kind));
  return fault && { report, fault };
}
