import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { formatEdits } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';
import { reportRequest } from './handler.ts';

/** Aligns the tables of a report. */
export const formatting = reportRequest({
  method: DocumentFormattingRequest.type,
  capability: { documentFormattingProvider: true },
  handle: (snapshot) => textEdits(snapshot),
});

/** Aligns the tables that a range touches. */
export const rangeFormatting = reportRequest({
  method: DocumentRangeFormattingRequest.type,
  capability: { documentRangeFormattingProvider: true },
  handle: (snapshot, { range }) => textEdits(snapshot, range),
});

function textEdits({ analysis, positions }: ReportSnapshot, range?: Range): TextEdit[] {
  const edits = formatEdits(analysis.report, range && positions.spanOf(range));
  return edits.map(({ span, newText }) => ({ range: positions.rangeOf(span), newText }));
}
