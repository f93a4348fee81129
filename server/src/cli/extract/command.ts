import { analyse } from '../../core/index.ts';
import { readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { eachReport, find } from '../documents.ts';
import { checkLocale } from '../locale.ts';
import { Status } from '../usage.ts';
import { extractFormat } from './formats.ts';

const OPTIONS = { format: 'value', cells: 'flag', locale: 'value' } as const;

/** `extract`: the reports' numbers as data for other programs. */
export async function extract(words: readonly string[], console: Console): Promise<number> {
  const given = readArguments(words, OPTIONS);
  checkLocale(given.options.get('locale')?.at(-1));
  const format = extractFormat(given);
  const files = await find(given.operands, console);
  await console.write(format.begin());
  await eachReport(files, console, async ({ path, text }) => format.report(path, analyse(text).report));
  await console.write(format.end());
  return console.hasFailed ? Status.failed : Status.clean;
}
