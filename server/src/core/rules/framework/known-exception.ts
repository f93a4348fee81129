import type { Span } from '../../text/span.ts';

/**
 * What a finding is known by, whatever line it stands in. Another figure makes another finding of it; so an exception
 * ends by itself when the figures change.
 */
export interface FindingKey {
  readonly code: string;
  readonly cells: readonly string[];
  readonly expected?: number;
  readonly actual?: number;
  /** The words at the finding, for one that does not state both figures. */
  readonly words?: string;
  readonly about?: string;
}

/** A finding that the user has declared to be right as it is, with a reason. */
export interface KnownException extends FindingKey {
  /** Path or pattern of the reports, from the folder of the configuration. */
  readonly file: string;
  /** Empty until it has been filled in; till then nothing is explained. */
  readonly reason: string;
  /** Where it stands in the configuration. */
  readonly span: Span;
}
