import { type Digest, type Group, type RelatedReports, ReportIndex } from '../../core/index.ts';
import { eachFile } from '../batch/each.ts';
import type { Job } from '../batch/job.ts';
import type { Pool } from '../batch/pool.ts';
import type { Console } from '../console.ts';

/**
 * Reads every file once to know what the others need of it: a few kilobytes each. What cannot be read is left out here; it is
 * reported when it is checked.
 */
export async function relatedReportsOf(
  jobs: readonly Job[],
  groups: readonly Group[],
  pool: Pool,
  console: Console,
): Promise<(path: string) => RelatedReports | undefined> {
  if (jobs.length < 2) return () => undefined;
  const digests = new Map<string, Digest>();
  let done = 0;
  for await (const outcomes of eachFile<'digest'>(jobs, { name: 'digest', setup: {} }, pool)) {
    for (const { printed } of outcomes) if (printed) digests.set(printed.tally.path, printed.tally);
    done += outcomes.length;
    console.progress(done, jobs.length, jobs[done]?.path ?? '');
  }
  console.clearProgress();
  const index = new ReportIndex([...digests.values()]);
  return (path) => {
    const own = digests.get(path);
    return own && index.of(own, groups);
  };
}
