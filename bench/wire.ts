import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, percentile } from './measure.ts';
import type { Result } from './result.ts';
import { keystrokes, type Program, Server } from './server.ts';
import { lengthened, REPORTS, ROOT, sizeOf } from './texts.ts';

const OURS: Program = [path.join(ROOT, 'dist/server.js')];
/** As the extension starts it on a desktop. */
const withCompiled = (folder: string): Program => [path.join(ROOT, 'dist/start-server.js'), `--compiled=${folder}`];
const EMPTY: Program = [path.join(ROOT, 'out/bench/empty-server.js')];

/** Two servers with the same text, and what they are. */
interface Pair {
  readonly text: string;
  readonly what: string;
  readonly theirs: Program;
}

/**
 * The server as a process of its own, beside one that does nothing: P4 to P7. Of a report in which nothing is found the other one sends an
 * empty list, of one with mistakes the very messages that ours sends, ready-made.
 */
export async function measureWire(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wire-'));
  try {
    const results: Result[] = [];
    for (const [name, report] of Object.entries(REPORTS)) {
      const text = lengthened(report);
      const long = `${text}\n`.repeat(REPORTS_IN_ONE);
      const small = {
        text,
        what: `${name}, 10 KB`,
        theirs: await sameMessages(text, path.join(folder, `${name}.json`)),
      };
      const large = {
        text: long,
        what: `${name}, ${(sizeOf(long) / 1e6).toFixed(1)} MB`,
        theirs: await sameMessages(long, path.join(folder, `${name}-long.json`)),
      };
      results.push(
        ...(await typing('P4', small, { warmUp: 300, edits: 500, bursts: 8, questions: 40, limit: 1.3 })),
        ...(await typing('P5', large, { warmUp: 6, edits: 16, bursts: 0, questions: 0, limit: 2 })),
        ...(await starting(small, path.join(folder, name, 'compiled'))),
      );
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const REPORTS_IN_ONE = 100;

/** The server that sends what ours sends of this text. */
async function sameMessages(text: string, file: string): Promise<Program> {
  const server = await Server.open(OURS, text);
  writeFileSync(file, JSON.stringify(server.diagnostics));
  await server.stop();
  return [...EMPTY, `--diagnostics=${file}`];
}

const ROUNDS = 5;

interface Work {
  readonly warmUp: number;
  readonly edits: number;
  readonly bursts: number;
  /** Edits after which all is asked that an editor asks. */
  readonly questions: number;
  readonly limit: number;
}

/** One side's times, one figure for each round. */
interface Times {
  readonly medians: number[];
  readonly slowest: number[];
  readonly bursts: number[];
  readonly questions: number[];
  readonly memory: number[];
}

interface Side {
  readonly times: Times;
  readonly server: Server;
  readonly type: ReturnType<typeof keystrokes>;
}

/** In each round both servers are started anew and take turns at every edit. */
async function typing(goal: string, { text, what, theirs: peer }: Pair, work: Work): Promise<Result[]> {
  const [ours, theirs]: [Times, Times] = [noTimes(), noTimes()];
  for (let round = 0; round < ROUNDS; round++) {
    const sides: Side[] = [];
    for (const [times, program] of [[ours, OURS] as const, [theirs, peer] as const])
      sides.push({ times, server: await Server.open(program, text), type: keystrokes(text) });
    const inTurns = async (count: number, work: (side: Side) => Promise<void>): Promise<number[][]> => {
      const times = sides.map((): number[] => []);
      for (let i = 0; i < count; i++)
        for (const [index, side] of sides.entries()) times[index]!.push(await timed(() => work(side)));
      return times;
    };
    await inTurns(work.warmUp, ({ server, type }) => server.edit(type(1)));
    const edits = await inTurns(work.edits, ({ server, type }) => server.edit(type(1)));
    const bursts = await inTurns(work.bursts, ({ server, type }) => server.edit(type(50)));
    for (const { times, server } of sides) times.memory.push(server.memory() ?? Number.NaN);
    const questions = await inTurns(work.questions, ({ server, type }) => server.editAndAsk(type(1)));
    for (const [side, { times, server }] of sides.entries()) {
      times.medians.push(median(edits[side]!));
      times.slowest.push(percentile(edits[side]!, 0.99));
      if (work.bursts > 0) times.bursts.push(median(bursts[side]!));
      if (work.questions > 0) times.questions.push(median(questions[side]!));
      await server.stop();
    }
  }
  const of = (name: string, pick: (times: Times) => number[], unit: Result['unit'], limit: number): Result => ({
    goal,
    what: `${name} (${what})`,
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
  if (work.questions > 0)
    results.push(of('keystroke to all that an editor asks, median', (times) => times.questions, 'ms', 2));
  const hasMemory = [...ours.memory, ...theirs.memory].every(Number.isFinite);
  if (hasMemory) results.push({ ...of('memory after typing', (times) => times.memory, 'MB', 1.6), goal: 'P7' });
  return results;
}

const noTimes = (): Times => ({ medians: [], slowest: [], bursts: [], questions: [], memory: [] });

/** From before the work begins: sending is part of it. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const STARTS = 15;
/** A server that has told its findings is left alone so long before its memory is read, milliseconds. */
const SETTLED = 300;
/** By then it has written what the engine has compiled of it, where it does. Milliseconds. */
const WRITTEN = 4000;

/** A program that was started again and again. */
interface Started {
  readonly times: readonly number[];
  readonly memory: readonly number[];
}

async function starting({ text, what, theirs: peer }: Pair, compiled: string): Promise<Result[]> {
  const sides = [OURS, peer, withCompiled(compiled)].map((program) => ({
    program,
    times: [] as number[],
    memory: [] as number[],
  }));
  for (let i = 0; i <= STARTS; i++)
    for (const { program, times, memory } of sides) {
      const begin = performance.now();
      const server = await Server.open(program, text);
      const time = performance.now() - begin;
      await sleep(i === 0 ? WRITTEN : SETTLED);
      const held = server.memory();
      await server.stop();
      if (i === 0) continue; // the programs are in the system's cache from now on
      times.push(time);
      if (held !== null) memory.push(held);
    }
  const [ours, theirs, again] = sides as Started[] as [Started, Started, Started];
  return [
    { side: ours, how: '' },
    { side: again, how: ', compiled before' },
  ].flatMap(({ side, how }): Result[] => [
    {
      goal: 'P6',
      what: `process start to first findings${how} (${what})`,
      unit: 'ms',
      ours: median(side.times),
      theirs: median(theirs.times),
      limit: 1.3,
    },
    ...(side.memory.length > 0
      ? [
          {
            goal: 'P7',
            what: `memory with one report open${how} (${what})`,
            unit: 'MB' as const,
            ours: median(side.memory),
            theirs: median(theirs.memory),
            limit: 1.3,
          },
        ]
      : []),
  ]);
}
