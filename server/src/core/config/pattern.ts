/**
 * Whether a path is one that the pattern stands for: `*` any characters within a folder's name, `?` one, `**` any folders.
 * In time that grows with the product of both lengths, whatever the pattern.
 */
export const matchesPattern = (pattern: string, path: string): boolean => patternFor(pattern)(partsOf(path));

/** The same, of a path that was taken apart once for many patterns. */
export function patternFor(pattern: string): (path: readonly string[]) => boolean {
  const wanted = partsOf(pattern);
  return (given) => matches(wanted, given, (part) => part === '**', matchesName);
}

/** Whether something below a folder, at any depth, could be what the pattern stands for. */
export function patternBelow(pattern: string): (folder: readonly string[]) => boolean {
  const wanted = partsOf(pattern);
  const beginnings = wanted.map((part, length) =>
    part === '**' ? wanted.slice(0, length + 1) : wanted.slice(0, length),
  );
  return (given) => beginnings.some((beginning) => matches(beginning, given, (part) => part === '**', matchesName));
}

/** Whether a path is a pattern, and not named outright. */
export const isPattern = (pattern: string): boolean => /[*?]/.test(pattern);

/** The names that a path consists of, by slashes or backslashes. Where a system writes é as two characters, another writes one. */
export const partsOf = (path: string): string[] =>
  path
    .normalize('NFC')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.');

const matchesName = (pattern: string, name: string): boolean =>
  matches(
    [...pattern],
    [...name],
    (mark) => mark === '*',
    (mark, character) => mark === '?' || mark === character,
  );

/** Only the last run of anything need be tried again: what an earlier one could take, that one can take as well. */
function matches<T>(pattern: readonly T[], given: readonly T[], isAny: (part: T) => boolean, fits: Fits<T>): boolean {
  let at = 0;
  let next = 0;
  let retryPattern = -1;
  let retryGiven = 0;
  while (at < given.length) {
    const part = pattern[next];
    if (part !== undefined && isAny(part)) {
      retryPattern = ++next;
      retryGiven = at;
    } else if (part !== undefined && fits(part, given[at]!)) {
      next++;
      at++;
    } else if (retryPattern >= 0) {
      next = retryPattern;
      at = ++retryGiven;
    } else return false;
  }
  return pattern.slice(next).every(isAny);
}

type Fits<T> = (part: T, given: T) => boolean;
