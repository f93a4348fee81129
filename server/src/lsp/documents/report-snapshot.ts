import type { Location } from 'vscode-languageserver';
import type { CheckedReport, Elsewhere, FixOptions } from '../../core/index.ts';
import type { Positions } from '../protocol/positions.ts';

/** What the handlers work on: a text that was read and checked, and the way from its offsets to the client's positions. */
export interface ReportSnapshot {
  readonly uri: string;
  readonly version: number;
  readonly checked: CheckedReport;
  readonly options: FixOptions;
  readonly positions: Positions;
  /** A place in another report. */
  locate(elsewhere: Elsewhere): Location;
}
