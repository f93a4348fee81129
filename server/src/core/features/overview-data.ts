import type { CellName } from '../form/types.ts';
import type { Severity } from '../rules/framework/finding.ts';
import type { Range } from '../text/lines.ts';

/** A table is not there; a sum does not come out; figures are not all known; all is as it should be. */
export type OverviewState = 'missing' | 'broken' | 'unfilled' | 'balanced';

/** How a report stands among many: errors, warnings and remarks, and its sums. */
export type Summary = readonly [errors: number, warnings: number, remarks: number, state: OverviewState];

/** A report as the overview is sent it, ten thousand at a time: which workspace folder it lies in, and where; what it is; how it stands; its figures. */
export type OverviewRow = readonly [
  folder: number,
  path: string,
  organ: string | null,
  year: number | null,
  /** Null as long as it has not been checked. */
  summary: Summary | null,
  /** In the order of the answer's `figures`; null where one is not known. */
  figures: readonly (number | null)[],
];

/** Who has reported on a year, in the client's language: a sum, and who is to be asked for a report. */
export interface OverviewRoster {
  readonly year: number;
  /** The year that is asked about where nobody chooses one. */
  readonly isLast: boolean;
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

export interface OverviewAnswer {
  readonly revision: number;
  /** All rows; else those that are new or others since, none being gone. */
  readonly isWhole: boolean;
  readonly rows: readonly OverviewRow[];
  /** The workspace folders' addresses. */
  readonly folders: readonly string[];
  /** Something is still being read or checked. */
  readonly isBusy: boolean;
  /** The cells whose figures each row has, in their order. */
  readonly figures: readonly CellName[];
  /** What the rows of denied requests are called, in the form's order. */
  readonly denied: readonly string[];
  /** By the rosters of the configurations; null where they are as they were sent. */
  readonly rosters: readonly OverviewRoster[] | null;
}

/** What was found at one place of a report, in the user's language. */
export interface OverviewFinding {
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}
