import type { Report } from '../../core/index.ts';
import { say } from '../../core/index.ts';
import { type Arguments, choiceOf } from '../arguments.ts';
import { UsageError } from '../usage.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';

/** One way to print reports as data; they come one by one. */
export interface ExtractFormat {
  begin(): string;
  report(path: string, report: Report): string;
  end(): string;
}

const FORMATS: Readonly<Record<string, (withCells: boolean) => ExtractFormat>> = { json, ndjson, csv };

export function extractFormat(given: Arguments): ExtractFormat {
  const name = choiceOf(given, 'format', Object.keys(FORMATS), 'json');
  const withCells = given.options.has('cells');
  if (withCells && name === 'csv')
    throw new UsageError(
      say(
        'csv 每列就是一格，不能再加 --cells',
        'csv has a column for each cell already; --cells is for json and ndjson',
      ),
    );
  return FORMATS[name]!(withCells);
}
