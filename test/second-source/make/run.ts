import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const start = promisify(execFile);

/** What a program writes; it gets nothing but a plain environment in which the time, the language and the home say nothing. */
export async function run(program: string, ...args: string[]): Promise<string> {
  const running = start(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      COLUMNS: '120',
      OMP_THREAD_LIMIT: '1',
    },
  });
  running.child.stdin?.end();
  return (await running).stdout;
}

/** Does something with each, so many at a time. */
export async function forEach<T>(
  values: readonly T[],
  atATime: number,
  act: (value: T) => Promise<void>,
): Promise<void> {
  const left = [...values];
  const work = async () => {
    for (let value = left.shift(); value !== undefined; value = left.shift()) await act(value);
  };
  await Promise.all(Array.from({ length: atATime }, work));
}
