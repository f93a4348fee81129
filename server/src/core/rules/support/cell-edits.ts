import type { Report } from '../../model/report.ts';
import type { Repair } from '../../repair/localise.ts';
import type { Edit } from '../../text/edits.ts';
import { plain } from '../../text/number.ts';

/** The edits that write new values into cells; null when one of them has no place in the text. */
export function editsOf(report: Report, changes: Repair): Edit[] | null {
  const edits: Edit[] = [];
  for (const { cell, to } of changes) {
    const { span } = report.cells[cell]!;
    if (!span) return null;
    edits.push({ span, newText: plain(to) });
  }
  return edits;
}
