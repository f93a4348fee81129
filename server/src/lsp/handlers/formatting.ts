import type { Range, TextEdit } from 'vscode-languageserver';
import { formatEdits } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';

/** Aligns the tables of a report, or those that a range touches. */
export function formatting({ analysis, positions }: ReportSnapshot, range?: Range): TextEdit[] {
  const within = range && { start: positions.offsetOf(range.start), end: positions.offsetOf(range.end) };
  return formatEdits(analysis.report, within).map(({ span, newText }) => ({ range: positions.rangeOf(span), newText }));
}
