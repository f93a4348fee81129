import {
  type Group,
  identityFromName,
  NO_RELATED_REPORTS,
  type RelatedReports,
  ReportIndex,
  say,
} from '../../core/index.ts';
import { eachFile } from '../batch/each.ts';
import type { Job } from '../batch/job.ts';
import type { Pool } from '../batch/pool.ts';
import type { Console } from '../console.ts';
import { membersBeside } from './members-beside.ts';

/**
 * Reads every file once to know what the others need of it: a few kilobytes each. What cannot be read is reported when it is
 * checked; here it is known to be missing.
 *
 * @param groups the reports that cover others, by the folders of the configurations that list them
 */
export async function relatedReportsOf(
  jobs: readonly Job[],
  groups: ReadonlyMap<string, readonly Group[]>,
  pool: Pool,
  console: Console,
): Promise<(path: string) => RelatedReports> {
  const flat = [...groups.values()].flat();
  const isAlone = jobs.length < 2 && !flat.some((group) => jobs.some((job) => group.covers(job.path)));
  if (isAlone) return () => NO_RELATED_REPORTS;
  const beside = await membersBeside(jobs, groups);
  const index = new ReportIndex();
  for (const folder of beside.closed) index.putAbsent(folder, null);
  const all = [...jobs, ...beside.jobs];
  let done = 0;
  for await (const outcomes of eachFile<'digest'>(all, { name: 'digest', setup: {} }, pool))
    for (const { printed, isUnread } of outcomes) {
      const at = all[done]!.path;
      const isAsked = done++ < jobs.length;
      if (isUnread) index.putAbsent(at, identityFromName(at).year);
      else if (printed && isAsked) index.put(printed.tally);
      else if (printed) index.putAbsent(at, printed.tally.year);
      console.progress(done, all.length, at);
    }
  console.clearProgress();
  return (at) => {
    const own = index.get(at);
    const related = own ? index.of(own, flat) : NO_RELATED_REPORTS;
    if (related.missing.length > 0) console.note(at, notAddedUp(related.missing));
    return related;
  };
}

/** So many are named. */
const MAX_NAMED = 3;

function notAddedUp(missing: readonly string[]) {
  const count = missing.length;
  const names = missing.slice(0, MAX_NAMED).join('、');
  const more = count > MAX_NAMED;
  return say(
    `未核对汇总：缺 ${count} 份（${names}${more ? '等' : ''}）`,
    `not compared with the sum of the reports that it covers: ${count} missing (${missing.slice(0, MAX_NAMED).join(', ')}${more ? ', …' : ''})`,
  );
}
