import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { LARGEST_UNASKED, MAX_REPORT_BYTES } from '../../core/index.ts';
import { type Job, type Outcome, perform } from './job.ts';
import { isStopped, type Outcomes } from './messages.ts';
import type { Pool } from './pool.ts';
import { type JobOf, type TallyOf, type Task, type TaskName, workOf } from './tasks.ts';

/** Other threads are worth starting where this one would take longer for what is left, milliseconds. */
const WORTH_A_POOL = 400;
/** After so long it is known how fast files go. */
const FIRST_LOOK = 150;
const SLICE = 8;
/**
 * Bytes. A larger file may take more memory than there is, and what runs out of it breaks down: that is never this thread, which
 * holds the results, and one at a time has all the memory to itself.
 */
const LARGE = LARGEST_UNASKED;
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
    const job = jobs[next++]!;
    yield isLarge(job) ? ((await pool.runAlone([job])) as Outcome<TallyOf<Name>>[]) : [await perform(work, job)];
    const spent = performance.now() - started;
    const left = (spent / next) * (jobs.length - next);
    // What fits into one slice would keep one thread busy, and that one has to become quick first.
    const isShared = pool.size > 1 && jobs.length - next > SLICE;
    if (isShared && spent > FIRST_LOOK && left > WORTH_A_POOL) {
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
    while (underWay.length < pool.size * AHEAD && next < jobs.length && !isStopped(pool.stop)) {
      const slice = sliceFrom(jobs, next);
      underWay.push(isLarge(slice[0]!) ? pool.runAlone(slice) : pool.run(slice));
      next += slice.length;
    }
    const first = underWay.shift();
    if (!first) return;
    yield (await first) as readonly Outcome<TallyOf<Name>>[];
  }
}

function sliceFrom<J extends Job>(jobs: readonly J[], from: number): readonly J[] {
  const slice = jobs.slice(from, from + SLICE);
  const large = slice.findIndex(isLarge);
  return large < 0 ? slice : slice.slice(0, Math.max(1, large));
}

/** What is larger than any report is not read at all. */
function isLarge({ path, input }: Job): boolean {
  const size = input ? input.length : sizeOf(path);
  return size > LARGE && size <= MAX_REPORT_BYTES;
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0; // Why it cannot be read is reported when it is read.
  }
}
