import type { Job, Outcome } from './job.ts';

/** Outcomes of files that need no work any more. */
export interface Known<Tally> {
  has(index: number): boolean;
  /** Asked once, when it is its turn. */
  take(index: number): Outcome<Tally>;
}

/** So many are given out together. */
const SLICE = 16;

/**
 * Outcomes in the files' order, some of which are known: the others are worked on.
 *
 * @param known by the place in the order
 * @param work gives what comes of the files that it is given, in their order; fewer where it was stopped
 */
export async function* withKnown<J extends Job, Tally>(
  jobs: readonly J[],
  known: Known<Tally>,
  work: (jobs: readonly J[]) => AsyncIterable<readonly Outcome<Tally>[]>,
): AsyncIterable<readonly Outcome<Tally>[]> {
  const others = oneByOne(work(jobs.filter((_, index) => !known.has(index))));
  let ready: Outcome<Tally>[] = [];
  for (const index of jobs.keys()) {
    if (known.has(index)) {
      ready.push(known.take(index));
      if (ready.length < SLICE) continue;
    } else {
      const next = await others.next();
      if (next.done) break;
      ready.push(next.value);
    }
    yield ready;
    ready = [];
  }
  yield ready;
}

async function* oneByOne<T>(slices: AsyncIterable<readonly T[]>): AsyncGenerator<T, void> {
  for await (const slice of slices) yield* slice;
}
