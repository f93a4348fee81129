import { type FoundFile, findFiles } from '../files/find.ts';
import type { Console } from './console.ts';

/** What the operands stand for. What is not there is reported at once. */
export async function find(operands: readonly string[], console: Console): Promise<readonly FoundFile[]> {
  const { files, problems } = await findFiles(operands);
  for (const { path, reason } of problems) console.problem(path, reason);
  return files;
}
