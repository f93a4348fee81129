/** What is timed. It gives a number so that nothing of it can be left out by the compiler. */
export type Task = () => number | Promise<number>;

/**
 * Short batches in many rounds: a shared machine changes its speed every few hundred milliseconds, and both sides of a ratio
 * must have seen the same of it. What is told is the processor's time: while others have the processor, the clock runs on.
 */
const BATCH = 20;
const ROUNDS = 31;
/**
 * The same number of runs for every task. The compiler is done with a small loop after a few, with the whole analysis only
 * after about two thousand: a warm-up by the clock would measure one side warm and the other half warm.
 */
const WARM_UP_RUNS = 3000;

/** Milliseconds of the processor for one run of each task: the median of several rounds. In each round the tasks take turns. */
export async function timeAll<K extends string>(tasks: Readonly<Record<K, Task>>): Promise<Record<K, number>> {
  const names = Object.keys(tasks) as K[];
  const batches = new Map<K, number>();
  for (const name of names) batches.set(name, await warmUp(tasks[name]));
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) times.get(name)!.push(await timeOf(tasks[name], batches.get(name)!));
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<K, number>;
}

/** Milliseconds that the processor has worked for this process, its compiler and its collector of garbage with it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the processor for one run, out of `count`. */
export async function timeOf(task: Task, count: number): Promise<number> {
  let kept = 0;
  const begin = processorTime();
  for (let i = 0; i < count; i++) {
    const result = task();
    kept = (kept + (typeof result === 'number' ? result : await result)) | 0;
  }
  const time = processorTime() - begin;
  if (Number.isNaN(kept)) throw new Error('A task gave no number.');
  return time / count;
}

/** Runs the task until it is compiled; gives how many runs make a batch. */
async function warmUp(task: Task): Promise<number> {
  await timeOf(task, WARM_UP_RUNS);
  return Math.max(1, Math.round(BATCH / (await timeOf(task, 50))));
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
