import type { Analysis, Severity } from '../../core/index.ts';
import type { Encoding } from '../../files/encoding.ts';

/** A file that was checked, as every output format gets it. */
export interface CheckedFile {
  readonly path: string;
  readonly encoding: Encoding;
  readonly analysis: Analysis;
}

export interface Summary extends Record<Severity, number> {
  files: number;
  /** How many safe fixes could be applied at once. */
  fixable: number;
}
