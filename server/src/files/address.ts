import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bilingual, LARGEST_UNASKED, say } from '../core/index.ts';
import { FileProblem } from './problem.ts';
import { readTextFile } from './read.ts';
import { walk } from './walk.ts';

/** Reads the file at an address such as `file:///a/b.json`: null where there is none, or where it is not on this machine. */
export async function readAddress(address: string): Promise<{ text: string } | { problem: Bilingual } | null> {
  try {
    const path = fileURLToPath(address);
    const facts = await stat(path);
    // A pipe would let the reader wait for ever.
    if (!facts.isFile()) return { problem: say('不是文件', 'is not a file') };
    return { text: (await readTextFile(path, LARGEST_UNASKED)).text };
  } catch (error) {
    return error instanceof FileProblem ? { problem: error.reason } : null;
  }
}

/** The files below the folder at an address that may be reports, by their paths from it with `/`; at most so many. */
export async function listAddress(address: string, most: number): Promise<string[]> {
  const found: string[] = [];
  try {
    const folder = fileURLToPath(address);
    await walk(folder, {
      file: (below) => found.push(path.relative(folder, below).split(path.sep).join('/')) < most,
      problem() {}, // Who may not look there has no reports there.
    });
  } catch {
    // An address that is none on this machine.
  }
  return found;
}
