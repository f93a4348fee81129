import { stat } from 'node:fs/promises';
import path from 'node:path';
import { mayBeDocument, mayBeReport, say } from '../core/index.ts';
import { Exclusion } from './exclude.ts';
import { FileProblem, reasonOf } from './problem.ts';
import { rawPath } from './raw-path.ts';
import { walk } from './walk.ts';

/** Standard input, among the paths. */
export const STANDARD_INPUT = '-';

export interface FoundFile {
  /** As the user would write it. */
  readonly path: string;
  /** Named by the user, and so read whatever it is; a file that a folder stands for is read only when it is a report. */
  readonly named: boolean;
}

export interface Found {
  /** In the order of their paths, each once; standard input first. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly FileProblem[];
  /** The patterns of `excluded` that left out nothing. */
  readonly unused: readonly string[];
}

/**
 * What files, folders and patterns stand for. Without any it is the current folder.
 *
 * @param excluded patterns of what folders and patterns do not stand for
 */
export async function findFiles(operands: readonly string[], excluded: readonly string[] = []): Promise<Found> {
  const exclusion = new Exclusion(excluded);
  const found = new Map<string, FoundFile>();
  const problems: FileProblem[] = [];
  const put = (file: FoundFile) => {
    const key = file.path === STANDARD_INPUT ? STANDARD_INPUT : path.resolve(file.path);
    const known = found.get(key);
    if (!known || (file.named && !known.named)) found.set(key, file);
  };
  for (const operand of operands.length > 0 ? operands : ['.']) {
    if (operand === STANDARD_INPUT) put({ path: operand, named: true });
    else await expand(operand, put, problems, exclusion);
  }
  return { files: [...found.values()].sort(inOrder), problems, unused: exclusion.unused };
}

/** By its name, whether a file in a folder may be a report, as a text or as a document. */
export const isReadable = (name: string): boolean => mayBeReport(name) || mayBeDocument(name);

/** What has none of these is no pattern: the library for patterns need not be loaded. */
const MAY_BE_PATTERN = /[*?[\]{}()!+@]/;

type Put = (file: FoundFile) => void;

async function expand(operand: string, put: Put, problems: FileProblem[], exclusion: Exclusion): Promise<void> {
  try {
    // A name may look like a pattern: 报告[1].txt. What is there is meant.
    if ((await stat(rawPath(operand))).isDirectory())
      await walk(operand, {
        isWanted: isReadable,
        isLeftOut: (below) => exclusion.has(below),
        file(below) {
          put({ path: below, named: false });
          return true;
        },
        problem: (problem) => problems.push(problem),
      });
    else put({ path: pathOf(operand), named: true });
  } catch (error) {
    if (!MAY_BE_PATTERN.test(operand)) {
      problems.push(new FileProblem(operand, reasonOf(error)));
      return;
    }
    const { match } = await import('./glob.ts');
    const matches = await match(operand);
    if (matches.length === 0)
      problems.push(new FileProblem(operand, say('没有与之相符的文件', 'no file matches this pattern')));
    for (const matched of matches) if (!exclusion.has(matched)) put({ path: pathOf(matched), named: true });
  }
}

/** A file may be called `-`: `./-` is not standard input. */
function pathOf(given: string): string {
  const normal = path.normalize(given);
  return normal === STANDARD_INPUT ? `.${path.sep}${normal}` : normal;
}

/** By code unit: the same on every machine, whatever its language. */
function inOrder(a: FoundFile, b: FoundFile): number {
  if (a.path === STANDARD_INPUT || b.path === STANDARD_INPUT) return a.path === STANDARD_INPUT ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
