import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { diagnosticsFor } from './diagnostics.ts';
import { untilQuiet } from './quiet.ts';
import type { Session } from './session.ts';

/** Answers a client that asks for the findings of a document: always for the newest text, never for one that is gone. */
export async function pullDiagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  await untilQuiet();
  const settings = session.get(uri) && (await session.configuration.of(uri));
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
  const open = session.get(uri);
  if (!open || !settings) {
    // Asked a last time after it was closed: what is told of reports that are not open.
    const { resultId, diagnostics = [] } = session.indexes.checkedOf(uri) ?? {};
    void session.tellAgain(uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: [...diagnostics], ...(resultId && { resultId }) };
  }
  // What a client was told and then threw away, it asks for with an older result: so nothing is remembered here.
  const { resultId } = open;
  open.toldId = resultId;
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId,
    items: diagnosticsFor(open.document, settings, session.client),
  };
}
