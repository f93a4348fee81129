/** A table is not there; a sum does not come out; figures are not all known; all is as it should be. */
export type OverviewState = 'missing' | 'broken' | 'unfilled' | 'balanced';

/** How a report stands among many: errors, warnings and remarks, and its sums. */
export type Summary = readonly [errors: number, warnings: number, remarks: number, state: OverviewState];

/** A report as the overview has it: which workspace folder it lies in, and where; what it is; how it stands; its figures. */
export type OverviewRow = readonly [
  folder: number,
  path: string,
  organ: string | null,
  year: number | null,
  /** Null as long as it has not been checked. */
  summary: Summary | null,
  /** Those that people compare; null where one is not known. */
  figures: readonly (number | null)[],
];

export interface OverviewAnswer {
  readonly revision: number;
  /** All rows; else those that are new or others since, none being gone. */
  readonly isWhole: boolean;
  readonly rows: readonly OverviewRow[];
  /** The workspace folders' addresses. */
  readonly folders: readonly string[];
  /** Something is still being read or checked. */
  readonly isBusy: boolean;
  /** What the last figures of each row are called: why requests were denied. */
  readonly denied: readonly string[];
}
