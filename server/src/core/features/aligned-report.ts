import { parseReport } from '../read-report.ts';
import { applyEdits } from '../text/edits.ts';
import { type NewReport, newReport } from '../write/new-report.ts';
import { formatEdits } from './formatting.ts';

/** The text of a new report, its tables aligned where they are not written with tabs. */
export function alignedReport(options: NewReport): string {
  const text = newReport(options);
  return (options.layout ?? 'tabs') === 'tabs' ? text : applyEdits(text, formatEdits(parseReport(text)));
}
