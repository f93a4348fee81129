import { parentPort, workerData } from 'node:worker_threads';
import { type Outcome, perform } from './job.ts';
import { type Begin, isStopped, type Slice, type WorkerMessage } from './messages.ts';
import { workOf } from './tasks.ts';

/** The other side of `pool.ts`: does what comes, one slice after the other, until the pool ends it. */
export function serve(): void {
  const { task, stop }: Begin = workerData;
  let work = workOf(task);
  const port = parentPort!;
  let last = Promise.resolve();
  port.on('message', (message: WorkerMessage) => {
    last = last.then(async () => {
      if ('task' in message) work = workOf(message.task);
      else port.postMessage(await performAll(message.slice));
    });
  });

  async function performAll(slice: Slice): Promise<Outcome<unknown>[]> {
    const outcomes: Outcome<unknown>[] = [];
    for (const job of slice) {
      if (isStopped(stop)) break;
      outcomes.push(await perform(work, job));
    }
    return outcomes;
  }
}
