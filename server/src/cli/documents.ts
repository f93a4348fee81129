import { findFiles, STANDARD_INPUT } from '../files/find.ts';
import { readStandardInput } from '../files/read.ts';
import { type Job, unread } from './batch/job.ts';
import type { Console } from './console.ts';

/**
 * What the operands stand for. What is not there is reported at once; standard input is read here, since it comes but once.
 *
 * @param inputName what standard input is called in the result, and where its configuration is looked for
 */
export async function find(
  operands: readonly string[],
  console: Console,
  inputName = STANDARD_INPUT,
): Promise<readonly Job[]> {
  const { files, problems } = await findFiles(operands);
  for (const { path, reason } of problems) console.notify(unread(path, true, reason));
  return Promise.all(
    files.map(async ({ path, named }) =>
      path === STANDARD_INPUT ? { path: inputName, named, input: await readStandardInput() } : { path, named },
    ),
  );
}
