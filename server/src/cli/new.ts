import path from 'node:path';
import { isOrganName, NEW_REPORT_LAYOUTS, say } from '../core/index.ts';
import type { MadeTables } from '../county/county.ts';
import { FileProblem } from '../files/problem.ts';
import { writeNewFile } from '../files/write.ts';
import { type Arguments, choiceOf, readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { convertReport } from './convert/convert-report.ts';
import { tablesFromParts } from './from-parts.ts';
import { checkLocale } from './locale.ts';
import { service } from './service.ts';
import { Status, UsageError } from './usage.ts';
import { yearIn } from './year.ts';

const OPTIONS = {
  organ: 'value',
  year: 'value',
  layout: 'value',
  from: 'value',
  exclude: 'value',
  config: 'value',
  jobs: 'value',
  output: 'value',
  locale: 'value',
} as const;

/** `new`: prints a report that is complete but for what its writer has to tell. */
export async function createReport(words: readonly string[], console: Console): Promise<number> {
  const given = readArguments(words, OPTIONS);
  checkLocale(given.options.get('locale')?.at(-1));
  const [operand] = given.operands;
  if (operand !== undefined)
    throw new UsageError(
      say(
        `多余的参数“${operand}”：报告输出到标准输出，可用 > 存入文件`,
        `“${operand}” is too much: the report goes to standard output, > puts it into a file`,
      ),
    );
  const layout = choiceOf(given, 'layout', NEW_REPORT_LAYOUTS, 'tabs');
  const subject = { organ: organOf(given), year: yearOf(given) };
  const isMade = given.options.has('from');
  if (!isMade && given.options.has('exclude'))
    throw new UsageError(say('--exclude 与 --from 合用', '--exclude goes with --from'));
  const made = isMade ? await tablesFromParts(given, subject, console) : null;
  if (isMade && !made) return Status.failed;
  const text = service.newReport({ ...subject, layout, ...(made && { figures: made.figures }) });
  const output = given.options.get('output')?.at(-1);
  if (output === undefined) {
    await console.write(text);
    return Status.clean;
  }
  try {
    writeNewFile(path.resolve(output), await bytesFor(output, text, made));
    console.note(output, say('已写入', 'written'));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    console.problem(error.path, error.reason);
  }
  return console.hasFailed ? Status.failed : Status.clean;
}

/** A workbook has the tables, and where each sum comes from; all else is the text. */
async function bytesFor(output: string, text: string, made: MadeTables | null): Promise<Uint8Array> {
  if (path.extname(output).toLowerCase() !== '.xlsx') return new TextEncoder().encode(text);
  const sheets = made
    ? [(await import('../county/county.ts')).traceSheet(made, (cell) => service.cellTitle(cell))]
    : [];
  const converted = await convertReport(service.read(text), 'xlsx', sheets);
  if ('refused' in converted) throw new FileProblem(output, converted.refused);
  return converted.bytes;
}

function organOf({ options }: Arguments): string {
  const organ = required(options.get('organ')?.at(-1), 'organ', 'NAME').trim();
  if (!isOrganName(organ))
    throw new UsageError(say('--organ 应为一行机关名称', '--organ should be the organ’s name, in one line'));
  return organ;
}

const yearOf = ({ options }: Arguments): number => yearIn(required(options.get('year')?.at(-1), 'year', 'N'));

function required(value: string | undefined, name: string, example: string): string {
  if (value !== undefined) return value;
  throw new UsageError(say(`请写明 --${name} ${example}`, `--${name} ${example} is needed`));
}
