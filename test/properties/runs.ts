import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/src/core/testing.ts';
import { type DamagedDraft, someDamagedDrafts, writeDamaged } from '../generate/damage/draft.ts';
import { type Draft, someDrafts } from '../generate/draft.ts';
import { FAULT_NAMES, type FaultName, isFaultOf } from '../generate/errors/all.ts';
import { type FaultyDraft, someFaultyDrafts, writeFaulty } from '../generate/errors/draft.ts';
import type { Fault } from '../generate/errors/fault.ts';
import { KIND_NAMES, type KindName, kindNamed } from '../generate/kinds/all.ts';
import { type KindReport, writeKind } from '../generate/kinds/kind.ts';
import { LAYOUT_NAMES, type LayoutName } from '../generate/layouts/all.ts';
import { type WrittenReport, writeReport } from '../generate/report.ts';
import { someWindowedDrafts } from '../generate/window.ts';
import { askedOf, isExpected } from './expected-failures.ts';
import { asked, READABLE } from './not-yet.ts';
import { falseAlarms, misread } from './reading.ts';

/** Reports generated in one run of the tests, all properties together; RUNS=50000 for a long one. */
const RUNS = Number(process.env.RUNS ?? 4000);

/** How large a part of the reports each property is held against. */
const SHARES = {
  reading: 0.25,
  clean: 0.25,
  inDoubt: 0.15,
  wording: 0.08,
  found: 0.25,
  rounds: 0.02,
  restored: 0.08,
  twice: 0.06,
  sources: 0.04,
  variants: 0.04,
  formatted: 0.08,
  formattedAny: 0.04,
  identity: 0.3,
  faultIdentity: 0.1,
  kinds: 0.2,
  decides: 0.1,
  kept: RUNS < 50_000 ? 0.05 : 0.4, // each text is edited in every way
};
export type Property = keyof typeof SHARES;

/** For each of the properties of prose and each seed. */
export const PROSE_RUNS = Math.ceil(RUNS * 0.025);

/** One seed that never changes, so that what held yesterday holds today; long runs add one that nobody has seen. */
export const SEEDS: readonly number[] = [20_240_131, ...(process.env.SEED ? [Number(process.env.SEED)] : [])];

interface Run {
  readonly seed: number;
  readonly numRuns: number;
}

/** Runs with both seeds, another for each layout: else all would see the same reports in other clothes. */
function withSeeds(name: Property, layout: LayoutName, run: (parameters: Run) => void): void {
  runWith(RUNS * (SHARES[name] / READABLE.length), LAYOUT_NAMES.indexOf(layout), run);
}

function runWith(runs: number, salt: number, run: (parameters: Run) => void): void {
  const numRuns = Math.ceil(runs / SEEDS.length);
  for (const seed of SEEDS)
    try {
      run({ seed: seed + 7919 * salt, numRuns });
    } catch (error) {
      if (error instanceof Error) error.message = `With SEED=${seed}: ${error.message}`;
      throw error;
    }
}

/** Holds a property against reports of which at least one table has the layout. fast-check prints the seed when it fails. */
export function holdsFor(name: Property, layout: LayoutName, property: (report: WrittenReport) => void): void {
  withSeeds(name, layout, (parameters) =>
    fc.assert(
      fc.property(draftsWith(layout), (draft) => property(writeReport(asked(draft)))),
      parameters,
    ),
  );
}

/** Most tables in the layout, now and then one in another: that one has to be read in its neighbours' company. */
function draftsWith(layout: LayoutName): fc.Arbitrary<Draft> {
  return fc.oneof(
    { weight: 2, arbitrary: someDrafts([layout]) },
    { weight: 1, arbitrary: someDrafts([layout, ...READABLE]) },
  );
}

