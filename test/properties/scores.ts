/**
 * How well each layout and each kind is read and checked, with what is not asked of the reader yet. No test: a picture of where the
 * core stands, as tables in Markdown.
 *   node esbuild.mjs --tests && node out/test/properties/scores.js [reports for each layout] [layout or kind]
 * With a layout, also kind of error by kind of error.
 */
import fc from 'fast-check';
import { analyse } from '../../server/src/core/testing.ts';
import { someDamagedDrafts, writeDamaged } from '../generate/damage/draft.ts';
import { someDrafts } from '../generate/draft.ts';
import { FAULT_NAMES, type FaultName, isFaultOf } from '../generate/errors/all.ts';
import { someFaultyDrafts, writeFaulty } from '../generate/errors/draft.ts';
import { KIND_NAMES, type KindName, kindNamed } from '../generate/kinds/all.ts';
import { writeKind } from '../generate/kinds/kind.ts';
import { LAYOUT_NAMES, type LayoutName } from '../generate/layouts/all.ts';
import { writeReport } from '../generate/report.ts';
import { someWindowedDrafts, writeWindowed } from '../generate/window.ts';
import { decisionOf } from './decides.ts';
import { unexplained, untold } from './errors.ts';
import { isOffered, notRestored } from './fixing.ts';
import { strangers } from './identity.ts';
import { shortfalls } from './kinds.ts';
import { asked, READABLE } from './not-yet.ts';
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
    return this.all === 0 ? '' : `${((100 * this.held) / this.all).toFixed(1)} % of ${this.all}`;
  }
}

const seedOf = (layout: LayoutName, kind = 0): number => SEED + 1000 * LAYOUT_NAMES.indexOf(layout) + kind;

function readingScores(layout: LayoutName) {
  const scores = { exact: new Tally(), alarmed: new Tally(), wrong: 0, damagedWrong: 0 };
  for (const draft of fc.sample(someDrafts([layout]), { numRuns: COUNT, seed: seedOf(layout) })) {
    const report = writeReport(draft);
    const analysis = analysed(report);
    scores.exact.add(misread(report, analysis).length === 0);
    scores.alarmed.add(falseAlarms(report, analysis).length > 0);
    scores.wrong += strangers(report, analysis).length;
  }
  for (const draft of fc.sample(someDamagedDrafts(layout), { numRuns: COUNT, seed: seedOf(layout) })) {
    const report = writeDamaged(draft);
    scores.damagedWrong += strangers(report, analysed(report)).length;
  }
  return scores;
}

function kindScores(name: KindName) {
  const scores = { holds: new Tally(), exact: new Tally(), alarmed: new Tally(), wrong: 0 };
  const kind = kindNamed(name);
  const sample = { numRuns: COUNT, seed: SEED + KIND_NAMES.indexOf(name) };
  for (const draft of fc.sample(someDrafts(kind.layouts ?? READABLE), sample)) {
    const written = writeKind(kind, asked(draft));
    const { report, expected } = written;
    const analysis = analysed(report);
    scores.holds.add(shortfalls(written, analysis).length === 0);
    if (expected.read !== 'otherwise') {
      scores.exact.add(misread(report, analysis).length === 0);
      scores.wrong += strangers(report, analysis).length;
    }
    scores.alarmed.add(falseAlarms(report, analysis).some(({ code }) => !expected.must?.includes(code)));
  }
  return scores;
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

const row = (...cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
const head = (...names: readonly string[]): string =>
  `${row(...names)}\n${row('---', ...names.slice(1).map(() => '---:'))}`;
const isWanted = (name: string): boolean => only === undefined || name === only;

console.log(
  `Any mixture of habits; ${COUNT} reports a layout, ${Math.ceil(COUNT / 2)} for each kind of error, ${COUNT} a kind.\n`,
);
const layouts = LAYOUT_NAMES.filter(isWanted);
if (layouts.length > 0)
  console.log(
    head(
      'layout',
      'read exactly',
      'wrong numbers',
      'the same, damaged',
      'false alarms',
      'errors found',
      'nothing else',
      'singles restored',
      'doubles offered',
    ),
  );
for (const layout of layouts) {
  const { exact, alarmed, wrong, damagedWrong } = readingScores(layout);
  const all = { found: new Tally(), quiet: new Tally(), restored: new Tally(), offered: new Tally() };
  const kinds = FAULT_NAMES.filter((name) => isFaultOf(name, layout)).map((kind) => {
    const scores = errorScores(layout, kind);
    for (const key of Object.keys(all) as (keyof typeof all)[]) all[key].addAll(scores[key]);
    return { kind, scores };
  });
  console.log(row(layout, exact, wrong, damagedWrong, alarmed, all.found, all.quiet, all.restored, all.offered));
  for (const { kind, scores } of only ? kinds : [])
    console.log(row(`— ${kind}`, '', '', '', '', scores.found, scores.quiet, '', ''));
}

const kinds = KIND_NAMES.filter(isWanted);
if (kinds.length > 0) console.log(`\n${head('kind', 'holds', 'read exactly', 'wrong numbers', 'false alarms')}`);
for (const kind of kinds) {
  const { holds, exact, wrong, alarmed } = kindScores(kind);
  console.log(row(kind, holds, exact, wrong, alarmed));
}

if (only === undefined) {
  const decisions = { read: 0, decided: 0, wrong: 0 };
  for (const draft of fc.sample(someWindowedDrafts, { numRuns: COUNT, seed: SEED })) {
    const { read, decided, wrong } = decisionOf(writeWindowed(draft));
    decisions.read += read;
    decisions.decided += decided;
    decisions.wrong += wrong.length;
  }
  const { read, decided, wrong } = decisions;
  console.log(`\n${head('rows without their labels', 'cells that the text decides', 'read', 'guessed or wrong')}`);
  console.log(row(`${COUNT} reports`, decided, read, wrong));
}
