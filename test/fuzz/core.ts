// The core against texts that nobody would write: it must not throw, hang, take more than its share of time, point outside of the
// text, or edit what it does not name. Runs in a thread of its own, so that one that hangs can be ended and named.
import assert from 'node:assert/strict';
import { parentPort, workerData } from 'node:worker_threads';
import {
  addException,
  analyse,
  applyEdits,
  documentSymbols,
  extractReport,
  fixText,
  foldingRanges,
  hoverAt,
  readConfig,
  recomputeFix,
  removeException,
  safeEdits,
  TABLE_KEYS,
} from '../../server/src/core/testing.ts';
import { brokenBy, EDITING_NAMES } from '../properties/keeping.ts';
import { caseOfDocument } from './documents.ts';
import { anyText, damagedText, fragment, mutated, randomFor } from './texts.ts';
import { caseOfWrittenDocument } from './written-documents.ts';

/** Milliseconds for a text of any size that is tried here, with all that is asked of it. */
const MOST_TIME = 4000;
const MOST_HEAP = 600 * 1024 * 1024;

/** What the processor has worked, milliseconds: the machine may be busy with something else. */
const busy = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const CORE_CASES = {
  text: caseOfText,
  edits: caseOfEdits,
  growth: caseOfGrowth,
  config: caseOfConfig,
  document: caseOfDocument,
  writtenDocument: caseOfWrittenDocument,
};
export type CoreCase = keyof typeof CORE_CASES;

/** Everything that is asked of a report in an editor. */
function askAll(text: string, at: readonly number[]): void {
  const analysis = analyse(text, { terms: [{ pattern: '公开' }] });
  for (const { span, related, fixes } of analysis.findings)
    for (const each of [
      span,
      ...related.map((other) => other.span),
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
    ])
      assert.ok(
        0 <= each.start && each.start <= each.end && each.end <= text.length,
        `${each.start}-${each.end} of ${text.length}`,
      );
  documentSymbols(analysis.report);
  foldingRanges(analysis.report);
  extractReport(analysis.report);
  safeEdits(analysis, {});
  for (const table of TABLE_KEYS) recomputeFix(analysis, table);
  for (const offset of at) hoverAt(analysis, offset, 'zh-cn');
}

function caseOfText(seed: number): void {
  const text = anyText(seed);
  const random = randomFor(seed + 1);
  askAll(text, [0, text.length, random.int(0, text.length), random.int(0, text.length)]);
  const { text: fixed } = fixText(text, random.pick(['safe', 'preferred'] as const));
  assert.equal(fixText(fixed, 'safe').text.length > 0 || fixed.length === 0, true);
}

/** Whatever has happened to a report: an edit changes what it names, and nothing else. */
function caseOfEdits(seed: number): void {
  const analysis = analyse(damagedText(seed));
  assert.deepEqual(
    EDITING_NAMES.flatMap((name) => brokenBy(name, analysis)),
    [],
  );
}

/** Four times the text may take some more than four times as long, never sixteen times. */
function caseOfGrowth(seed: number): void {
  const { head, unit } = fragment(seed);
  const textOf = (length: number) => head + unit.repeat(Math.ceil(length / unit.length));
  const timeOf = (text: string) => {
    const start = busy();
    analyse(text);
    return busy() - start;
  };
  const [small, large] = [textOf(25_000), textOf(100_000)];
  let ratio = 0;
  // The machine has other work: only what is slow three times is slow.
  for (let i = 0; i < 3; i++) {
    const [one, four] = [Math.max(5, timeOf(small)), timeOf(large)];
    ratio = four / one;
    if (four < 300 || ratio < 11) return;
  }
  assert.fail(`four times the text takes ${ratio.toFixed(1)} times as long: ${JSON.stringify(unit.slice(0, 80))}`);
}

const CONFIG =
  '{ // 说明\n "severity": { "row-total": "off" },\n "terms": [{ "pattern": "甲" }],\n "exceptions": [{ "file": "*.gknb", "code": "balance", "reason": "x" }] }';

function caseOfConfig(seed: number): void {
  const text = mutated(CONFIG, randomFor(seed));
  const { config, problems } = readConfig(text);
  for (const { span } of problems) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
  const edits = addException(text, { file: 'a', code: 'balance', cells: [], reason: '理由' });
  if (edits) assert.equal(readConfig(applyEdits(text, edits)).config.exceptions.length, config.exceptions.length + 1);
  for (const { span } of config.exceptions) removeException(text, span);
}

if (parentPort) void run(workerData as { kind: CoreCase; seed: number; until: number });

/** Tells of each case before it begins; and what went wrong with it. */
async function run({ kind, seed: first, until }: { kind: CoreCase; seed: number; until: number }): Promise<void> {
  const port = parentPort!;
  for (let seed = first; Date.now() < until; seed++) {
    port.postMessage({ seed });
    const start = busy();
    try {
      await CORE_CASES[kind](seed);
      const time = busy() - start;
      if ((kind === 'text' || kind === 'document') && time > MOST_TIME) throw new Error(`took ${Math.round(time)} ms`);
      const { heapUsed } = process.memoryUsage();
      // The largest archive that is unpacked is a tree of a million elements, and is garbage only when somebody collects it.
      if (heapUsed > (kind === 'writtenDocument' ? 2 : 1) * MOST_HEAP)
        throw new Error(`${heapUsed >> 20} MB are in use`);
    } catch (error) {
      port.postMessage({ seed, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
}
