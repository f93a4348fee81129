import { type Coverage, type Finding, type Report, SEVERITIES, type Severity } from '../../core/index.ts';
import type { Encoding } from '../../files/encoding.ts';
import type { PlaceAt } from '../place.ts';
import type { Unused } from '../settings.ts';
import type { FolderRoster } from './rosters.ts';

/** A file that was checked, as every output format gets it. */
export interface CheckedFile {
  readonly path: string;
  readonly encoding: Encoding;
  /** Where something stands in the document that the text was read from; undefined for a text. */
  readonly placeAt: PlaceAt;
  /** The text as it was read, before anything was mended. */
  readonly before: string;
  readonly report: Report;
  /** Those to be printed: all, or what a baseline does not know. */
  readonly findings: readonly Finding[];
  /** Which figures of the prose could be compared. */
  readonly coverage: () => Coverage;
}

/** What is known of a file once it is printed. Plain data: it may come from another thread. */
export interface Tally {
  readonly encoding: Encoding;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly codes: Readonly<Record<string, number>>;
  /** How many safe fixes could be applied at once. */
  readonly fixable: number;
  /** How many findings the baseline knows. */
  readonly known: number;
  readonly unused: Unused;
}

/** All files together. */
export class Summary {
  files = 0;
  /** Findings that the format does not list. */
  leftOut = 0;
  /** Files that could not be read. */
  notRead = 0;
  fixable = 0;
  known = 0;
  readonly severities: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  readonly codes = new Map<string, number>();
  /** Who has reported, by each roster that was asked about. */
  rosters: readonly FolderRoster[] = [];
  readonly encodings: { readonly path: string; readonly encoding: Encoding }[] = [];

  add({ encoding, severities, codes, fixable, known }: Tally, path: string): void {
    this.files++;
    this.fixable += fixable;
    this.known += known;
    for (const severity of SEVERITIES) this.severities[severity] += severities[severity];
    for (const [code, count] of Object.entries(codes)) this.codes.set(code, (this.codes.get(code) ?? 0) + count);
    this.encodings.push({ path, encoding });
  }

  /** How many findings are at least so grave. */
  countFrom(lowest: Severity): number {
    return SEVERITIES.slice(0, SEVERITIES.indexOf(lowest) + 1).reduce((sum, each) => sum + this.severities[each], 0);
  }
}
