import { fileURLToPath } from 'node:url';
import type { Bilingual } from '../core/index.ts';
import { FileProblem, reasonOf } from './problem.ts';
import { writeFileBytes } from './write.ts';

/**
 * Writes the file at an address such as `file:///a/b.docx`, in one step, if it has not changed since these bytes were read from it. Gives why
 * not; null when it is done.
 */
export async function writeAddress(address: string, was: Uint8Array, bytes: Uint8Array): Promise<Bilingual | null> {
  try {
    await writeFileBytes({ path: fileURLToPath(address), bytes: was }, bytes);
    return null;
  } catch (error) {
    return error instanceof FileProblem ? error.reason : reasonOf(error);
  }
}