/** Holds a property against any reports of the layout, those left out of all others as well. */
export function holdsForAny(name: Property, layout: LayoutName, property: (report: WrittenReport) => void): void {
  const drafts = fc.property(someDrafts([layout]), (draft) => property(writeReport(draft)));
  withSeeds(name, layout, (parameters) => fc.assert(drafts, parameters));
}

/**
 * Holds a property against reports with one error. A report that would be misread without it is left out: that is for the
 * properties of reading to find.
 */
export function holdsForFaults(
  name: Property,
  layout: LayoutName,
  kinds: readonly FaultName[],
  property: (report: WrittenReport, fault: Fault) => void,
): void {
  const possible = kinds.filter((kind) => isFaultOf(kind, layout));
  withSeeds(name, layout, (parameters) => {
    let held = 0;
    const faulty = fc.property(someFaultyDrafts(layout, possible, READABLE), (draft) => {
      const written = isExpected(draft) ? null : writeFaulty(askedFaulty(draft));
      if (!written || !isReadRight(written.report)) return;
      held++;
      property(written.report, written.fault);
    });
    fc.assert(faulty, parameters);
    const { numRuns } = parameters;
    assert.ok(held > numRuns / 4, `the property was held against ${held} of ${numRuns} reports only`);
  });
}

/** Holds a property against reports to which something has happened that does not make them say something else. */
export function holdsForDamaged(
  name: Property,
  layout: LayoutName,
  property: (report: WrittenReport, draft: DamagedDraft) => void,
): void {
  const damaged = fc.property(someDamagedDrafts(layout, READABLE), (draft) => property(writeDamaged(draft), draft));
  withSeeds(name, layout, (parameters) => fc.assert(damaged, parameters));
}

/** Holds a property against reports with one error, read right without it or not. */
export function holdsForAnyFault(
  name: Property,
  layout: LayoutName,
  property: (report: WrittenReport, fault: Fault) => void,
): void {
  // Of a number too many, and those beside it, nobody can tell which is the one.
  const kinds = FAULT_NAMES.filter((kind) => kind !== 'extraValue' && isFaultOf(kind, layout));
  const faulty = fc.property(someFaultyDrafts(layout, kinds, READABLE), (draft) => {
    const written = writeFaulty(draft);
    if (written) property(written.report, written.fault);
  });
  withSeeds(name, layout, (parameters) => fc.assert(faulty, parameters));
}

/** Holds a property against reports of a kind, with any other habits. */
export function holdsForKind(name: KindName, property: (kind: KindReport) => void): void {
  const kind = kindNamed(name);
  const reports = fc.property(someDrafts(kind.layouts ?? READABLE), (draft) => property(writeKind(kind, asked(draft))));
  runWith((RUNS * SHARES.kinds) / KIND_NAMES.length, KIND_NAMES.indexOf(name), (parameters) =>
    fc.assert(reports, parameters),
  );
}

/** Holds a property against reports of which some rows stand without their labels. */
export const holdsForWindowed = (property: (draft: Draft) => void): void =>
  runWith(RUNS * SHARES.decides, 0, (parameters) => fc.assert(fc.property(someWindowedDrafts, property), parameters));

/** Holds a property against any text with an error, known to be found or not. */
export function holdsForTexts(name: Property, layout: LayoutName, property: (text: string) => void): void {
  const kinds = FAULT_NAMES.filter((kind) => isFaultOf(kind, layout));
  const texts = fc.property(someFaultyDrafts(layout, kinds, READABLE), (draft) =>
    property((writeFaulty(draft)?.fault ?? writeReport(draft.draft)).text),
  );
  withSeeds(name, layout, (parameters) => fc.assert(texts, parameters));
}

const askedFaulty = (draft: FaultyDraft): FaultyDraft => ({ ...draft, draft: askedOf(draft.kind, asked(draft.draft)) });

export function isReadRight(report: WrittenReport): boolean {
  const analysis = analyse(report.text);
  return misread(report, analysis).length === 0 && falseAlarms(report, analysis).length === 0;
}
