/**
 * How well each layout is read and checked, with what is not asked of it yet. No test: a picture of where the core stands.
 *   node esbuild.mjs --tests && node out/test/properties/scores.js [reports for each layout] [layout]
 * With a layout, also kind of error by kind of error.
 */
import fc from 'fast-check';
import { analyse } from '../../server/src/core/testing.ts';
import { someDrafts } from '../generate/draft.ts';
import { FAULT_NAMES, type FaultName, isFaultOf } from '../generate/errors/all.ts';
import { someFaultyDrafts, writeFaulty } from '../generate/errors/draft.ts';
import { LAYOUT_NAMES, type LayoutName } from '../generate/layouts/all.ts';
import { writeReport } from '../generate/report.ts';
import { unexplained, untold } from './errors.ts';
import { isOffered, notRestored } from './fixing.ts';
import { analysed, falseAlarms, misread } from './reading.ts';

const [count = '100', only] = process.argv.slice(2);
const COUNT = Number(count);
const SEED = 7;

/** So many of so many, and the share. */
class Tally {
  private held = 0;
  private all = 0;

  add(holds: boolean): void {
    this.all++;
    if (holds) this.held++;
  }

  addAll({ held, all }: Tally): void {
    this.held += held;
    this.all += all;
  }

  toString(): string {
    const share = this.all === 0 ? '' : `${((100 * this.held) / this.all).toFixed(1)}%`;
    return `${this.held}/${this.all} ${share.padStart(6)}`;
  }
}

const seedOf = (layout: LayoutName, kind = 0): number => SEED + 1000 * LAYOUT_NAMES.indexOf(layout) + kind;

function readingScores(layout: LayoutName): { exact: Tally; alarmed: Tally } {
  const exact = new Tally();
  const alarmed = new Tally();
  for (const draft of fc.sample(someDrafts([layout]), { numRuns: COUNT, seed: seedOf(layout) })) {
    const report = writeReport(draft);
    const analysis = analysed(report);
    exact.add(misread(report, analysis).length === 0);
    alarmed.add(falseAlarms(report, analysis).length > 0);
  }
  return { exact, alarmed };
}

/** Of reports with one error that are read right without it. */
function errorScores(layout: LayoutName, kind: FaultName) {
  const scores = { found: new Tally(), quiet: new Tally(), restored: new Tally(), offered: new Tally() };
  const sample = { numRuns: Math.ceil(COUNT / 2), seed: seedOf(layout, 1 + FAULT_NAMES.indexOf(kind)) };
  for (const draft of fc.sample(someFaultyDrafts(layout, [kind]), sample)) {
    const written = writeFaulty(draft);
    if (!written) continue;
    const { report, fault } = written;
    const clean = analysed(report);
    if (misread(report, clean).length > 0 || falseAlarms(report, clean).length > 0) continue;
    const analysis = analyse(fault.text);
    scores.found.add(untold(fault, analysis).length === 0);
    scores.quiet.add(unexplained(report, fault, analysis).length === 0);
    if (kind === 'wrongDigit') scores.restored.add(notRestored(report, fault).length === 0);
    if (kind === 'twoWrongDigits') scores.offered.add(isOffered(report, fault));
  }
  return scores;
}

const HEAD = ['exact', 'false alarms', 'errors found', 'nothing else', 'singles restored', 'doubles offered'];
const cells = (parts: readonly unknown[]): string => parts.map((part) => String(part).padStart(18)).join('');

console.log(`any mixture of habits; ${COUNT} reports a layout, and ${Math.ceil(COUNT / 2)} for each kind of error`);
console.log(''.padEnd(18) + cells(HEAD));
for (const layout of LAYOUT_NAMES.filter((name) => only === undefined || name === only)) {
  const { exact, alarmed } = readingScores(layout);
  const all = { found: new Tally(), quiet: new Tally(), restored: new Tally(), offered: new Tally() };
  const kinds = FAULT_NAMES.filter((name) => isFaultOf(name, layout)).map((kind) => {
    const scores = errorScores(layout, kind);
    for (const key of Object.keys(all) as (keyof typeof all)[]) all[key].addAll(scores[key]);
    return { kind, scores };
  });
  console.log(layout.padEnd(18) + cells([exact, alarmed, all.found, all.quiet, all.restored, all.offered]));
  for (const { kind, scores } of only ? kinds : [])
    console.log(`  ${kind}`.padEnd(18) + cells(['', '', scores.found, scores.quiet]));
}
