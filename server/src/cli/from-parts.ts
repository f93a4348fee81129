import path from 'node:path';
import type { Digest } from '../core/index.ts';
import type { MadeTables } from '../county/county.ts';
import type { Arguments } from './arguments.ts';
import { withPool } from './batch/pool.ts';
import { threadsOf } from './batch/run.ts';
import { relatedReportsOf } from './check/related-reports.ts';
import { configuredFolders, rostersOf, wholeFolders } from './check/rosters.ts';
import type { Console } from './console.ts';
import { find } from './documents.ts';
import { service } from './service.ts';
import { Settings } from './settings.ts';

/**
 * `new --from`: the tables of an organ's report made of the reports that it covers, found in these files and folders. Null where it
 * cannot be told which those are: that is reported.
 */
export async function tablesFromParts(
  { options }: Arguments,
  subject: { readonly organ: string; readonly year: number },
  console: Console,
): Promise<MadeTables | null> {
  const given = { operands: options.get('from') ?? [], options };
  const jobs = await find(given, console);
  const folders = wholeFolders(given.operands);
  const settings = new Settings(console, options.get('config')?.at(-1), {});
  for (const file of [...jobs.map((job) => job.path), ...configuredFolders(folders)]) await settings.of(file);
  const groups = await settings.groups();
  const reports = await withPool(threadsOf(given), (pool) => relatedReportsOf(jobs, groups, pool, console, true));
  const rosters = await rostersOf(await settings.rosters(), folders, reports, subject.year);
  const { madeLines, madeTables, partsOf } = await import('../county/county.ts');
  const blank = service.digest(
    service.parse(service.newReport(subject)),
    slashed(path.join(folders.length === 1 ? folders[0]! : '', `${subject.organ}.gknb`)),
  );
  const found = partsOf(blank, {
    digests: reports.digests.map((digest): Digest => ({ ...digest, path: slashed(digest.path) })),
    unread: [...reports.unread, ...reports.beside].map(slashed),
    rosters: rosters.map(({ roster }) => roster),
    groups: [...groups.values()].flat(),
    isNamed: jobs.length > 0 && jobs.every(({ named }) => named),
  });
  if ('refused' in found) {
    console.problem(null, found.refused);
    return null;
  }
  const made = madeTables(found.parts, subject.year);
  for (const line of madeLines(made, (cell) => service.cellTitle(cell))) console.note(null, line);
  return made;
}

const slashed = (file: string): string => file.split(path.sep).join('/');
