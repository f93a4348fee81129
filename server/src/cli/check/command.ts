import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { isPattern, say } from '../../core/index.ts';
import { STANDARD_INPUT } from '../../files/find.ts';
import { type Arguments, choiceOf, readArguments } from '../arguments.ts';
import { withPool } from '../batch/pool.ts';
import { runBatch, threadsOf } from '../batch/run.ts';
import type { Console } from '../console.ts';
import { find } from '../documents.ts';
import { checkLocale } from '../locale.ts';
import { readRules, Settings } from '../settings.ts';
import { Status, UsageError } from '../usage.ts';
import { yearIn } from '../year.ts';
import { checkAgainstTables } from './against-tables.ts';
import { readBaseline } from './baseline.ts';
import { Summary } from './checked.ts';
import { FORMAT_NAMES, type FormatName, formatNamed, terminalOf } from './formats.ts';
import type { WayOfMending } from './mend.ts';
import { ReadingsOfRun } from './readings-of-run.ts';
import { relatedReportsOf } from './related-reports.ts';
import { configuredFolders, noteRosters, rostersOf, wholeFolders } from './rosters.ts';
import { leftOutOf } from './sarif.ts';
import type { CheckJob, FixWish } from './work.ts';

const OPTIONS = {
  format: 'value',
  fix: 'optional',
  diff: 'flag',
  track: 'flag',
  comment: 'flag',
  output: 'value',
  'fail-on': 'value',
  rule: 'value',
  config: 'value',
  baseline: 'value',
  locale: 'value',
  jobs: 'value',
  'stdin-filename': 'value',
  coverage: 'flag',
  exclude: 'value',
  tables: 'value',
  year: 'value',
} as const;

const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;

/** `check`: reads, mends where asked, checks, and prints what was found. */
export async function check(words: readonly string[], console: Console): Promise<number> {
  const given = readArguments(words, OPTIONS);
  checkLocale(given.options.get('locale')?.at(-1));
  if (given.options.has('tables')) return checkAgainstTables(given, console);
  const threads = threadsOf(given);
  const year = yearOf(given);
  const failOn = choiceOf(given, 'fail-on', FAIL_ON, 'error');
  const fix = fixWish(given);
  const way = wayOfMending(given);
  const settings = new Settings(
    console,
    given.options.get('config')?.at(-1),
    readRules(given.options.get('rule') ?? []),
  );
  const shows = showsChanges(given);
  const name: FormatName = shows ? 'diff' : choiceOf(given, 'format', FORMAT_NAMES, 'pretty');
  const baseline = await readBaseline(given.options.get('baseline')?.at(-1));
  const terminal = terminalOf(console.locale, given.options.has('coverage'));
  const format = formatNamed(name, terminal);
  const jobs: CheckJob[] = [];
  // A configuration that cannot be used stops the run before half of the results are out.
  for (const job of await find(given, console))
    jobs.push({ ...job, ...(await settings.of(job.path)), known: baseline.of(job.path) });
  const folders = wholeFolders(given.operands);
  for (const file of configuredFolders(folders)) await settings.of(file);
  const groups = await settings.groups();
  const listed = await settings.rosters();

  const writes = fix !== 'none' || way.comments !== null;
  const summary = new Summary();
  const collected = format.collect?.();
  await withPool(threads, async (pool) => {
    const setup = { bases: settings.bases, fix, way: shows ? null : way, format: name, terminal };
    // What is written depends on the other reports. What is only printed seldom does: each file is read and checked once, and
    // again where it does.
    const first = writes ? null : new ReadingsOfRun(setup, pool, console);
    const readOwn = first?.read.bind(first);
    const reports = await relatedReportsOf(jobs, groups, pool, console, listed.length > 0, readOwn);
    summary.rosters = await rostersOf(listed, folders, reports, year);
    await console.write(format.begin());
    const related = jobs.map((job) => ({ ...job, relatedReports: reports.relatedTo(job.path) }));
    await runBatch(
      {
        task: { name: 'check', setup },
        jobs: related,
        pool,
        known: first?.among(related),
        between: format.between,
        take: collected?.add,
        writes: writes && !shows,
        onlyPrints: false,
        count(tally, job) {
          summary.add(tally, job.path);
          return settings.checked(job.path, job, tally.unused);
        },
      },
      console,
    );
  });
  summary.notRead = console.notRead;
  if (collected) {
    const { text, leftOut } = collected.end();
    summary.leftOut = leftOut;
    await console.write(text);
    if (leftOut > 0) console.note(null, leftOutOf(leftOut));
  }
  await console.write(format.end(summary, console.hasFailed));
  if (!format.hasRosters) noteRosters(summary.rosters, console);
  await settings.warnOfUnused();
  if (console.hasFailed) return Status.failed;
  return failOn !== 'never' && summary.countFrom(failOn) > 0 ? Status.found : Status.clean;
}

