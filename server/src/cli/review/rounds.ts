import {
  bestOfEach,
  type Digest,
  type Group,
  organKey,
  type RelatedReports,
  ReportIndex,
  say,
} from '../../core/index.ts';
import type { Job, Notify } from '../batch/job.ts';
import type { Pool } from '../batch/pool.ts';
import { membersBeside } from '../check/members-beside.ts';
import { putDigest, type ReadDigest, readDigests, relatedIn } from '../check/related-reports.ts';
import type { Console } from '../console.ts';
import type { ReviewJob } from './work.ts';

/** The files of a round. */
export interface Round {
  readonly jobs: readonly Job[];
  readonly digests: readonly ReadDigest[];
}

/** @param notify told of what cannot be read; left out for files that are read again, and reported then */
export async function readRound(jobs: readonly Job[], pool: Pool, console: Console, notify?: Notify): Promise<Round> {
  return { jobs, digests: await readDigests(jobs, pool, console, notify) };
}

/** A report is the same in both rounds by its organ and its year, whatever its file is called. */
const keyOf = ({ organ, year }: Digest): string | null =>
  organ === null || year === null ? null : `${organKey(organ)} ${year}`;

const reportsOf = ({ digests }: Round): Digest[] => digests.filter((digest) => digest !== null && digest !== 'unread');

/** A report in two formats is one report: the files that are reviewed, the others told. */
export function withoutVersions(round: Round, console: Pick<Console, 'note'>): Round {
  const best = new Set<ReadDigest>(bestOfEach(reportsOf(round)));
  const kept = round.jobs.flatMap((job, i) => {
    const digest = round.digests[i]!;
    if (digest === null || digest === 'unread' || best.has(digest)) return [{ job, digest }];
    console.note(job.path, OTHER_VERSION);
    return [];
  });
  return { jobs: kept.map(({ job }) => job), digests: kept.map(({ digest }) => digest) };
}

const OTHER_VERSION = say(
  '与另一格式的文件是同一份报告，不重复审核',
  'is the same report as a file of another format, and is not reviewed twice',
);

/**
 * What each report is checked beside. Reports that only one of the rounds has, such as those of last year, are there for both: that one
 * is not lying there any more mends nothing.
 */
export async function relatedInRound(
  round: Round,
  other: Round,
  groups: ReadonlyMap<string, readonly Group[]>,
  pool: Pool,
  console: Console,
): Promise<(path: string) => RelatedReports> {
  const index = new ReportIndex();
  const keys = new Set(reportsOf(round).map(keyOf));
  for (const digest of reportsOf(other)) if (!keys.has(keyOf(digest))) index.put(digest);
  const beside = await membersBeside([...round.jobs, ...other.jobs], groups);
  for (const folder of beside.closed) index.putAbsent(folder, null);
  const digests = beside.jobs.length > 0 ? await readDigests(beside.jobs, pool, console) : [];
  for (const [i, job] of beside.jobs.entries()) putDigest(index, job.path, digests[i]!, false);
  for (const [i, job] of round.jobs.entries()) putDigest(index, job.path, round.digests[i]!, true);
  return relatedIn(index, groups, console);
}

type Before = NonNullable<ReviewJob['before']>;

/** The report of the round before that each of these takes the place of, and those that none does. */
export function pairRounds(
  now: Round,
  before: Round,
  relatedBefore: (path: string) => RelatedReports,
): { readonly befores: readonly Before[]; readonly notReturned: readonly string[] } {
  const byKey = new Map<string, Digest[]>();
  for (const digest of reportsOf(before)) {
    const key = keyOf(digest);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), digest]);
  }
  const unread = before.digests.filter((digest) => digest === 'unread').length;
  const lost = unread > 0 ? `（上次有 ${unread} 个文件未能读取）` : '';
  const met = new Set<string>();
  const befores = now.digests.map((digest): Before => {
    const key = digest === null || digest === 'unread' ? null : keyOf(digest);
    if (key === null) return { reason: '报告没有写明机关或者年度，未能与上次的比对' };
    met.add(key);
    const known = byKey.get(key) ?? [];
    const [only] = known;
    if (!only) return { reason: `上次没有同一机关、同一年度的报告${lost}` };
    if (known.length > 1) return { reason: `上次同一机关、同一年度的报告有 ${known.length} 份，未能比对` };
    return { path: only.path, relatedReports: relatedBefore(only.path) };
  });
  const notReturned = reportsOf(before).filter((digest) => !met.has(keyOf(digest) ?? ''));
  return { befores, notReturned: notReturned.map(({ path }) => path) };
}
