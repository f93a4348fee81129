import type { Locale } from '../../core/index.ts';
import { diff } from './diff.ts';
import type { CheckFormat, Terminal } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** A new format is a file of its own and a line here. */
const FORMATS = { pretty, json, ndjson, sarif, github };

export type FormatName = keyof typeof FORMATS | 'diff';
/** Those that `--format` takes. */
export const FORMAT_NAMES = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

export const formatNamed = (name: FormatName, terminal: Terminal): CheckFormat =>
  name === 'diff' ? diff() : FORMATS[name](terminal);

export const terminalOf = (locale: Locale, coverage = false): Terminal => ({
  locale,
  colour: hasColour(),
  columns: process.stdout.columns ?? 100,
  coverage,
});

/** https://no-color.org, https://force-color.org */
function hasColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}
