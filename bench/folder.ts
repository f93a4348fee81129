import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { digestOf, parseReport, ReportIndex } from '../server/src/core/testing.ts';
import { writeProvinceTo } from '../test/generate/province/on-disk.ts';
import { type ProvinceWish, writeProvince } from '../test/generate/province/province.ts';
import { median, percentile } from './measure.ts';
import type { Result } from './result.ts';
import { keystrokes, Server } from './server.ts';
import { lengthened, REPORTS, ROOT } from './texts.ts';

const OURS = path.join(ROOT, 'dist/server.js');

/** The index of a workspace folder: what it holds in memory, and whether it is felt while it is made. P9. */
export async function measureFolder(wish: ProvinceWish): Promise<Result[]> {
  return [indexMemory(wish), await typingBeside(wish)];
}

/** A report takes the same among so many as among all. */
const MOST_HELD = 2000;

function indexMemory(wish: ProvinceWish): Result {
  const reports = Math.min(wish.reports, MOST_HELD);
  const held = memoryOfIndex({ ...wish, reports }) / 1000;
  return { goal: 'P9', what: 'index of a folder, a report', unit: 'KB', ours: held, theirs: null, limit: 4 };
}

/** Bytes of memory that the index of a province takes, for each report. */
export function memoryOfIndex(wish: ProvinceWish): number {
  indexOf({ ...wish, reports: Math.ceil(wish.reports / 10) }); // what the program itself makes for its first reports
  const before = heldMemory();
  const index = indexOf(wish);
  const after = heldMemory();
  return (after - before) / [...index.all].length;
}

function indexOf(wish: ProvinceWish): ReportIndex {
  const index = new ReportIndex();
  for (const { text, path } of writeProvince(wish)) index.put(digestOf(parseReport(text), path));
  return index;
}

/** Bytes of what can still be reached. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let i = 0; i < 3; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const ROUNDS = 3;
const KEYS = 120;
/** Between two keys of a person who types fast, milliseconds. The folder is read in these. */
const PAUSE = 80;

/** The same keys in a folder that is being read and in one with nothing in it, by turns. */
async function typingBeside(wish: ProvinceWish): Promise<Result> {
  const full = mkdtempSync(path.join(tmpdir(), 'province-'));
  const empty = mkdtempSync(path.join(tmpdir(), 'province-'));
  const text = lengthened(REPORTS.draft);
  const slow: [number[], number[]] = [[], []];
  let wasReading = 0;
  try {
    writeProvinceTo(full, wish);
    for (let round = 0; round < ROUNDS; round++) {
      const sides = [];
      for (const folder of [full, empty])
        sides.push({ server: await Server.open(OURS, text, folder), type: keystrokes(text), times: [] as number[] });
      for (let key = 0; key < KEYS; key++)
        for (const { server, type, times } of sides) {
          await sleep(PAUSE / sides.length);
          if (server.isReadingFolder) wasReading++;
          const begin = performance.now();
          await server.edit(type(1));
          // The first keys meet a program that is not compiled, on both sides.
          if (key >= KEYS / 4) times.push(performance.now() - begin);
        }
      for (const [side, { server, times }] of sides.entries()) {
        slow[side]!.push(percentile(times, 0.95));
        await server.stop();
      }
    }
  } finally {
    for (const folder of [full, empty]) rmSync(folder, { recursive: true });
  }
  const [during, idle] = slow.map(median) as [number, number];
  const what = `keystroke to findings, p95, while ${wish.reports} reports are read / idle`;
  const note = `the folder was being read at ${((100 * wasReading) / (ROUNDS * KEYS)).toFixed(0)} % of the keys`;
  return { goal: 'P9', what, unit: 'ms', ours: during, theirs: idle, limit: 1.5, note };
}
