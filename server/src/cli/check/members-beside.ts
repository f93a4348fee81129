import path from 'node:path';
import type { Group } from '../../core/index.ts';
import { isReadable } from '../../files/find.ts';
import { walk } from '../../files/walk.ts';
import type { Job } from '../batch/job.ts';

interface PartsBeside {
  readonly jobs: readonly Job[];
  /** Folders that nobody could look into, with a slash at the end. */
  readonly closed: readonly string[];
}

/**
 * The parts of covering reports that are not among the files to be checked, though they lie in the folder: with them a report
 * covers more than is asked about, and its sum cannot be held against the rest.
 */
export async function membersBeside(
  asked: readonly Job[],
  groups: ReadonlyMap<string, readonly Group[]>,
): Promise<PartsBeside> {
  const known = new Set(asked.map((job) => path.resolve(job.path)));
  const jobs = new Map<string, Job>();
  const closed: string[] = [];
  for (const [folder, all] of groups) {
    const own = all.filter((group) => asked.some((job) => group.covers(job.path)));
    if (own.length === 0) continue;
    const isPart = (at: string) => own.some(({ parts }) => parts.some((part) => part.matches(at)));
    await walk(path.relative('', folder) || '.', {
      isWanted: isReadable,
      file(at) {
        const key = path.resolve(at);
        if (!known.has(key) && isPart(at)) jobs.set(key, { path: at, named: false });
        return true;
      },
      problem: (problem) => closed.push(`${problem.path}/`),
    });
  }
  return { jobs: [...jobs.values()], closed };
}
