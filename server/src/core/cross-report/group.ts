import type { Digest } from './digest.ts';
import { identityFromName } from './file-name-identity.ts';
import { oneOfEach } from './report-versions.ts';

/** A report that covers others, as the folder's configuration lists them by their paths. */
export interface Group {
  covers(path: string): boolean;
  readonly parts: readonly GroupPart[];
}

/** One entry of the configuration: a path, or a pattern of paths. */
export interface GroupPart {
  readonly words: string;
  /** How many files it may stand for: one, one for each year (`20??年.txt`), any number (`*`). */
  readonly means: 'one' | 'one a year' | 'any';
  matches(path: string): boolean;
  /** Whether a file that it stands for could lie in a folder or below. */
  mayLieBelow(folder: string): boolean;
}

interface Members {
  readonly memberReports: readonly Digest[] | null;
  readonly missing: readonly string[];
}

/**
 * The reports that a report covers, or what is missing of them: a sum of some of them would be a wrong one.
 *
 * @param absent as of `partsIn`
 */
export function membersIn(
  groups: readonly Group[],
  digest: Digest,
  digests: Iterable<Digest>,
  absent: ReadonlyMap<string, number | null>,
): Members {
  const { found, missing } = partsIn(groups, digest, digests, absent);
  const isKnown = missing.length === 0 && found.length > 0;
  return { memberReports: isKnown ? oneOfEach(found) : null, missing };
}

interface PartsFound {
  readonly found: readonly Digest[];
  /** Paths, or names of parts as the configuration has them. */
  readonly missing: readonly string[];
}

const NONE: PartsFound = { found: [], missing: [] };

/**
 * What is there of the reports that a report covers, and what is missing.
 *
 * @param absent files that were not read, by their paths, with the year where it is known; with a slash at the end folders that
 * nobody could look into
 */
export function partsIn(
  groups: readonly Group[],
  { path, year }: Digest,
  digests: Iterable<Digest>,
  absent: ReadonlyMap<string, number | null>,
): PartsFound {
  const entries = groups.flatMap((group) => (group.covers(path) ? group.parts : []));
  if (entries.length === 0 || year === null) return NONE;
  const isMember = (other: string) =>
    other !== path && entries.some((entry) => (other.endsWith('/') ? entry.mayLieBelow(other) : entry.matches(other)));
  const memberReports: Digest[] = [];
  const missing: string[] = [];
  const ofOtherYears: string[] = [];
  for (const digest of digests)
    if (digest.year !== null && digest.year !== year) ofOtherYears.push(digest.path);
    else if (isMember(digest.path)) {
      if (digest.year === year) memberReports.push(digest);
      else missing.push(digest.path);
    }
  for (const [other, otherYear] of absent)
    if (otherYear !== null && otherYear !== year) ofOtherYears.push(other);
    else if (isMember(other)) missing.push(other);
  const paths = [...memberReports.map((member) => member.path), ...missing];
  for (const entry of entries) if (!isFound(entry)) missing.push(entry.words);
  return { found: memberReports, missing };

  function isFound({ words, means, matches }: GroupPart): boolean {
    if (paths.some(matches)) return true;
    if (means === 'one a year') return false;
    const named = means === 'one' ? identityFromName(words).year : null;
    return (named !== null && named !== year) || ofOtherYears.some(matches);
  }
}
