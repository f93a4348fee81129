import path from 'node:path';
import type { Group } from '../../core/index.ts';
import { walk } from '../../files/walk.ts';
import type { Job } from '../batch/job.ts';

/**
 * The parts of covering reports that are not among the files to be checked, though they lie in the folder: with them a report
 * covers more than is asked about, and its sum cannot be held against the rest.
 */
export async function partsBeside(jobs: readonly Job[], groups: ReadonlyMap<string, readonly Group[]>): Promise<Job[]> {
  const asked = new Set(jobs.map((job) => path.resolve(job.path)));
  const beside = new Map<string, Job>();
  for (const [folder, all] of groups) {
    const own = all.filter((group) => jobs.some((job) => group.covers(job.path)));
    if (own.length === 0) continue;
    const isPart = (at: string) => own.some(({ parts }) => parts.some((part) => part.matches(at)));
    const put = (at: string) => {
      if (!asked.has(path.resolve(at)) && isPart(at)) beside.set(path.resolve(at), { path: at, named: false });
    };
    await walk(path.relative('', folder) || '.', {
      file(at) {
        put(at);
        return true;
      },
      // Nobody knows what lies there.
      problem: (problem) => put(problem.path),
    });
  }
  return [...beside.values()];
}
