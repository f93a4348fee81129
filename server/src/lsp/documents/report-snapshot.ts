import type { Location } from 'vscode-languageserver';
import type { CheckedReport, EditorService, Elsewhere, FixOptions } from '../../core/index.ts';
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

/** As it is handed in: what is still to come while it is written is not there. */
export const checkedWhole = ({ checked, options }: ReportSnapshot, service: EditorService): CheckedReport =>
  options.written ? service.check(checked, { ...options, written: null }) : checked;
