import { csv } from './csv.ts';
import type { ExtractFormat } from './format.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { text } from './text.ts';

const FORMATS = { json, ndjson, csv, text } satisfies Record<string, (withCells: boolean) => ExtractFormat>;

export type ExtractFormatName = keyof typeof FORMATS;
export const EXTRACT_FORMAT_NAMES = Object.keys(FORMATS) as ExtractFormatName[];

export const extractFormatNamed = (name: ExtractFormatName, withCells: boolean): ExtractFormat =>
  (FORMATS[name] as (withCells: boolean) => ExtractFormat)(withCells);
