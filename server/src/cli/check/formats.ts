import { type Locale, say } from '../../core/index.ts';
import { type Arguments, choiceOf } from '../arguments.ts';
import type { Console } from '../console.ts';
import { UsageError } from '../usage.ts';
import type { CheckedFile, Summary } from './checked.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { pretty } from './pretty.ts';

/** One way to print what was found. Each gives text; files come one by one as they are done. */
export interface CheckFormat {
  begin(): string;
  file(file: CheckedFile): string;
  end(summary: Summary): string;
}

export interface Terminal {
  readonly locale: Locale;
  readonly colour: boolean;
  /** How many columns a line may take. */
  readonly columns: number;
}

/** A new format is a file of its own and a line here. Null: its name is taken, it is not there yet. */
const FORMATS: Readonly<Record<string, ((terminal: Terminal) => CheckFormat) | null>> = {
  pretty,
  json,
  ndjson,
  sarif: null,
  github: null,
};

export function checkFormat(given: Arguments, { locale }: Console): CheckFormat {
  const name = choiceOf(given, 'format', Object.keys(FORMATS), 'pretty');
  const format = FORMATS[name];
  if (!format)
    throw new UsageError(
      say(
        `这一版还没有 ${name} 格式，请用 json 或 ndjson`,
        `this version has no ${name} format yet; use json or ndjson`,
      ),
    );
  return format({ locale, colour: hasColour(), columns: process.stdout.columns ?? 100 });
}

/** https://no-color.org */
const hasColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
