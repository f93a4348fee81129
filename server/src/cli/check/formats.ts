import type { Locale } from '../../core/index.ts';
import type { CheckFormat, Terminal } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** A new format is a file of its own and a line here. */
const FORMATS = { pretty, json, ndjson, sarif, github };

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export const formatNamed = (name: FormatName, terminal: Terminal): CheckFormat => FORMATS[name](terminal);

export const terminalOf = (locale: Locale, coverage = false): Terminal => ({
  locale,
  colour: hasColour(),
  columns: process.stdout.columns ?? 100,
  coverage,
});

/** https://no-color.org */
const hasColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
