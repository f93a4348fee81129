import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.ts';
import { untilQuiet } from './quiet.ts';
import type { Session } from './session.ts';

/** Answers a client that asks for the findings of a document: always for the newest text, never for one that is gone. */
export async function pullDiagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const settings = await session.configuration.of(uri);
  await untilQuiet();
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
  const open = session.get(uri);
  if (!open) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = String(open.document.version);
  if (previousResultId !== undefined && !open.isDue)
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
  open.isDue = false;
  const view = open.document.view(settings);
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId,
    items: view ? diagnosticsOf(view, session.client.locale) : [],
  };
}
