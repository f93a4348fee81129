import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Bilingual, say } from '../core/index.ts';
import { FileProblem } from './problem.ts';
import { readTextFile } from './read.ts';

/** A configuration is a page or two; what is larger bears the name by mistake. */
const LARGEST = 1024 * 1024;

/** Reads the file at an address such as `file:///a/b.json`: null where there is none, or where it is not on this machine. */
export async function readAddress(address: string): Promise<{ text: string } | { problem: Bilingual } | null> {
  try {
    const path = fileURLToPath(address);
    const facts = await stat(path);
    // A pipe would let the reader wait for ever.
    if (!facts.isFile()) return { problem: say('不是文件', 'is not a file') };
    if (facts.size > LARGEST) return { problem: say('超过 1 MB，不予读取', 'is larger than 1 MB and was not read') };
    return { text: (await readTextFile(path)).text };
  } catch (error) {
    return error instanceof FileProblem ? { problem: error.reason } : null;
  }
}
