import {
  type Digest,
  type Group,
  identityFromName,
  NO_RELATED_REPORTS,
  type RelatedReports,
  ReportIndex,
  say,
} from '../../core/index.ts';
import { eachFile } from '../batch/each.ts';
import type { Job, Notify } from '../batch/job.ts';
import type { Pool } from '../batch/pool.ts';
import type { Console } from '../console.ts';
import { membersBeside } from './members-beside.ts';

/** What was read of a file for the others: nothing where it is no report. */
export type ReadDigest = Digest | 'unread' | null;

/**
 * Reads every file once to know what the others need of it: a few kilobytes each.
 *
 * @param notify told of what cannot be read; left out for files that are read again, and reported then
 */
export async function readDigests(
  jobs: readonly Job[],
  pool: Pool,
  console: Console,
  notify: Notify = () => {},
): Promise<ReadDigest[]> {
  const digests: ReadDigest[] = [];
  for await (const outcomes of eachFile<'digest'>(jobs, { name: 'digest', setup: {} }, pool))
    for (const { printed, isUnread, notices } of outcomes) {
      for (const notice of notices) notify(notice);
      digests.push(isUnread ? 'unread' : (printed?.tally ?? null));
      console.progress(digests.length, jobs.length, jobs[digests.length - 1]!.path);
    }
  console.clearProgress();
  return digests;
}

/** @param isAsked whether the report is asked about, and others are held against it */
export function putDigest(index: ReportIndex, at: string, read: ReadDigest, isAsked: boolean): void {
  if (read === 'unread') index.putAbsent(at, identityFromName(at).year);
  else if (read && isAsked) index.put(read);
  else if (read) index.putAbsent(at, read.year);
}

/** The reports of an index that have to do with one of them; what is missing for a sum is told. */
export function relatedIn(
  index: ReportIndex,
  groups: ReadonlyMap<string, readonly Group[]>,
  console: Pick<Console, 'note'>,
): (path: string) => RelatedReports {
  const flat = [...groups.values()].flat();
  return (at) => {
    const own = index.get(at);
    const related = own ? index.of(own, flat) : NO_RELATED_REPORTS;
    if (related.missing.length > 0) console.note(at, notAddedUp(related.missing));
    return related;
  };
}

/** The reports of a run, as far as the others need to know of them. */
export interface ReportsOfRun {
  relatedTo(path: string): RelatedReports;
  /** Those that were asked about. */
  readonly digests: readonly Digest[];
  /** Files that may be reports, and could not be read. */
  readonly unread: readonly string[];
  /** Parts of those that were asked about which lie beside them and were not. */
  readonly beside: readonly string[];
}

const ALONE: ReportsOfRun = { relatedTo: () => NO_RELATED_REPORTS, digests: [], unread: [], beside: [] };

/**
 * Reads every file once to know what the others need of it: a few kilobytes each. What cannot be read is reported when it is
 * checked; here it is known to be missing.
 *
 * @param groups the reports that cover others, by the folders of the configurations that list them
 * @param isAsked whether all reports are asked about, even where there is but one
 * @param readOwn reads those that are asked about, in their order
 */
export async function relatedReportsOf<J extends Job>(
  jobs: readonly J[],
  groups: ReadonlyMap<string, readonly Group[]>,
  pool: Pool,
  console: Console,
  isAsked: boolean,
  readOwn: (own: readonly J[], notify: Notify) => Promise<ReadDigest[]> = (own, notify) =>
    readDigests(own, pool, console, notify),
): Promise<ReportsOfRun> {
  const flat = [...groups.values()].flat();
  const isAlone = jobs.length < 2 && !flat.some((group) => jobs.some((job) => group.covers(job.path)));
  if (isAlone && !isAsked) return ALONE;
  const beside = await membersBeside(jobs, groups);
  const index = new ReportIndex();
  for (const folder of beside.closed) index.putAbsent(folder, null);
  const all = [...jobs, ...beside.jobs];
  const unread: string[] = [];
  const note: Notify = ({ path, isUnread }) => {
    if (isUnread) unread.push(path);
  };
  const digests = [...(await readOwn(jobs, note)), ...(await readDigests(beside.jobs, pool, console))];
  for (const [i, read] of digests.entries()) putDigest(index, all[i]!.path, read, i < jobs.length);
  return {
    relatedTo: relatedIn(index, groups, console),
    digests: [...index.all],
    unread,
    beside: [...beside.jobs.map((job) => job.path), ...beside.closed],
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
