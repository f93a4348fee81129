import { say } from '../../core/index.ts';
import { choiceOf, readArguments } from '../arguments.ts';
import { withPool } from '../batch/pool.ts';
import { runBatch, threadsOf } from '../batch/run.ts';
import type { Console } from '../console.ts';
import { find } from '../documents.ts';
import { checkLocale } from '../locale.ts';
import { Status, UsageError } from '../usage.ts';
import { EXTRACT_FORMAT_NAMES, extractFormatNamed } from './formats.ts';

const OPTIONS = {
  format: 'value',
  cells: 'flag',
  bom: 'flag',
  locale: 'value',
  jobs: 'value',
  exclude: 'value',
} as const;

/** `extract`: the reports' numbers as data for other programs. */
export async function extract(words: readonly string[], console: Console): Promise<number> {
  const given = readArguments(words, OPTIONS);
  checkLocale(given.options.get('locale')?.at(-1));
  const threads = threadsOf(given);
  const name = choiceOf(given, 'format', EXTRACT_FORMAT_NAMES, 'json');
  const withCells = given.options.has('cells');
  if (withCells && name === 'csv')
    throw new UsageError(
      say(
        'csv 每列就是一格，不能再加 --cells',
        'csv has a column for each cell already; --cells is for json and ndjson',
      ),
    );
  if (given.options.has('bom') && name !== 'csv') throw new UsageError(say('--bom 只用于 csv', '--bom is for csv'));
  const format = extractFormatNamed(name, withCells);
  const jobs = await find(given, console);
  let count = 0;
  // Excel takes a text without the mark for one in the encoding of the machine.
  await console.write((given.options.has('bom') ? '\ufeff' : '') + format.begin());
  await withPool(threads, (pool) =>
    runBatch(
      {
        task: { name: 'extract', setup: { format: name, withCells } },
        jobs,
        pool,
        between: format.between,
        writes: false,
        onlyPrints: true,
        count: () => {
          count++;
        },
      },
      console,
    ),
  );
  await console.write(format.end(count));
  return console.hasFailed ? Status.failed : Status.clean;
}
