import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { inLocale, type Locale, say } from '../core/index.ts';
import { sameAddress } from './addresses.ts';
import { diagnosticsFor, SOURCE } from './diagnostics.ts';
import type { Session } from './session.ts';

/** So many findings of reports that are not open are told; what is left out is told as well. */
export const MOST_TOLD = 1000;

/**
 * Tells the findings of reports that are not open. A client that takes results in parts is told as long as it wants to know,
 * whenever there is something new; another is answered once all is known.
 */
export async function pullWorkspace(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress: ResultProgressReporter<WorkspaceDiagnosticReport> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const { indexes } = session;
  const told = new Map(previousResultIds.map(({ uri, value }) => [sameAddress(uri), { uri, value }]));
  const over = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
  for (;;) {
    const reports = await indexes.all();
    for (const { checks } of reports) checks.want();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    if (session.isClosed) return { items: [] };
    if (progress) {
      const items = newsFor(told, session);
      if (items.length > 0) progress.report({ items });
    } else if (reports.every(({ checks }) => checks.isSettled)) return { items: newsFor(told, session) };
    await Promise.race([indexes.waiting.next(), over]);
  }
}

/** What the client was told of each text last, and how often that had been closed by then. */
type Told = Map<string, { readonly uri: string; readonly value: string; readonly times?: number }>;

/** What differs from what the client was told; it counts as told then. Of an open text it may know already, having asked for it. */
function newsFor(told: Told, session: Session): WorkspaceDocumentDiagnosticReport[] {
  const { indexes, closed, client } = session;
  const wanted = within(MOST_TOLD, session, client.locale);
  // Of a text that was open since, the client may still show what it was told then.
  for (const [key, { uri, times }] of closed)
    if (told.get(key)?.times !== times) told.set(key, { uri: told.get(key)?.uri ?? uri, value: '', times });
  const news: WorkspaceDocumentDiagnosticReport[] = [];
  const tell = (key: string, uri: string, value: string, items: Diagnostic[], version: number | null = null) => {
    news.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: value, items });
    told.set(key, { ...told.get(key), uri, value });
  };
  for (const [key, { uri, resultId, diagnostics }] of wanted)
    if (told.get(key)?.value !== resultId) tell(key, told.get(key)?.uri ?? uri, resultId, [...diagnostics]);
  for (const [key, { uri, value }] of told)
    if (value !== NOTHING && !wanted.has(key) && !session.isOpen(uri) && !indexes.isDue(uri))
      tell(key, uri, NOTHING, []);
  for (const { document, resultId, toldId } of session.openTexts) {
    const { uri, version } = document;
    const key = sameAddress(uri);
    const settings = session.configuration.knownOf(uri);
    if (!settings || toldId === resultId || told.get(key)?.value === resultId) continue;
    tell(key, uri, resultId, diagnosticsFor(document, settings, client), version);
  }
  return news;
}

/** Names a report of which there is nothing to tell. */
const NOTHING = 'none';

interface Wanted {
  readonly uri: string;
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** By the paths in their order, as many findings as may be told; at the first report that is left out it is told how many are. */
function within(most: number, session: Session, locale: Locale): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  let room = most;
  let first: string | null = null;
  let reports = 0;
  let findings = 0;
  for (const { index, checks } of session.indexes.now)
    for (const [path, { resultId, diagnostics }] of [...checks.all].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const uri = index.addressOf(path);
      if (diagnostics.length === 0 || session.isOpen(uri)) continue;
      if (diagnostics.length <= room) wanted.set(sameAddress(uri), { uri, resultId, diagnostics });
      else {
        room = 0;
        first ??= uri;
        reports++;
        findings += diagnostics.length;
      }
      room -= Math.min(room, diagnostics.length);
    }
  if (first !== null) {
    const rest = remainder(reports, findings, locale);
    wanted.set(sameAddress(first), { uri: first, resultId: `more.${reports}.${findings}`, diagnostics: [rest] });
  }
  return wanted;
}

function remainder(reports: number, findings: number, locale: Locale): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = say(
    `文件夹中还有 ${reports} 份报告的 ${findings} 项检查结果未列出；全部报告见“年报总览”`,
    `${findings} findings of ${reports} more reports of the folder are not listed; the overview has all reports`,
  );
  const severity = DiagnosticSeverity.Information;
  return {
    range: { start, end: start },
    severity,
    source: SOURCE,
    message: inLocale(message, locale),
    data: { cells: [] },
  };
}
