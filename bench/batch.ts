import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { findFiles } from '../server/src/files/find.ts';
import { readTextFile } from '../server/src/files/read.ts';
import { writeProvinceTo } from '../test/generate/province/on-disk.ts';
import type { ProvinceWish } from '../test/generate/province/province.ts';
import { median } from './measure.ts';
import type { Result } from './result.ts';
import { ROOT } from './texts.ts';

const PROGRAM = path.join(ROOT, 'dist/cli.js');
const PEAK = path.join(ROOT, 'out/bench/peak.js');
const ROUNDS = 5;
/** Memory is held against what it is with so many times fewer reports. */
const FEWER = 5;

/** The command line over a folder of ten thousand reports, as a process of its own, with one thread and with two: P8. */
export async function measureBatch(wish: ProvinceWish): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'province-'));
  try {
    const [all, few] = [path.join(folder, 'all'), path.join(folder, 'few')];
    const { bytes } = writeProvinceTo(all, wish);
    writeProvinceTo(few, { ...wish, reports: Math.ceil(wish.reports / FEWER) });
    await check(all, 1); // what is on the disk comes into the system's memory
    const runs: Run[][] = [[], [], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      const round = [await check(all, 1), await check(all, 2), await check(few, 1), await check(few, 2)];
      for (const [i, run] of round.entries()) runs[i]!.push(run);
    }
    const reading = (await readingAlone(all)) / (bytes / 1e6);
    return results(wish.reports, bytes, runs, reading);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function results(reports: number, bytes: number, runs: readonly Run[][], reading: number): Result[] {
  const megabytes = bytes / 1e6;
  const [one, two] = runs.map((all) => median(all.map(({ time }) => time)) / megabytes) as [number, number];
  const processor = runs.map((all) => `${(median(all.map((run) => run.processor)) / megabytes).toFixed(1)} ms`);
  const memory = runs.map((all) => median(all.map((run) => run.memory)));
  const perSecond = (time: number) => `${(1000 / time).toFixed(1)} MB/s`;
  const share = `${((100 * reading) / one).toFixed(0)} %`;
  const peak = (threads: string, ours: number, theirs: number): Result => {
    const what = `most memory, ${threads}: ${reports} reports / a ${FEWER}th of them`;
    return { goal: 'P8', what, unit: 'MB', ours, theirs, limit: 1.2 };
  };
  return [
    {
      goal: 'P8',
      what: `check of ${reports} reports, a MB, one thread`,
      unit: 'ms',
      ours: one,
      theirs: null,
      limit: 50,
      note: `${perSecond(one)} of ${megabytes.toFixed(0)} MB; processor time ${processor[0]}; to find, read and decode the files alone takes ${share}`,
    },
    {
      goal: 'P8',
      what: 'the same, two threads / one',
      unit: 'ms',
      ours: two,
      theirs: one,
      limit: 0.54,
      note: `${perSecond(two)}, ${(one / two).toFixed(2)} times as much; processor time ${processor[1]}`,
    },
    peak('one thread', memory[0]!, memory[2]!),
    peak('two threads', memory[1]!, memory[3]!),
  ];
}

interface Run {
  /** Milliseconds, from the start of the process to its end. */
  readonly time: number;
  /** Of all its threads, milliseconds: where the machine has other work, this tells more. */
  readonly processor: number;
  /** At most, megabytes. */
  readonly memory: number;
}

async function check(folder: string, jobs: number): Promise<Run> {
  const args = ['--require', PEAK, PROGRAM, 'check', folder, '--format', 'ndjson', '--jobs', String(jobs)];
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const peak = text(child.stdio[3] as Readable);
  const [status] = await once(child, 'exit');
  const time = performance.now() - started;
  if (status !== 1) throw new Error(`check ended with ${status}.`);
  const [memory, processor]: [number, number] = JSON.parse(await peak);
  return { time, processor: processor / 1000, memory: (memory * 1024) / 1e6 };
}

/** Milliseconds for all that is not reading as a report, checking, and printing. */
async function readingAlone(folder: string): Promise<number> {
  const started = performance.now();
  for (const { path } of (await findFiles([folder])).files) await readTextFile(path);
  return performance.now() - started;
}
