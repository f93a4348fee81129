import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
import { keystrokes, type Program, Server } from './server.ts';
import { lengthened, REPORTS, ROOT } from './texts.ts';

const OURS: Program = [path.join(ROOT, 'dist/server.js')];

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
/** How often a server is asked whether it has read the folder, milliseconds. */
const LOOK = 100;

/**
 * The same keys in two servers that have read the same folder, by turns. One of them then hears that all files have changed, and reads them
 * again. Without that both do the same: the ratio would be 1.
 */
async function typingBeside(wish: ProvinceWish): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'province-'));
  const text = lengthened(REPORTS.draft);
  const slow: [number[], number[]] = [[], []];
  const work = [0, 0];
  try {
    writeProvinceTo(folder, wish);
    const files = reportsBelow(folder);
    for (let round = 0; round < ROUNDS; round++) {
      const sides = [];
      for (let side = 0; side < 2; side++) {
        const server = await Server.open(OURS, text, folder);
        while (server.isReadingFolder || !server.hasReadFolder) await sleep(LOOK);
        sides.push({ server, type: keystrokes(text), times: [] as number[], before: 0 });
      }
      // The first keys meet a program that is not compiled for them, on both sides.
      for (let key = 0; key < KEYS / 4; key++) for (const { server, type } of sides) await server.edit(type(1));
      for (const side of sides) side.before = side.server.processorTime() ?? Number.NaN;
      for (let key = 0; key < KEYS; key++) {
        if (key % (KEYS / 4) === 0) sides[0]!.server.filesChanged(files);
        for (const { server, type, times } of sides) {
          await sleep(PAUSE / sides.length);
          const begin = performance.now();
          await server.edit(type(1));
          times.push(performance.now() - begin);
        }
      }
      for (const [side, { server, times, before }] of sides.entries()) {
        slow[side]!.push(percentile(times, 0.95));
        work[side]! += (server.processorTime() ?? Number.NaN) - before;
        await server.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const [during, idle] = slow.map(median) as [number, number];
  const what = `keystroke to findings, p95, while ${wish.reports} reports are read again / idle`;
  const note = `seconds of the processor meanwhile: ${work.map((seconds) => seconds.toFixed(1)).join(' and ')}`;
  return { goal: 'P9', what, unit: 'ms', ours: during, theirs: idle, limit: 1.5, note };
}

const reportsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
