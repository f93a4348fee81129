import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const PROGRAM = path.resolve('dist/cli.js');

/** A report without a fault, and what to spoil in it. */
export const COMPLETE = readFileSync('samples/完整示例.gknb', 'utf8');
export const GRANTED = '（一）予以公开\t\t18\t5\t1\t0\t2\t1\t27';

/** A total that two equations agree on: a safe fix sets it right. */
export const WRONG_TOTAL = replaced(COMPLETE, GRANTED, GRANTED.replace('27', '26'));
/** An applicant's count: its fix may be preferred, it is never safe. */
export const WRONG_SOURCE = replaced(COMPLETE, GRANTED, GRANTED.replace('18', '81'));

/** The text with one passage put in place of another, which must be there once. */
export function replaced(text: string, passage: string, by: string): string {
  const parts = text.split(passage);
  if (parts.length !== 2) throw new Error(`stands ${parts.length - 1} times: ${passage}`);
  return parts.join(by);
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the built program, in Chinese unless the environment says otherwise. */
export function run(args: readonly string[], { cwd, input = '', env = {} }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...env },
  });
  return { status, stdout, stderr };
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** A folder for one test; gone afterwards. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), 'cli-test-')));

  write(name: string, content: string | Uint8Array): string {
    const at = this.at(name);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, content);
    return at;
  }

  readonly at = (name: string): string => path.join(this.path, name);
  readonly bytes = (name: string): Buffer => readFileSync(this.at(name));
  readonly run = (args: readonly string[], options: RunOptions = {}): Ran => run(args, { cwd: this.path, ...options });
  readonly remove = (): void => rmSync(this.path, { recursive: true });
}

/** Runs a test in a folder of its own. */
export const inFolder = (test: (folder: Folder) => void | Promise<void>) => async (): Promise<void> => {
  const folder = new Folder();
  try {
    await test(folder);
  } finally {
    folder.remove();
  }
};
