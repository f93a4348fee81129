import type { Locale } from '../../core/index.ts';
import type { CheckedFile, Summary } from './checked.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** One way to print what was found. Each gives text; files come one by one as they are done, each in any thread. */
export interface CheckFormat {
  begin(): string;
  /** The text of one file by itself; empty where there is nothing to say. */
  file(file: CheckedFile): string;
  /** Stands between the texts of two files. */
  readonly between: string;
  end(summary: Summary, hasFailed: boolean): string;
}

/** Where the text is shown, as plain data. */
export interface Terminal {
  readonly locale: Locale;
  readonly colour: boolean;
  /** How many columns a line may take. */
  readonly columns: number;
}

/** A new format is a file of its own and a line here. */
const FORMATS = { pretty, json, ndjson, sarif, github };

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export const formatNamed = (name: FormatName, terminal: Terminal): CheckFormat => FORMATS[name](terminal);

export const terminalOf = (locale: Locale): Terminal => ({
  locale,
  colour: hasColour(),
  columns: process.stdout.columns ?? 100,
});

/** https://no-color.org */
const hasColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
