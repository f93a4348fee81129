import { say } from '../../core/index.ts';
import { STANDARD_INPUT } from '../../files/find.ts';
import { type Arguments, choiceOf, readArguments } from '../arguments.ts';
import { withPool } from '../batch/pool.ts';
import { runBatch, threadsOf } from '../batch/run.ts';
import type { Console } from '../console.ts';
import { find } from '../documents.ts';
import { checkLocale } from '../locale.ts';
import { readRules, Settings } from '../settings.ts';
import { Status, UsageError } from '../usage.ts';
import { readBaseline } from './baseline.ts';
import { Summary } from './checked.ts';
import { FORMAT_NAMES, formatNamed, terminalOf } from './formats.ts';
import { relatedReportsOf } from './related-reports.ts';
import { leftOutOf } from './sarif.ts';
import type { CheckJob, FixWish } from './work.ts';

const OPTIONS = {
  format: 'value',
  fix: 'optional',
  diff: 'flag',
  'fail-on': 'value',
  rule: 'value',
  config: 'value',
  baseline: 'value',
  locale: 'value',
  jobs: 'value',
  'stdin-filename': 'value',
  coverage: 'flag',
} as const;

const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;

/** `check`: reads, mends where asked, checks, and prints what was found. */
export async function check(words: readonly string[], console: Console): Promise<number> {
  const given = readArguments(words, OPTIONS);
  checkLocale(given.options.get('locale')?.at(-1));
  const threads = threadsOf(given);
  const failOn = choiceOf(given, 'fail-on', FAIL_ON, 'error');
  const fix = fixWish(given);
  const settings = new Settings(
    console,
    given.options.get('config')?.at(-1),
    readRules(given.options.get('rule') ?? []),
  );
  const shows = showsChanges(given);
  const name = shows ? 'diff' : choiceOf(given, 'format', FORMAT_NAMES, 'pretty');
  const baseline = await readBaseline(given.options.get('baseline')?.at(-1));
  const terminal = terminalOf(console.locale, given.options.has('coverage'));
  const format = formatNamed(name, terminal);
  const jobs: CheckJob[] = [];
  // A configuration that cannot be used stops the run before half of the results are out.
  for (const job of await find(given.operands, console, given.options.get('stdin-filename')?.at(-1)))
    jobs.push({ ...job, ...(await settings.of(job.path)), known: baseline.of(job.path) });
  const groups = await settings.groups();

  const summary = new Summary();
  const collected = format.collect?.();
  await withPool(threads, async (pool) => {
    const relatedTo = await relatedReportsOf(jobs, groups, pool, console);
    await console.write(format.begin());
    await runBatch(
      {
        task: { name: 'check', setup: { bases: settings.bases, fix, writes: !shows, format: name, terminal } },
        jobs: jobs.map((job) => ({ ...job, relatedReports: relatedTo(job.path) })),
        pool,
        between: format.between,
        take: collected?.add,
        writes: fix !== 'none' && !shows,
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
  await settings.warnOfUnused();
  if (console.hasFailed) return Status.failed;
  return failOn !== 'never' && summary.countFrom(failOn) > 0 ? Status.found : Status.clean;
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
