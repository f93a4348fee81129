import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import { isDocumentUri } from '../protocol/document-uri.ts';
import type { Session } from '../session.ts';
import { reportRequest } from './handler.ts';

/** Aligns the tables of a report. */
export const formatting = reportRequest({
  method: DocumentFormattingRequest.type,
  capability: { documentFormattingProvider: true },
  handle: (snapshot, _, session) => textEdits(snapshot, session),
});

/** Aligns the tables that a range touches. */
export const rangeFormatting = reportRequest({
  method: DocumentRangeFormattingRequest.type,
  capability: { documentRangeFormattingProvider: true },
  handle: (snapshot, { range }, session) => textEdits(snapshot, session, range),
});

function textEdits({ uri, checked, positions }: ReportSnapshot, { service }: Session, range?: Range): TextEdit[] {
  // The blanks would be written into the cells of the document.
  if (isDocumentUri(uri)) return [];
  const edits = service.format(checked.report, range && positions.spanOf(range));
  return edits.map(({ span, newText }) => ({ range: positions.rangeOf(span), newText }));
}
