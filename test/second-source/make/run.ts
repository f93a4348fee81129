import { execFileSync } from 'node:child_process';

/** What a program writes; it gets nothing but a plain environment in which the time, the language and the home say nothing. */
export const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', COLUMNS: '120', OMP_THREAD_LIMIT: '1' },
  });
