import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  APPLICANT_KEYS,
  CONFIG_FILE,
  FIRST_YEAR,
  LAST_YEAR,
  type LedgerMeanings,
  ledgerKeys,
  RESULT_KEYS,
  say,
  withMeanings,
} from '../../core/index.ts';
import { FileProblem } from '../../files/problem.ts';
import { readFileBytes, readTextFile } from '../../files/read.ts';
import { bytesOfText, writeFileBytes, writeNewFile } from '../../files/write.ts';
import { type Arguments, choiceOf, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { checkLocale } from '../locale.ts';
import { MAX_DOCUMENT_BYTES, readReportFile } from '../report-file.ts';
import { Settings } from '../settings.ts';
import { Status, UsageError } from '../usage.ts';
import { compareDraft, filledDraft, isEmptyTable } from './draft.ts';
import { jsonOf, problemLines, tableText, traceLines } from './print.ts';

const OPTIONS = {
  year: 'value',
  draft: 'value',
  output: 'value',
  format: 'value',
  config: 'value',
  applicant: 'value',
  result: 'value',
  column: 'value',
  locale: 'value',
} as const;

const FORMATS = ['pretty', 'json'] as const;

/** `ledger`: table three counted from a ledger of requests; compared with a draft, or filled into one that is empty. */
export async function ledger(words: readonly string[], console: Console): Promise<number> {
  const given = readArguments(words, OPTIONS);
  const option = (name: keyof typeof OPTIONS) => given.options.get(name)?.at(-1);
  checkLocale(option('locale'));
  const file = fileOf(given);
  const year = yearOf(option('year'));
  const format = choiceOf(given, 'format', FORMATS, 'pretty');
  try {
    await recordMeanings(given, file, new Settings(console, option('config'), {}));
    const settings = new Settings(console, option('config'), {});
    const bytes = readFileBytes(file, MAX_DOCUMENT_BYTES);
    const { readLedger } = await import('../../documents/ledger/read-ledger.ts');
    const form = ledgerKeys(year < FIRST_YEAR_OF_THREE_ROWS ? '2019' : '2021');
    const extension = path.extname(file).toLowerCase();
    const counted = readLedger(bytes, extension, year, await settings.ledgerWords(file), form);
    if ('unreadable' in counted) throw new FileProblem(file, counted.unreadable);
    const draft = option('draft') === undefined ? null : await readReportFile(option('draft')!);
    const isKnown = counted.cells.length > 0;
    const comparison = draft && isKnown ? compareDraft(draft, counted, file) : null;
    if (format === 'json') await console.write(jsonOf(file, year, counted, comparison, form, console.locale));
    if (!isKnown) {
      if (format === 'pretty') for (const line of problemLines(counted)) console.problem(file, line);
      return Status.failed;
    }
    const output = option('output');
    if (draft && comparison && isEmptyTable(comparison)) {
      if (output === undefined) throw new FileProblem(draft.path, EMPTY_DRAFT);
      writeNewFile(path.resolve(output), filledDraft(draft, counted));
      console.note(output, say('已按台账填写表三', 'table three was filled in from the ledger'));
      return Status.clean;
    }
    if (comparison) {
      if (output !== undefined) throw new FileProblem(output, NOT_OVERWRITTEN);
      if (format === 'pretty') await console.write(comparison.lines.map((line) => `${console.say(line)}\n`).join(''));
      return comparison.findings.length > 0 ? Status.found : Status.clean;
    }
    const text = tableText(counted, year) + traceLines(counted, year, console.locale);
    if (output !== undefined) writeNewFile(path.resolve(output), new TextEncoder().encode(text));
    else if (format === 'pretty') await console.write(text);
    return Status.clean;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    console.problem(error.path, error.reason);
    return Status.failed;
  }
}

/** Since then （六）其他处理 is three rows. */
const FIRST_YEAR_OF_THREE_ROWS = 2021;

function fileOf({ operands }: Arguments): string {
  const [file, ...others] = operands;
  if (file === undefined || others.length > 0)
    throw new UsageError(
      say('ledger 一次读取一份台账：ledger FILE.xlsx --year N', 'ledger takes one ledger: ledger FILE.xlsx --year N'),
    );
  if (/\.(?:xlsx|xlsm|csv)$/i.test(file)) return file;
  throw new UsageError(say('台账应为 .xlsx 或 .csv 文件', 'a ledger is an .xlsx or .csv file'));
}

function yearOf(words: string | undefined): number {
  const year = words !== undefined && /^\d{4}$/.test(words) ? Number(words) : Number.NaN;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new UsageError(
    say(
      `请用 --year 写明年度（${FIRST_YEAR} 至 ${LAST_YEAR}）`,
      `--year N is needed, from ${FIRST_YEAR} to ${LAST_YEAR}`,
    ),
  );
}

/** What is said on the command line is kept in the configuration, so that it need be said but once. */
async function recordMeanings({ options }: Arguments, file: string, settings: Settings): Promise<void> {
  const meanings: LedgerMeanings = {
    applicants: pairsOf(options.get('applicant') ?? [], 'applicant', APPLICANT_KEYS),
    results: pairsOf(options.get('result') ?? [], 'result', RESULT_KEYS),
    columns: columnsOf(options.get('column') ?? []),
  };
  if (Object.values(meanings).every((each) => Object.keys(each).length === 0)) return;
  const own = await settings.sourceFor(file);
  const source = own ?? path.join(path.dirname(path.resolve(file)), CONFIG_FILE);
  const config = own === null ? null : readTextFile(source);
  const written = withMeanings(config?.text ?? '', meanings);
  if (written === null)
    throw new FileProblem(source, say('配置文件有误，请先改正', 'the configuration is broken: put it right first'));
  if (config) await writeFileBytes(config, bytesOfText(config, written));
  else writeFileSync(source, written, { flag: 'wx' });
}

/** `个人=naturalPerson`. */
function pairsOf(words: readonly string[], name: string, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((each) => {
      const sign = each.lastIndexOf('=');
      const key = each.slice(sign + 1);
      if (sign < 1 || !keys.includes(key))
        throw new UsageError(
          say(
            `--${name} 应写作 词语=类别，不是“${each}”；类别可用：${keys.join(', ')}`,
            `--${name} is written WORDS=KEY, not “${each}”; keys: ${keys.join(', ')}`,
          ),
        );
      return [each.slice(0, sign), key];
    }),
  );
}

const COLUMNS = ['applicant', 'received', 'result', 'answered'];

/** `received=收件登记日`. */
function columnsOf(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((each) => {
      const sign = each.indexOf('=');
      const column = each.slice(0, sign);
      if (sign < 1 || sign === each.length - 1 || !COLUMNS.includes(column))
        throw new UsageError(
          say(
            `--column 应写作 栏目=列名，不是“${each}”；栏目可用：${COLUMNS.join(', ')}`,
            `--column is written COLUMN=NAME, not “${each}”; columns: ${COLUMNS.join(', ')}`,
          ),
        );
      return [column, each.slice(sign + 1)];
    }),
  );
}

const EMPTY_DRAFT = say(
  '表三尚未填写；用 --output FILE 写明填好后存为哪个文件',
  'its table three is empty; --output FILE says where it is to be written, filled in',
);

const NOT_OVERWRITTEN = say(
  '草稿的表三已有数字，只核对、不改写；请去掉 --output',
  'the draft has figures in table three: they are compared, not written over; leave --output out',
);
