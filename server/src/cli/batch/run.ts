import { availableParallelism } from 'node:os';
import { say } from '../../core/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { UsageError } from '../usage.ts';
import { eachFile } from './each.ts';
import type { Printed } from './job.ts';
import { type Known, withKnown } from './known.ts';
import { type Stop, stopAll } from './messages.ts';
import type { Pool } from './pool.ts';
import type { JobOf, TallyOf, Task, TaskName } from './tasks.ts';

interface Batch<Name extends TaskName> {
  readonly task: Task<Name>;
  readonly jobs: readonly JobOf<Name>[];
  readonly pool: Pool;
  /** Files of which it is known what comes of them. */
  readonly known?: Known<TallyOf<Name>> | undefined;
  /** Stands between the texts of two files. */
  readonly between: string;
  /** Takes the texts of files in place of the output. */
  readonly take?: ((text: string) => void) | undefined;
  /** Files are written: one that has been begun is to be finished before the program ends. */
  readonly writes: boolean;
  /** There is nothing to do any more once nobody reads the result: no status depends on what is in the files. */
  readonly onlyPrints: boolean;
  readonly count: (tally: TallyOf<Name>, job: JobOf<Name>) => void | Promise<void>;
}

/** Works on all files; prints what comes of them, in their order. What cannot be read is reported and left out. */
export async function runBatch<Name extends TaskName>(batch: Batch<Name>, console: Console): Promise<void> {
  const { task, jobs, pool, known, between, take, writes, onlyPrints, count } = batch;
  const signal = writes ? stopOnSignal(pool.stop) : null;
  let done = 0;
  let printedAny = false;
  let wroteAny = false;
  const work = (some: readonly JobOf<Name>[]) => eachFile<Name>(some, task, pool);
  for await (const outcomes of known ? withKnown(jobs, known, work) : work(jobs)) {
    let text = '';
    for (const { notices, printed } of outcomes) {
      for (const line of notices) console.notify(line);
      if (printed) await put(printed, jobs[done]!);
      done++;
    }
    await console.write(text);
    if (onlyPrints && !console.hasReader) stopAll(pool.stop);
    console.progress(done, jobs.length, jobs[done]?.path ?? '');

    async function put({ text: own, tally }: Printed<TallyOf<Name>>, job: JobOf<Name>): Promise<void> {
      printedAny = true;
      await count(tally, job);
      if (own === '') return;
      if (take) {
        take(own);
        return;
      }
      text += wroteAny ? between + own : own;
      wroteAny = true;
    }
  }
  console.clearProgress();
  signal?.end();
  if (!printedAny && !console.hasFailed && console.notRead === 0)
    console.note(null, say('没有找到年度报告', 'no annual report was found'));
}

/** Where a signal does not end the program: the status that shells give for an interrupted one. */
const STOPPED = 130;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal lets the files under way be finished, and then ends the program as it would have; a second ends it at once. */
function stopOnSignal(stop: Stop): { end(): void } {
  let received: NodeJS.Signals | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    received = signal;
    stopAll(stop);
    release();
  };
  const release = () => {
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    end() {
      release();
      if (received) {
        process.kill(process.pid, received);
        process.exit(STOPPED);
      }
    },
  };
}

/** More threads than these would wait for the disk and for memory. */
const MAX_DEFAULT_THREADS = 8;
const MAX_THREADS = 64;

/** `--jobs`: as many as there are processors where nothing is said. */
export function threadsOf({ options }: Arguments): number {
  const jobs = options.get('jobs')?.at(-1);
  if (jobs === undefined) return Math.min(MAX_DEFAULT_THREADS, availableParallelism());
  if (!/^[1-9]\d{0,3}$/.test(jobs))
    throw new UsageError(say(`--jobs 应为正整数，不是“${jobs}”`, `--jobs should be a positive number, not “${jobs}”`));
  return Math.min(MAX_THREADS, Number(jobs));
}
