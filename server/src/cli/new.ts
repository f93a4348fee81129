import { FIRST_YEAR, isOrganName, LAST_YEAR, NEW_REPORT_LAYOUTS, say } from '../core/index.ts';
import { type Arguments, choiceOf, readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { checkLocale } from './locale.ts';
import { service } from './service.ts';
import { Status, UsageError } from './usage.ts';

const OPTIONS = { organ: 'value', year: 'value', layout: 'value', locale: 'value' } as const;

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
  await console.write(service.newReport({ organ: organOf(given), year: yearOf(given), layout }));
  return Status.clean;
}

function organOf({ options }: Arguments): string {
  const organ = required(options.get('organ')?.at(-1), 'organ', 'NAME').trim();
  if (!isOrganName(organ))
    throw new UsageError(say('--organ 应为一行机关名称', '--organ should be the organ’s name, in one line'));
  return organ;
}

function yearOf({ options }: Arguments): number {
  const year = required(options.get('year')?.at(-1), 'year', 'N');
  const number = /^\d{4}$/.test(year) ? Number(year) : Number.NaN;
  if (number >= FIRST_YEAR && number <= LAST_YEAR) return number;
  throw new UsageError(
    say(
      `--year 应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 的年度，不是“${year}”`,
      `--year should be a year from ${FIRST_YEAR} to ${LAST_YEAR}, not “${year}”`,
    ),
  );
}

function required(value: string | undefined, name: string, example: string): string {
  if (value !== undefined) return value;
  throw new UsageError(say(`请写明 --${name} ${example}`, `--${name} ${example} is needed`));
}
