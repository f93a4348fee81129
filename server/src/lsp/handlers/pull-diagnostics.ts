import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { diagnosticsOf } from '../protocol/diagnostics.ts';
import { untilMessagesRead } from '../scheduling/event-loop.ts';
import type { Session } from '../session.ts';

/** Answers a client that asks for the findings of a document: always for the newest text, never for one that is gone. */
export async function pullDiagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  await untilMessagesRead();
  const settings = session.get(uri) && (await session.configuration.of(uri));
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
  const open = session.get(uri);
  if (!open || !settings) {
    // Asked a last time after it was closed: what is told of reports that are not open.
    const { resultId, diagnostics = [] } = session.indexes.checkedOf(uri) ?? {};
    void session.republishClosed(uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: [...diagnostics], ...(resultId && { resultId }) };
  }
  // What a client was told and then threw away, it asks for with an older result: so nothing is remembered here.
  const { resultId } = open;
  open.toldId = resultId;
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  const snapshot = open.document.snapshot(settings);
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId,
    items: snapshot ? diagnosticsOf(snapshot, session.client) : [],
  };
}
