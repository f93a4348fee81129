import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { mayBeReport, mayHoldReports } from '../core/index.ts';
import { FileProblem, reasonOf } from './problem.ts';

interface Visitor {
  /** A file that may be a report; no more of them are wanted when it gives false. */
  file(path: string): boolean;
  problem(problem: FileProblem): void;
}

/** Goes through a folder and those below. Gives whether it came to the end. */
export async function walk(folder: string, visitor: Visitor): Promise<boolean> {
  let entries: import('node:fs').Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    visitor.problem(new FileProblem(folder, reasonOf(error)));
    return true;
  }
  for (const entry of entries) {
    const below = path.join(folder, entry.name);
    // Linked folders are left out: they may lead back up.
    if (entry.isDirectory()) {
      if (mayHoldReports(entry.name) && !(await walk(below, visitor))) return false;
    } else if (mayBeReport(entry.name) && (entry.isFile() || (await isLinkedFile(entry, below)))) {
      if (!visitor.file(below)) return false;
    }
  }
  return true;
}

const isLinkedFile = async (entry: import('node:fs').Dirent, at: string): Promise<boolean> =>
  entry.isSymbolicLink() &&
  (await stat(at).then(
    (facts) => facts.isFile(),
    () => false,
  ));
