import type { PlainSheet, ReportContent } from '../core/features/report-content-data.ts';
import { htmlReport } from './written/html-report.ts';
import { sheetReport } from './written/sheet-report.ts';
import { textReport } from './written/text-report.ts';
import { wordReport } from './written/word-report.ts';

export { writeLetter } from './write-letter.ts';

/** Kinds of files that a report can be written as. */
export type ReportFileKind = 'docx' | 'html' | 'text' | 'xlsx';

/**
 * A report as a file of another kind; null where it has nothing for such a file.
 *
 * @param sheets what a workbook has besides
 */
export function writeReport(
  content: ReportContent,
  kind: ReportFileKind,
  sheets: readonly PlainSheet[] = [],
): Uint8Array | null {
  switch (kind) {
    case 'docx':
      return wordReport(content);
    case 'html':
      return new TextEncoder().encode(htmlReport(content));
    case 'text':
      return new TextEncoder().encode(textReport(content));
    case 'xlsx':
      return sheetReport(content, sheets);
  }
}
