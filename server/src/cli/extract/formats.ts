import type { Report } from '../../core/index.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';

/** One way to print reports as data; they come one by one, each in any thread. */
export interface ExtractFormat {
  begin(): string;
  report(path: string, report: Report): string;
  /** Stands between the texts of two reports. */
  readonly between: string;
  /** After so many reports. */
  end(count: number): string;
}

const FORMATS = { json, ndjson, csv } satisfies Record<string, (withCells: boolean) => ExtractFormat>;

export type ExtractFormatName = keyof typeof FORMATS;
export const EXTRACT_FORMAT_NAMES = Object.keys(FORMATS) as ExtractFormatName[];

export const extractFormatNamed = (name: ExtractFormatName, withCells: boolean): ExtractFormat =>
  (FORMATS[name] as (withCells: boolean) => ExtractFormat)(withCells);
