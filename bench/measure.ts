/** What is timed. It gives a number so that nothing of it can be left out by the compiler. */
export type Task = () => number | Promise<number>;

/** Runs of one batch take about this long, milliseconds: long enough for the clock, short enough to be among like conditions. */
const BATCH = 50;
const WARM_UP = 700;
const ROUNDS = 9;

/** Milliseconds of one run of each task: the median of several rounds. In each round the tasks take turns. */
export async function timeAll<K extends string>(tasks: Readonly<Record<K, Task>>): Promise<Record<K, number>> {
  const names = Object.keys(tasks) as K[];
  const batches = new Map<K, number>();
  for (const name of names) batches.set(name, await warmUp(tasks[name]));
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) times.get(name)!.push(await timeOf(tasks[name], batches.get(name)!));
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<K, number>;
}

/** Milliseconds of one run, out of `count`. */
export async function timeOf(task: Task, count: number): Promise<number> {
  let kept = 0;
  const begin = performance.now();
  for (let i = 0; i < count; i++) {
    const result = task();
    kept = (kept + (typeof result === 'number' ? result : await result)) | 0;
  }
  const time = performance.now() - begin;
  if (Number.isNaN(kept)) throw new Error('A task gave no number.');
  return time / count;
}

/** Runs the task until it is compiled; gives how many runs make a batch. */
async function warmUp(task: Task): Promise<number> {
  for (const begin = performance.now(); performance.now() - begin < WARM_UP; ) await timeOf(task, 20);
  return Math.max(1, Math.round(BATCH / (await timeOf(task, 20))));
}

/** The middle one; of an even number the upper of the two. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value that this share of all lies below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** The exponent with which times grow with sizes: the slope of the straight line through their logarithms. */
export function growth(points: readonly { size: number; time: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ time }) => Math.log(time));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  const rise = xs.reduce((sum, x, i) => sum + (x - x0) * (ys[i]! - y0), 0);
  return rise / xs.reduce((sum, x) => sum + (x - x0) ** 2, 0);
}
