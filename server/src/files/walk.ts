import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { mayBeReport, mayHoldReports } from '../core/index.ts';
import { FileProblem, reasonOf } from './problem.ts';
import { rawPath } from './raw-path.ts';

interface Visitor {
  /** By its name, whether a file is looked for; those that are texts where nothing is said. */
  isWanted?(name: string): boolean;
  /** A folder or file that is passed over. */
  isLeftOut?(path: string): boolean;
  /** A file that may be a report; no more of them are wanted when it gives false. */
  file(path: string): boolean;
  problem(problem: FileProblem): void;
}

/** Goes through a folder and those below. Gives whether it came to the end. */
export async function walk(folder: string, visitor: Visitor, root = folder): Promise<boolean> {
  const isWanted = visitor.isWanted ?? mayBeReport;
  let entries: Dirent[];
  try {
    entries = await readdir(rawPath(folder), { withFileTypes: true });
  } catch (error) {
    visitor.problem(new FileProblem(folder, reasonOf(error)));
    return true;
  }
  for (const entry of entries) {
    const below = path.join(folder, entry.name);
    if (visitor.isLeftOut?.(below)) continue;
    // Linked folders are left out: they may lead back up.
    if (entry.isDirectory()) {
      if (mayHoldReports(entry.name) && !(await walk(below, visitor, root))) return false;
    } else if (isWanted(entry.name) && (entry.isFile() || (await isLinkWithin(root, entry, below)))) {
      if (!visitor.file(below)) return false;
    }
  }
  return true;
}

/** A link to a file in the folder that was named. One that leads out of it would have a file read, and mended, that nobody named. */
async function isLinkWithin(root: string, entry: Dirent, at: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  try {
    const [from, to] = await Promise.all([realpath(root), realpath(at)]);
    return isBelow(from, to) && (await stat(to)).isFile();
  } catch {
    return false;
  }
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}
