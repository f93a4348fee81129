import path from 'node:path';
import { say } from '../../core/index.ts';
import { STANDARD_INPUT } from '../../files/find.ts';
import { FileProblem } from '../../files/problem.ts';
import { readStandardInput, readTextFile, textFileOf } from '../../files/read.ts';
import type { Review, ReviewedReport, UnreadReport } from '../../review/review-data.ts';
import { type Arguments, choiceOf, readArguments } from '../arguments.ts';
import { eachFile } from '../batch/each.ts';
import type { Job, Notify } from '../batch/job.ts';
import { withPool } from '../batch/pool.ts';
import { threadsOf } from '../batch/run.ts';
import type { Console } from '../console.ts';
import { find } from '../documents.ts';
import { checkLocale } from '../locale.ts';
import { readRules, Settings } from '../settings.ts';
import { Status, UsageError } from '../usage.ts';
import { VERSION } from '../version.ts';
import { consoleJson } from '../visible.ts';
import { letterOutput, writeLetters } from './letter-files.ts';
import { pairRounds, readRound, relatedInRound, withoutVersions } from './rounds.ts';
import type { ReviewJob } from './work.ts';

const OPTIONS = {
  output: 'value',
  format: 'value',
  from: 'value',
  to: 'value',
  per: 'value',
  severity: 'value',
  against: 'value',
  rule: 'value',
  config: 'value',
  exclude: 'value',
  locale: 'value',
  jobs: 'value',
} as const;

const PER = ['organ', 'report', 'none'] as const;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** `review`: what was found in reports as comments for the organs; in the second round, what has become of them. */
export async function review(words: readonly string[], console: Console): Promise<number> {
  const given = readArguments(words, OPTIONS);
  checkLocale(given.options.get('locale')?.at(-1));
  const isData = given.options.has('format') && choiceOf(given, 'format', ['json'], 'json') === 'json';
  const output = isData ? null : letterOutput(given);
  const parts = choiceOf(given, 'per', PER, 'organ');
  const from = given.options.get('from')?.at(-1);
  const reviewed = from === undefined ? await reviewFiles(given, console) : await readReview(given, from);
  if (!output) {
    await console.write(`${consoleJson({ schema: 1, version: VERSION, ...reviewed }, 2)}\n`);
    return console.hasFailed ? Status.failed : Status.clean;
  }
  if (reviewed.reports.length === 0 && reviewed.unread.length === 0) {
    if (!console.hasFailed)
      console.note(null, say('没有找到年度报告，没有写出', 'no annual report was found; nothing is written'));
    return console.hasFailed ? Status.failed : Status.clean;
  }
  await writeLetters(reviewed, parts, output, console);
  const comments = reviewed.reports.reduce((sum, report) => sum + (report.round ?? report).comments.length, 0);
  const { length: count } = reviewed.reports;
  console.note(
    null,
    say(
      `审核 ${count} 份报告，意见 ${comments} 条`,
      `${count} ${count === 1 ? 'report' : 'reports'} reviewed, ${comments} comments`,
    ),
  );
  return console.hasFailed ? Status.failed : Status.clean;
}

/** The options that say how reports are checked: what was reviewed has been. */
const OF_CHECKING = ['severity', 'against', 'rule', 'config', 'exclude', 'jobs'] as const;

/** `--from`: a review that was printed as data, and may have been changed since: comments taken out, reworded, put in another order. */
async function readReview(given: Arguments, from: string): Promise<Review> {
  const other = OF_CHECKING.find((name) => given.options.has(name));
  if (other !== undefined)
    throw new UsageError(say(`--from 不能与 --${other} 合用`, `--from does not go with --${other}`));
  if (given.operands.length > 0)
    throw new UsageError(say('--from 之外不再给出报告', '--from stands for the reports: name none beside it'));
  const { decodeReview } = await import('../../review/review-report.ts');
  const decoded = decodeReview(await textOf(from));
  if (decoded) return decoded;
  throw new UsageError(
    say(`${from} 不是 review --format json 的结果`, `${from} is not what review --format json prints`),
  );
}

async function textOf(from: string): Promise<string> {
  try {
    if (from !== STANDARD_INPUT) return readTextFile(from, MAX_REVIEW_BYTES).text;
    return textFileOf(from, await readStandardInput(MAX_REVIEW_BYTES)).text;
  } catch (error) {
    if (error instanceof FileProblem)
      throw new UsageError(say(`${from}：${error.reason.zh}`, `${from}: ${error.reason.en}`));
    throw error;
  }
}

/** The comments of some ten thousand reports. */
const MAX_REVIEW_BYTES = 256 * 1024 * 1024;

/** Checks the reports that the operands stand for, and those of the round before. */
async function reviewFiles(given: Arguments, console: Console): Promise<Review> {
  const severity = choiceOf(given, 'severity', SEVERITIES, 'info');
  const against = given.options.get('against')?.at(-1);
  const settings = new Settings(
    console,
    given.options.get('config')?.at(-1),
    readRules(given.options.get('rule') ?? []),
  );
  const { operands } = given;
  if (operands.includes(STANDARD_INPUT))
    throw new UsageError(say('review 不读标准输入', 'review does not read standard input'));
  const before = against === undefined ? [] : await find({ operands: [against], options: new Map() }, console);
  const old = new Set(before.map((job) => path.resolve(job.path)));
  const found = await find(given, console);
  const now = found.filter((job) => !old.has(path.resolve(job.path)));
  if (now.length === 0 && found.length > 0)
    throw new UsageError(
      say(
        '--against 所指的就是所审核的这些文件，无从比对；请指上次报送的报告',
        '--against names the very files that are reviewed; name those of the round before',
      ),
    );
  const fileSettings = new Map<Job, Awaited<ReturnType<Settings['of']>>>();
  for (const job of [...now, ...before]) fileSettings.set(job, await settings.of(job.path));
  const groups = await settings.groups();
  const reports: ReviewedReport[] = [];
  const unread: UnreadReport[] = [];
  let notReturned: readonly string[] = [];
  const notify: Notify = (notice) => {
    console.notify(notice);
    if (notice.isUnread) unread.push({ path: notice.path, reason: notice.text.zh });
  };
  await withPool(threadsOf(given), async (pool) => {
    const round = withoutVersions(await readRound(now, pool, console), console);
    const roundBefore = withoutVersions(await readRound(before, pool, console, notify), { note() {} });
    const relatedTo = await relatedInRound(round, roundBefore, groups, pool, console);
    const pairs =
      against === undefined
        ? null
        : pairRounds(round, roundBefore, await relatedInRound(roundBefore, round, groups, pool, console));
    if (pairs) notReturned = pairs.notReturned;
    const jobs = round.jobs.map(
      (job, i): ReviewJob => ({
        ...job,
        ...fileSettings.get(job)!,
        relatedReports: relatedTo(job.path),
        before: pairs?.befores[i],
      }),
    );
    let done = 0;
    for await (const outcomes of eachFile<'review'>(
      jobs,
      { name: 'review', setup: { bases: settings.bases, severity } },
      pool,
    ))
      for (const { notices, printed } of outcomes) {
        for (const notice of notices) notify(notice);
        if (printed) reports.push(printed.tally);
        console.progress(++done, jobs.length, jobs[done]?.path ?? '');
      }
  });
  console.clearProgress();
  return { reports, unread, notReturned, isSecondRound: against !== undefined };
}
