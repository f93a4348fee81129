import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** The files that a pattern stands for. Patterns are as a shell would expand them; on Windows a backslash is a separator, as everywhere there. */
export async function match(given: string): Promise<string[]> {
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
