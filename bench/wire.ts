import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, percentile } from './measure.ts';
import type { Result } from './result.ts';
import { keystrokes, Server } from './server.ts';
import { lengthened, REPORTS, ROOT, sizeOf } from './texts.ts';

const OURS = path.join(ROOT, 'dist/server.js');
const EMPTY = path.join(ROOT, 'out/bench/empty-server.js');

/** The server as a process of its own, beside one that does nothing: P4 to P7. */
export async function measureWire(): Promise<Result[]> {
  const text = lengthened(REPORTS.draft);
  const reports = 100;
  const long = `${text}\n`.repeat(reports);
  return [
    ...(await typing('P4', '10 KB', text, { warmUp: 300, edits: 500, bursts: 8, limit: 1.3 })),
    ...(await typing('P5', `${(sizeOf(long) / 1e6).toFixed(1)} MB`, long, {
      warmUp: 6,
      edits: 16,
      bursts: 0,
      limit: 2,
    })),
    ...(await starting(text)),
  ];
}

const ROUNDS = 5;

interface Work {
  readonly warmUp: number;
  readonly edits: number;
  readonly bursts: number;
  readonly limit: number;
}

/** One side's times, one figure for each round. */
interface Times {
  readonly medians: number[];
  readonly slowest: number[];
  readonly bursts: number[];
  readonly memory: number[];
}

/** In each round both servers are started anew and take turns at every edit. */
async function typing(goal: string, what: string, text: string, work: Work): Promise<Result[]> {
  const [ours, theirs]: [Times, Times] = [noTimes(), noTimes()];
  for (let round = 0; round < ROUNDS; round++) {
    const sides = [
      { times: ours, server: await Server.open(OURS, text), type: keystrokes(text), edits: [] as number[] },
      { times: theirs, server: await Server.open(EMPTY, text), type: keystrokes(text), edits: [] as number[] },
    ];
    for (let i = 0; i < work.warmUp; i++) for (const { server, type } of sides) await server.edit(type(1));
    for (let i = 0; i < work.edits; i++)
      for (const { server, type, edits } of sides) edits.push(await timed(() => server.edit(type(1))));
    const bursts = sides.map((): number[] => []);
    for (let i = 0; i < work.bursts; i++)
      for (const [side, { server, type }] of sides.entries())
        bursts[side]!.push(await timed(() => server.edit(type(50))));
    for (const [side, { times, server, edits }] of sides.entries()) {
      times.medians.push(median(edits));
      times.slowest.push(percentile(edits, 0.99));
      if (work.bursts > 0) times.bursts.push(median(bursts[side]!));
      times.memory.push(server.memory() ?? Number.NaN);
      await server.stop();
    }
  }
  const of = (name: string, pick: (times: Times) => number[], unit: Result['unit'], limit: number): Result => ({
    goal,
    what: `${name}, ${what}`,
    unit,
    ours: median(pick(ours)),
    theirs: median(pick(theirs)),
    limit,
  });
  const results = [of('keystroke to findings, median', (times) => times.medians, 'ms', work.limit)];
  if (work.bursts > 0) {
    results.push(of('keystroke to findings, p99', (times) => times.slowest, 'ms', 1.5));
    results.push(of('50 edits at once', (times) => times.bursts, 'ms', 1.5));
  }
  const hasMemory = [...ours.memory, ...theirs.memory].every(Number.isFinite);
  if (hasMemory) results.push({ ...of('memory after typing', (times) => times.memory, 'MB', 1.2), goal: 'P7' });
  return results;
}

const noTimes = (): Times => ({ medians: [], slowest: [], bursts: [], memory: [] });

/** From before the work begins: sending is part of it. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const STARTS = 15;
/** A server that has told its findings is left alone so long before its memory is read, milliseconds. */
const SETTLED = 300;

async function starting(text: string): Promise<Result[]> {
  const sides = [OURS, EMPTY].map((program) => ({ program, times: [] as number[], memory: [] as number[] }));
  for (let i = 0; i <= STARTS; i++)
    for (const { program, times, memory } of sides) {
      const begin = performance.now();
      const server = await Server.open(program, text);
      const time = performance.now() - begin;
      await sleep(SETTLED);
      const held = server.memory();
      await server.stop();
      if (i === 0) continue; // the programs are in the system's cache from now on
      times.push(time);
      if (held !== null) memory.push(held);
    }
  const [ours, theirs] = sides as [(typeof sides)[number], (typeof sides)[number]];
  const results: Result[] = [
    {
      goal: 'P6',
      what: 'process start to first findings',
      unit: 'ms',
      ours: median(ours.times),
      theirs: median(theirs.times),
      limit: 1.3,
    },
  ];
  if (ours.memory.length > 0)
    results.push({
      goal: 'P7',
      what: 'memory with one report open',
      unit: 'MB',
      ours: median(ours.memory),
      theirs: median(theirs.memory),
      limit: 1.2,
    });
  return results;
}
