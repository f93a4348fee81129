import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { LARGEST_UNASKED, MAX_REPORT_BYTES } from '../../core/index.ts';
import { type Job, type Outcome, perform, type Work } from './job.ts';
import { isStopped, type Outcomes, type Slice } from './messages.ts';
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
/** Slices that keep a thread busy until it is sent more. */
const AHEAD = 2;
/** So many outcomes for each thread may be there, or be made, and wait for one before them that is slow. */
const WAITING = 4 * SLICE;

/**
 * Does the task's work to every file and gives what came of it in the files' order, some at a time. This thread begins alone;
 * if much is left after a moment, those of the pool help. However many files there are, only a few are under way or waiting.
 */
export async function* eachFile<Name extends TaskName>(
  jobs: readonly JobOf<Name>[],
  task: Task<Name>,
  pool: Pool,
): AsyncIterable<readonly Outcome<TallyOf<Name>>[]> {
  pool.begin(task);
  const work = workOf(task);
  if (pool.isStarted && pool.helpers > 0) {
    yield* inThreads<Name>(jobs, work, pool);
    return;
  }
  const started = performance.now();
  for (let next = 0; next < jobs.length && !isStopped(pool.stop); ) {
    const job = jobs[next++]!;
    yield isLarge(job) ? ((await pool.runAlone([job])) as Outcome<TallyOf<Name>>[]) : [await perform(work, job)];
    const spent = performance.now() - started;
    const left = (spent / next) * (jobs.length - next);
    // What fits into one slice would keep one thread busy, and that one has to become quick first.
    const isShared = pool.helpers > 0 && jobs.length - next > SLICE;
    if (isShared && spent > FIRST_LOOK && left > WORTH_A_POOL) {
      yield* inThreads<Name>(jobs.slice(next), work, pool);
      return;
    }
    // Reading and checking never wait: signals come in between.
    await setImmediate();
  }
}

/** The threads of the pool are kept busy by slices. This one, which is as quick as they are by now or quicker, does a file at a time in between. */
async function* inThreads<Name extends TaskName>(
  jobs: readonly JobOf<Name>[],
  work: Work<JobOf<Name>, TallyOf<Name>>,
  pool: Pool,
): AsyncIterable<readonly Outcome<TallyOf<Name>>[]> {
  const underWay: UnderWay[] = [];
  let next = 0;
  const mayBegin = (): boolean =>
    next < jobs.length && filesOf(underWay) < (pool.helpers + 1) * WAITING && !isStopped(pool.stop);
  for (;;) {
    while (mayBegin() && underWay.filter(({ isDone }) => !isDone).length < pool.helpers * AHEAD) {
      const slice = sliceFrom(jobs, next);
      underWay.push(inPool(slice, pool));
      next += slice.length;
    }
    const [first] = underWay;
    if (!first) return;
    if (!first.isDone && mayBegin() && !isLarge(jobs[next]!)) {
      const outcomes = Promise.resolve([await perform(work, jobs[next++]!)]);
      underWay.push({ files: 1, outcomes, isDone: true });
      // Working never waits: what the threads have sent is received in between.
      await setImmediate();
      continue;
    }
    underWay.shift();
    yield (await first.outcomes) as readonly Outcome<TallyOf<Name>>[];
  }
}

/** Files that somebody works on, and what came of them once it is there. */
interface UnderWay {
  readonly files: number;
  readonly outcomes: Promise<Outcomes>;
  isDone: boolean;
}

const filesOf = (underWay: readonly UnderWay[]): number => underWay.reduce((sum, { files }) => sum + files, 0);

function inPool(slice: Slice, pool: Pool): UnderWay {
  const outcomes = isLarge(slice[0]!) ? pool.runAlone(slice) : pool.run(slice);
  const underWay: UnderWay = { files: slice.length, outcomes, isDone: false };
  outcomes.then(() => {
    underWay.isDone = true;
  });
  return underWay;
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
