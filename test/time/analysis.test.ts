import assert from 'node:assert/strict';
import { jsonOf, schemaOf } from '../../bench/json.ts';
import { jsonValidation } from '../../bench/json-validation.ts';
import { growth, type Task } from '../../bench/measure.ts';
import { inTurns, REPORTS } from '../../bench/texts.ts';
import { analyse } from '../../server/src/core/testing.ts';

/**
 * Guards of speed, not its measure: `npm run bench` is that. Processor time, the best of several rounds, held against a peer or
 * against itself, with room to three times of what was measured: a slow or busy machine breaks none of it, and a mistake that
 * makes the program several times slower is seen.
 */
const ROUNDS = 5;
/** Of tasks that take seconds: what else the machine does is spread over each. */
const LONG_ROUNDS = 3;

async function best(task: Task, runs: number, rounds = ROUNDS): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const begin = process.cpuUsage();
    for (let i = 0; i < runs; i++) await task();
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, (user + system) / 1000 / runs);
  }
  return least;
}

const analysis = (text: string): Task => {
  const next = inTurns(text, 4);
  return () => analyse(next()).findings.length;
};

describe('speed', () => {
  it('of an analysis is some times that of the validation of its tables as JSON', async () => {
    const json = jsonOf(REPORTS.clean);
    const [ours, theirs] = [analysis(REPORTS.clean), jsonValidation(json, schemaOf(json))];
    await best(ours, 100);
    await best(theirs, 100);
    let [our, their] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    // In turns: what else the machine does meets both. The same build gives 6 to 12 times on different machines.
    for (let round = 0; round < ROUNDS; round++) {
      our = Math.min(our, await best(ours, 20, 2));
      their = Math.min(their, await best(theirs, 200, 2));
    }
    const ratio = our / their;
    assert.ok(ratio < 24, `${ratio.toFixed(1)} times`);
  }).timeout(120_000);

  it('falls no faster than the text grows', async () => {
    const points: { size: number; time: number }[] = [];
    for (const size of [2, 8, 32]) {
      const task = analysis(REPORTS.draft.repeat(size));
      await task();
      points.push({ size, time: await best(task, 1) });
    }
    const exponent = growth(points);
    assert.ok(exponent < 1.3, `exponent ${exponent.toFixed(2)}`);
  }).timeout(120_000);

  /** What leads on and never ends: marks without a letter, letters of an upright label, the beginning of a label again and again. */
  const PIECES = [
    '。\n\n',
    '三\n',
    '予以\n',
    '（一）\n0\n',
    '1.属于\n\n',
    '第二十条第\n\n',
    '0 0\n',
    '\t\n\n',
    '（六）其他处理\t1\n',
  ];
  for (const piece of PIECES)
    it(`falls no faster than a table of nothing but ${JSON.stringify(piece)} grows`, async () => {
      const points: { size: number; time: number }[] = [];
      // Smaller texts leave nothing for the collector to move, larger ones do: from one to the other time takes a step.
      for (const size of [80_000, 240_000]) {
        const text = `三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\n${piece.repeat(size / piece.length)}`;
        const task: Task = () => analyse(text).findings.length;
        points.push({ size, time: await best(task, 1, LONG_ROUNDS) });
      }
      // What grows with the square has 2; from the smaller text to the larger the collector alone makes up to 0.25.
      const exponent = growth(points);
      assert.ok(exponent < 1.4, `exponent ${exponent.toFixed(2)}`);
    }).timeout(120_000);
});
