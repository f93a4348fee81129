import { type Analysis, analyse, fixesToApply, fixText, SEVERITIES, type Severity, say } from '../../core/index.ts';
import { STANDARD_INPUT } from '../../files/find.ts';
import { FileProblem } from '../../files/problem.ts';
import type { TextFile } from '../../files/read.ts';
import { writeTextFile } from '../../files/write.ts';
import { type Arguments, choiceOf, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { eachReport, find } from '../documents.ts';
import { checkLocale } from '../locale.ts';
import { readRules, Settings } from '../settings.ts';
import { Status, UsageError } from '../usage.ts';
import type { CheckedFile, Summary } from './checked.ts';
import { checkFormat } from './formats.ts';

type FixWish = 'none' | 'safe' | 'preferred';

const OPTIONS = {
  format: 'value',
  fix: 'optional',
  'fail-on': 'value',
  rule: 'value',
  config: 'value',
  locale: 'value',
  jobs: 'value',
} as const;

const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;

/** `check`: reads, mends where asked, checks, and prints what was found. */
export async function check(words: readonly string[], console: Console): Promise<number> {
  const given = readArguments(words, OPTIONS);
  checkLocale(given.options.get('locale')?.at(-1));
  checkJobs(given);
  const failOn = choiceOf(given, 'fail-on', FAIL_ON, 'error');
  const fix = fixWish(given);
  const settings = new Settings(
    console,
    given.options.get('config')?.at(-1),
    readRules(given.options.get('rule') ?? []),
  );
  const format = checkFormat(given, console);
  const files = await find(given.operands, console);
  // A configuration that cannot be used stops the run before half of the results are out.
  for (const file of files) await settings.of(file.path);

  const summary: Summary = { files: 0, error: 0, warning: 0, info: 0, hint: 0, fixable: 0 };
  await console.write(format.begin());
  await eachReport(files, console, async (file) => {
    const checked = await checkFile(file, fix, settings, console);
    count(summary, checked);
    return format.file(checked);
  });
  await console.write(format.end(summary));
  await settings.tellUnused();
  if (console.hasFailed) return Status.failed;
  return failOn !== 'never' && countFrom(summary, failOn) > 0 ? Status.found : Status.clean;
}

async function checkFile(file: TextFile, fix: FixWish, settings: Settings, console: Console): Promise<CheckedFile> {
  const options = await settings.of(file.path);
  const text = fix === 'none' ? file.text : await mend(file, fix, options, console);
  const analysis = analyse(text, options);
  await settings.checked(file.path, options, analysis);
  if (!hasReport(analysis))
    console.note(file.path, say('其中没有年度报告的内容', 'has nothing of an annual report in it'));
  return { path: file.path, encoding: file.encoding, analysis };
}

/** Without it there is nothing to check, and "no problems" would be taken for praise. */
const hasReport = ({ report: { syntax } }: Analysis): boolean =>
  syntax.title !== null || syntax.headings.length > 0 || syntax.tables.length > 0;

/** The text as it stands in the file afterwards. */
async function mend(
  file: TextFile,
  mode: 'safe' | 'preferred',
  options: Parameters<typeof fixText>[2],
  console: Console,
): Promise<string> {
  const { text, applied } = fixText(file.text, mode, options);
  if (applied === 0) return file.text;
  try {
    await writeTextFile(file, text);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    console.problem(error.path, error.reason);
    return file.text;
  }
  console.note(file.path, say(`已修复 ${applied} 处`, `${applied} fixed`));
  return text;
}

function count(summary: Summary, { analysis }: CheckedFile): void {
  summary.files++;
  for (const { severity } of analysis.findings) summary[severity]++;
  summary.fixable += fixesToApply(analysis, 'safe').length;
}

const countFrom = (summary: Summary, lowest: Severity): number =>
  SEVERITIES.slice(0, SEVERITIES.indexOf(lowest) + 1).reduce((sum, severity) => sum + summary[severity], 0);

function fixWish({ options, operands }: Arguments): FixWish {
  const wish = options.get('fix')?.at(-1);
  if (wish === undefined) return 'none';
  if (wish !== '' && wish !== 'all')
    throw new UsageError(
      say(`--fix 不能是“${wish}”，可用：--fix、--fix=all`, `--fix cannot be “${wish}”; use --fix or --fix=all`),
    );
  if (operands.includes(STANDARD_INPUT))
    throw new UsageError(say('标准输入不能用 --fix', 'standard input cannot be fixed with --fix'));
  return wish === 'all' ? 'preferred' : 'safe';
}

/** One worker is fast enough so far; the option is there for scripts that are to keep working. */
function checkJobs({ options }: Arguments): void {
  const jobs = options.get('jobs')?.at(-1);
  if (jobs !== undefined && !/^[1-9]\d{0,3}$/.test(jobs))
    throw new UsageError(say(`--jobs 应为正整数，不是“${jobs}”`, `--jobs should be a positive number, not “${jobs}”`));
}
