import type { Report } from '../model/report.ts';
import type { Repair } from '../repair/localise.ts';
import { plain } from '../text/number.ts';
import type { Edit } from './finding.ts';

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

/** Applies edits to a text. Edits that overlap an earlier one are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, newText } of ordered) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
