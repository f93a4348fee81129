import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bilingual, LARGEST_UNASKED } from '../core/index.ts';
import { FileProblem } from './problem.ts';
import { readTextFile } from './read.ts';
import { walk } from './walk.ts';

/** Reads the file at an address such as `file:///a/b.json`: null where there is none, or where it is not on this machine. */
export async function readAddress(address: string): Promise<{ text: string } | { problem: Bilingual } | null> {
  try {
    return { text: readTextFile(fileURLToPath(address), LARGEST_UNASKED).text };
  } catch (error) {
    return error instanceof FileProblem && existsSync(error.path) ? { problem: error.reason } : null;
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
