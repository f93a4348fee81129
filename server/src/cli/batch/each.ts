import { setImmediate } from 'node:timers/promises';
import { type Outcome, perform } from './job.ts';
import { isStopped, type Outcomes } from './messages.ts';
import type { Pool } from './pool.ts';
import { type JobOf, type TallyOf, type Task, type TaskName, workOf } from './tasks.ts';

/** Other threads are worth starting where this one would take longer for what is left, milliseconds. */
const WORTH_A_POOL = 400;
/** After so long it is known how fast files go. */
const FIRST_LOOK = 150;
const SLICE = 8;
/** Two slices keep a thread busy; two more may be done, and wait for one before them that is slow. */
const AHEAD = 4;

/**
 * Does the task's work to every file and gives what came of it in the files' order, some at a time. This thread begins alone;
 * if much is left after a moment, those of the pool go on; where they have been started, they begin. However many files there
 * are, only a few are under way or waiting.
 */
export async function* eachFile<Name extends TaskName>(
  jobs: readonly JobOf<Name>[],
  task: Task<Name>,
  pool: Pool,
): AsyncIterable<readonly Outcome<TallyOf<Name>>[]> {
  pool.begin(task);
  if (pool.isStarted) {
    yield* inThreads<Name>(jobs, pool);
    return;
  }
  const work = workOf(task);
  const started = performance.now();
  for (let next = 0; next < jobs.length && !isStopped(pool.stop); ) {
    yield [await perform(work, jobs[next++]!)];
    const spent = performance.now() - started;
    const left = (spent / next) * (jobs.length - next);
    if (pool.size > 1 && spent > FIRST_LOOK && left > WORTH_A_POOL) {
      yield* inThreads<Name>(jobs.slice(next), pool);
      return;
    }
    // Reading and checking never wait: signals come in between.
    await setImmediate();
  }
}

async function* inThreads<Name extends TaskName>(
  jobs: readonly JobOf<Name>[],
  pool: Pool,
): AsyncIterable<readonly Outcome<TallyOf<Name>>[]> {
  const underWay: Promise<Outcomes>[] = [];
  for (let next = 0; ; ) {
    for (; underWay.length < pool.size * AHEAD && next < jobs.length && !isStopped(pool.stop); next += SLICE)
      underWay.push(pool.run(jobs.slice(next, next + SLICE)));
    const first = underWay.shift();
    if (!first) return;
    yield (await first) as readonly Outcome<TallyOf<Name>>[];
  }
}
