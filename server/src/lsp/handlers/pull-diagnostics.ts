import { DocumentDiagnosticReportKind, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { diagnosticsFor, SOURCE } from '../protocol/diagnostics.ts';
import { refuseCancelled, request } from './handler.ts';

/** The findings of a document: always of the newest text, never of one that is gone. */
export const pullDiagnostics = request({
  method: DocumentDiagnosticRequest.type,
  capability: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true } }
      : {},
  async handle({ textDocument: { uri }, previousResultId }, session, token) {
    const { documents, configuration, reports, client, findings } = session;
    await findings.turnFor(documents.get(uri)?.isEdited === true);
    refuseCancelled(token);
    const settings = documents.get(uri) && (await configuration.of(uri));
    refuseCancelled(token);
    const open = documents.get(uri);
    if (!open || !settings) {
      // Asked a last time after it was closed: what is shown of reports that are not open.
      const { resultId, diagnostics = [] } = reports.closedReport(uri) ?? {};
      void session.republishClosed(uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: [...diagnostics], ...(resultId && { resultId }) };
    }
    // What a client was sent and then threw away, it asks for with an older result: so nothing is remembered here.
    const { resultId } = open;
    open.answeredId = resultId;
    open.isEdited = false;
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId,
      items: diagnosticsFor(open.document, settings, client),
    };
  },
});
