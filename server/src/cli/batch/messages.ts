import type { Job, Outcome } from './job.ts';
import type { Task } from './tasks.ts';

/** What a thread is started with. */
export interface Begin {
  readonly task: Task;
  readonly stop: Stop;
}

/** Memory that all threads see: not zero once no more files are to be begun. */
export type Stop = SharedArrayBuffer;

export const newStop = (): Stop => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
export const stopAll = (stop: Stop): number => Atomics.store(new Int32Array(stop), 0, 1);
export const isStopped = (stop: Stop): boolean => Atomics.load(new Int32Array(stop), 0) !== 0;

/** Files that follow each other are sent together: a message takes as long as a small file. */
export type Slice = readonly Job[];

/** What is sent to a thread: from now on another task; or files to do it to. */
export type WorkerMessage = { readonly task: Task } | { readonly slice: Slice };

/** In the slice's order; fewer where work was stopped in between. */
export type Outcomes = readonly Outcome<unknown>[];
