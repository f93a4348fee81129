import { say } from '../core/index.ts';
import { findFiles, STANDARD_INPUT } from '../files/find.ts';
import { readStandardInput } from '../files/read.ts';
import type { Arguments } from './arguments.ts';
import { type Job, unread } from './batch/job.ts';
import type { Console } from './console.ts';

/**
 * What the operands stand for, less what `--exclude` leaves out. What is not there is reported at once; standard input is read here,
 * since it comes but once. `--stdin-filename` is what it is called in the result, and where its configuration is looked for.
 */
export async function find({ operands, options }: Arguments, console: Console): Promise<readonly Job[]> {
  const inputName = options.get('stdin-filename')?.at(-1) ?? STANDARD_INPUT;
  const { files, problems, unused } = await findFiles(operands, options.get('exclude') ?? []);
  for (const { path, reason } of problems) console.notify(unread(path, true, reason));
  for (const pattern of unused)
    console.note(null, say(`--exclude 的“${pattern}”没有排除任何文件`, `“${pattern}” of --exclude leaves out no file`));
  return Promise.all(
    files.map(async ({ path, named }) =>
      path === STANDARD_INPUT ? { path: inputName, named, input: await readStandardInput() } : { path, named },
    ),
  );
}