/** `--year`: which year's reports the roster is asked for; null where nobody says. */
function yearOf({ options }: Arguments): number | null {
  const year = options.get('year')?.at(-1);
  return year === undefined ? null : yearIn(year);
}

/** `--diff`: shows what `--fix` would change, and writes nothing. */
function showsChanges({ options }: Arguments): boolean {
  if (!options.has('diff')) return false;
  if (!options.has('fix') || options.has('format'))
    throw new UsageError(
      say(
        '--diff 与 --fix 或 --fix=all 合用，不能加 --format',
        '--diff goes with --fix or --fix=all, and without --format',
      ),
    );
  return true;
}

/** `--track`, `--comment` and `--output DIR`: what is written, and where. */
function wayOfMending({ options, operands }: Arguments): WayOfMending {
  const output = options.get('output')?.at(-1);
  const track = options.has('track');
  const comment = options.has('comment');
  if (comment && output === undefined)
    throw new UsageError(
      say('--comment 与 --output 合用：批注写入副本', '--comment goes with --output: comments go into copies'),
    );
  if ((track || (output !== undefined && !comment)) && !options.has('fix'))
    throw new UsageError(
      say(
        '--track 与 --fix 合用，--output 与 --fix 或 --comment 合用',
        '--track goes with --fix, --output with --fix or --comment',
      ),
    );
  if ((track || output !== undefined) && options.has('diff'))
    throw new UsageError(
      say('--diff 不写文件，不能加 --track、--output', '--diff writes nothing: no --track, no --output'),
    );
  const by = { author: TRACK_AUTHOR, date: new Date().toISOString().replace(/\.\d+/, '') };
  return {
    comments: comment ? by : null,
    edits: track ? by : 'plain',
    copies: output === undefined ? null : { to: path.resolve(output), from: commonFolder(operands) },
  };
}

/** Who Word says has made the changes. */
const TRACK_AUTHOR = '政府信息公开年报助手';

/** The folder that all operands lie in, and copies are laid out below. */
function commonFolder(operands: readonly string[]): string {
  const folders = (operands.length > 0 ? operands : ['.']).map((operand) => {
    const fixed = path.resolve(operand).split(path.sep);
    const end = fixed.findIndex((part) => isPattern(part) && !existsSync(path.resolve(operand)));
    const whole = end < 0 ? path.resolve(operand) : fixed.slice(0, end).join(path.sep) || path.sep;
    return existsSync(whole) && statSync(whole).isDirectory() ? whole : path.dirname(whole);
  });
  return folders.reduce((common, folder) => {
    while (path.relative(common, folder).startsWith('..')) common = path.dirname(common);
    return common;
  });
}

function fixWish({ options, operands }: Arguments): FixWish {
  const wish = options.get('fix')?.at(-1);
  if (wish === undefined) return 'none';
  if (wish !== '' && wish !== 'all')
    throw new UsageError(
      say(`--fix 不能是“${wish}”，可用：--fix、--fix=all`, `--fix cannot be “${wish}”; use --fix or --fix=all`),
    );
  if (operands.includes(STANDARD_INPUT) && !options.has('diff'))
    throw new UsageError(say('标准输入不能用 --fix', 'standard input cannot be fixed with --fix'));
  return wish === 'all' ? 'preferred' : 'safe';
}
