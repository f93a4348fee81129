import { setImmediate } from 'node:timers/promises';
import { type Outcome, perform } from './job.ts';
import { type Begin, isStopped, type Outcomes } from './messages.ts';
import { Pool } from './pool.ts';
import { type JobOf, type TallyOf, type TaskName, workOf } from './tasks.ts';

/** Other threads are worth starting where this one would take longer for what is left, milliseconds. */
const WORTH_A_POOL = 400;
/** After so long it is known how fast files go. */
const FIRST_LOOK = 150;
const SLICE = 8;
/** Two slices keep a thread busy; two more may be done, and wait for one before them that is slow. */
const AHEAD = 4;

/**
 * Does the task's work to every file and gives what came of it in the files' order, some at a time. This thread begins alone;
 * if much is left after a moment, others go on. However many files there are, only a few are under way or waiting.
 */
export async function* eachFile<Name extends TaskName>(
  jobs: readonly JobOf<Name>[],
  begin: Begin<Name>,
  threads: number,
): AsyncIterable<readonly Outcome<TallyOf<Name>>[]> {
  const work = workOf(begin.task);
  const started = performance.now();
  for (let next = 0; next < jobs.length && !isStopped(begin.stop); ) {
    yield [await perform(work, jobs[next++]!)];
    const spent = performance.now() - started;
    const left = (spent / next) * (jobs.length - next);
    if (threads > 1 && spent > FIRST_LOOK && left > WORTH_A_POOL) {
      yield* inThreads<Name>(jobs.slice(next), begin, threads);
      return;
    }
    // Reading and checking never wait: signals come in between.
    await setImmediate();
  }
}

async function* inThreads<Name extends TaskName>(
  jobs: readonly JobOf<Name>[],
  begin: Begin<Name>,
  threads: number,
): AsyncIterable<readonly Outcome<TallyOf<Name>>[]> {
  const pool = new Pool(threads, begin);
  const underWay: Promise<Outcomes>[] = [];
  try {
    for (let next = 0; ; ) {
      for (; underWay.length < threads * AHEAD && next < jobs.length && !isStopped(begin.stop); next += SLICE)
        underWay.push(pool.run(jobs.slice(next, next + SLICE)));
      const first = underWay.shift();
      if (!first) return;
      yield (await first) as readonly Outcome<TallyOf<Name>>[];
    }
  } finally {
    await pool.end();
  }
}
