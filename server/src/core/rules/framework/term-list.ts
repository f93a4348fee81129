import type { Severity } from './finding.ts';

/** A term of the user's own list: words that a report should not have, or not in this form. */
export interface Term {
  /** Plain words, not a regular expression. */
  readonly pattern: string;
  readonly replacement?: string;
  readonly reason?: string;
  readonly severity?: Severity;
}
