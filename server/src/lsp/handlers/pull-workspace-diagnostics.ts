import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { inLocale, type Locale, say } from '../../core/index.ts';
import type { OpenEntry } from '../documents/open-documents.ts';
import { diagnosticsFor, SOURCE } from '../protocol/diagnostics.ts';
import { uriKey } from '../protocol/uris.ts';
import type { Session } from '../session.ts';
import { refuseCancelled, request } from './handler.ts';

/** So many findings of reports that are not open are shown; how many are left out is shown as well. */
export const MAX_SHOWN = 1000;

/**
 * The findings of reports that are not open. A client that takes results in parts is sent them as long as it wants to know,
 * whenever there is something new; another is answered once all is known.
 */
export const pullWorkspaceDiagnostics = request({
  method: WorkspaceDiagnosticRequest.type,
  async handle({ previousResultIds, partialResultToken }, session, token) {
    const { connection, reports } = session;
    const sent: Sent = new Map(previousResultIds.map(({ uri, value }) => [uriKey(uri), { uri, value }]));
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    for (;;) {
      const entries = await reports.all();
      for (const { closed } of entries) closed.want();
      refuseCancelled(token);
      if (session.isClosed) return { items: [] };
      // Before anything is looked at: what changes meanwhile is looked at again.
      const changed = reports.changes.nextChange();
      if (partialResultToken !== undefined) {
        const items = await newsFor(sent, session);
        refuseCancelled(token);
        if (items.length > 0)
          void connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, { items });
      } else if (entries.every(({ folder }) => folder.state === 'settled'))
        return { items: await newsFor(sent, session) };
      await Promise.race([changed, cancelled]);
    }
  },
});

/** What the client was sent of each text last, and how often that had been closed by then. */
type Sent = Map<string, { readonly uri: string; readonly value: string; readonly times?: number }>;

/** What differs from what the client was sent; it counts as sent then. Of an open text it may know already, having asked for it. */
async function newsFor(sent: Sent, session: Session): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const { reports, documents, configuration, client, findings } = session;
  const wanted = firstFindings(MAX_SHOWN, session);
  // Of a text that was open since, the client may still show what it was sent then.
  for (const [key, { uri, times }] of documents.closed)
    if (sent.get(key)?.times !== times) sent.set(key, { uri: sent.get(key)?.uri ?? uri, value: '', times });
  const news: WorkspaceDocumentDiagnosticReport[] = [];
  const send = (key: string, uri: string, value: string, items: Diagnostic[], version: number | null = null) => {
    news.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: value, items });
    sent.set(key, { ...sent.get(key), uri, value });
  };
  for (const [key, { uri, resultId, diagnostics }] of wanted)
    if (sent.get(key)?.value !== resultId) send(key, sent.get(key)?.uri ?? uri, resultId, [...diagnostics]);
  for (const [key, { uri, value }] of sent)
    if (value !== NOTHING && !wanted.has(key) && !documents.isOpen(uri) && !reports.isDue(uri))
      send(key, uri, NOTHING, []);
  const isNew = ({ document, resultId, answeredId }: OpenEntry) =>
    answeredId !== resultId && sent.get(uriKey(document.uri))?.value !== resultId;
  for (const entry of documents.all.filter(isNew)) {
    await findings.turnFor(entry.isEdited);
    const { uri, version } = entry.document;
    const settings = configuration.knownOf(uri);
    // Meanwhile it may have been closed, or asked for.
    if (!settings || documents.get(uri) !== entry || !isNew(entry)) continue;
    send(uriKey(uri), uri, entry.resultId, diagnosticsFor(entry.document, settings, client), version);
  }
  return news;
}

/** The result of a report in which nothing is found. */
const NOTHING = 'none';

interface Wanted {
  readonly uri: string;
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** By the paths in their order, as many findings as may be shown; the first report that is left out says how many are. */
function firstFindings(max: number, { reports, documents, client }: Session): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  let room = max;
  let firstLeftOut: string | null = null;
  let reportsLeftOut = 0;
  let findingsLeftOut = 0;
  for (const { folder, closed } of reports.now)
    for (const [path, { resultId, diagnostics }] of [...closed.all].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const uri = folder.uriOf(path);
      if (diagnostics.length === 0 || documents.isOpen(uri)) continue;
      if (diagnostics.length <= room) wanted.set(uriKey(uri), { uri, resultId, diagnostics });
      else {
        room = 0;
        firstLeftOut ??= uri;
        reportsLeftOut++;
        findingsLeftOut += diagnostics.length;
      }
      room -= Math.min(room, diagnostics.length);
    }
  if (firstLeftOut !== null)
    wanted.set(uriKey(firstLeftOut), {
      uri: firstLeftOut,
      resultId: `more.${reportsLeftOut}.${findingsLeftOut}`,
      diagnostics: [remainder(reportsLeftOut, findingsLeftOut, client.locale)],
    });
  return wanted;
}

function remainder(reports: number, findings: number, locale: Locale): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = say(
    `文件夹中还有 ${reports} 份报告的 ${findings} 项检查结果未列出；全部报告见“年报总览”`,
    `${findings} findings of ${reports} more reports of the folder are not listed; the overview has all reports`,
  );
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: inLocale(message, locale),
    data: { cells: [] },
  };
}
