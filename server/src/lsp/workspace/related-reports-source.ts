import type { RelatedReports, Report } from '../../core/index.ts';

/** What an open report needs to know of the others of its folder. */
export interface RelatedReportsSource {
  /** As long as it is the same, so are the related reports. */
  readonly revision: number;
  /** Those of a text that was just read; the others learn of it. Null is a text that is no report. */
  of(report: Report | null): RelatedReports;
  /** Those of what was last read; null where that is not known. */
  again(): RelatedReports | null;
  uriOf(path: string): string;
}
