import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { say } from '../core/index.ts';
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
}

/** What files, folders and patterns stand for. Without any it is the current folder. */
export async function findFiles(operands: readonly string[]): Promise<Found> {
  const found = new Map<string, FoundFile>();
  const problems: FileProblem[] = [];
  const put = (file: FoundFile) => {
    const key = file.path === STANDARD_INPUT ? STANDARD_INPUT : path.resolve(file.path);
    const known = found.get(key);
    if (!known || (file.named && !known.named)) found.set(key, file);
  };
  for (const operand of operands.length > 0 ? operands : ['.']) {
    if (operand === STANDARD_INPUT) put({ path: operand, named: true });
    else await expand(operand, put, problems);
  }
  return { files: [...found.values()].sort(inOrder), problems };
}

type Put = (file: FoundFile) => void;

async function expand(operand: string, put: Put, problems: FileProblem[]): Promise<void> {
  try {
    // A name may look like a pattern: 报告[1].txt. What is there is meant.
    if ((await stat(rawPath(operand))).isDirectory())
      await walk(operand, {
        file(below) {
          put({ path: below, named: false });
          return true;
        },
        problem: (problem) => problems.push(problem),
      });
    else put({ path: pathOf(operand), named: true });
  } catch (error) {
    if (!isDynamicPattern(operand)) {
      problems.push(new FileProblem(operand, reasonOf(error)));
      return;
    }
    const matches = await match(operand);
    if (matches.length === 0)
      problems.push(new FileProblem(operand, say('没有与之相符的文件', 'no file matches this pattern')));
    for (const matched of matches) put({ path: pathOf(matched), named: true });
  }
}

/** A file may be called `-`: `./-` is not standard input. */
function pathOf(given: string): string {
  const normal = path.normalize(given);
  return normal === STANDARD_INPUT ? `.${path.sep}${normal}` : normal;
}

/** Patterns are as a shell would expand them; on Windows a backslash is a separator, as everywhere there. */
async function match(given: string): Promise<string[]> {
  const pattern = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
  const matches = await glob(pattern, { ignore: ['**/node_modules/**'], onlyFiles: true, expandDirectories: false });
  const parts = pattern.split('/');
  const named = parts.slice(
    0,
    parts.findIndex((part) => isDynamicPattern(part)),
  );
  const from = named.length === 0 ? '.' : `${named.join('/')}/`;
  const folders = [...new Set(matches.map((matched) => path.dirname(matched)))];
  const own = new Set(await filtered(folders, (folder) => isReachedWithoutLinks(from, folder)));
  return matches.filter((matched) => own.has(path.dirname(matched)));
}

/** `**` leads into no linked folder: that may lie anywhere. One that the pattern names is meant. */
async function isReachedWithoutLinks(from: string, folder: string): Promise<boolean> {
  const [realFrom, realFolder] = await Promise.all([realpath(from), realpath(folder)]);
  return path.relative(from, folder) === path.relative(realFrom, realFolder);
}

async function filtered<T>(items: readonly T[], isWanted: (item: T) => Promise<boolean>): Promise<T[]> {
  const wanted = await Promise.all(items.map(isWanted));
  return items.filter((_, i) => wanted[i]);
}

/** By code unit: the same on every machine, whatever its language. */
function inOrder(a: FoundFile, b: FoundFile): number {
  if (a.path === STANDARD_INPUT || b.path === STANDARD_INPUT) return a.path === STANDARD_INPUT ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
