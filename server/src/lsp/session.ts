import type {
  Connection,
  InitializeParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver';
import { EditorService, type Span } from '../core/index.ts';
import { isConfigFile } from './config/config-files.ts';
import { ConfigProblems } from './config/config-problems.ts';
import type { Configuration } from './config/configuration.ts';
import { OpenDocument } from './documents/open-document.ts';
import { OpenDocuments, type OpenEntry } from './documents/open-documents.ts';
import { OpenText } from './documents/open-text.ts';
import { DiagnosticsPusher } from './documents/push-diagnostics.ts';
import type { ReportSnapshot } from './documents/report-snapshot.ts';
import type { Client } from './protocol/client.ts';
import { untilMessagesRead } from './scheduling/event-loop.ts';
import { FindingsQueue } from './scheduling/findings-queue.ts';
import type { DocumentReader } from './workspace/document-reader.ts';
import type { Files } from './workspace/files.ts';
import { OverviewFeed } from './workspace/overview-feed.ts';
import { withDocuments } from './workspace/report-files.ts';
import { WorkspaceReports } from './workspace/workspace-reports.ts';

/** What is known of one client: its open documents, its settings, the reports of its workspace. Passes on what changes. */
export class Session {
  readonly service: EditorService;
  readonly documents = new OpenDocuments();
  readonly reports: WorkspaceReports;
  readonly overview: OverviewFeed;
  readonly findings = new FindingsQueue();
  isClosed = false;
  private readonly configProblems: ConfigProblems;
  private folders: readonly string[];
  /** The text that was closed last, where somebody was writing it: a change of its language closes and opens it. */
  private lastClosed: (Pick<OpenText, 'uri' | 'text' | 'languageId'> & { readonly written: Span }) | null = null;

  constructor(
    readonly connection: Connection,
    readonly client: Client,
    readonly configuration: Configuration,
    readonly files: Files,
    readonly documentReader: DocumentReader,
    { workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>,
    private readonly noteChecked: () => void,
  ) {
    this.service = new EditorService(client.locale, client.pageUri);
    this.reports = new WorkspaceReports(
      connection,
      client,
      configuration,
      withDocuments(files, documentReader),
      this.service,
      {
        isOpen: (uri) => this.documents.isOpen(uri),
        relatedReportsChanged: () => this.relatedReportsChanged(),
      },
    );
    this.overview = new OverviewFeed(this);
    this.configProblems = new ConfigProblems(
      connection,
      client,
      configuration,
      this.service,
      () => this.documents.all.map(({ document }) => document),
      files,
    );
    this.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    configuration.files.setWorkspaceFolders(this.folders);
  }

  /** The client has said or asked something: what nobody waits for waits. */
  noteMessage(): void {
    this.findings.noteMessage();
    this.reports.noteActivity();
  }

  /** The newest text read and checked; null when it is not open, or no report. */
  async snapshot(uri: string): Promise<ReportSnapshot | null> {
    if (!this.documents.get(uri)) return null;
    const settings = await this.configuration.of(uri);
    return this.documents.get(uri)?.document.snapshot(settings) ?? null;
  }

  open(item: TextDocumentItem): void {
    const { connection, client, configuration, reports } = this;
    // Who does not watch files looks again now and then.
    if (!client.watchesFiles) configuration.files.forget();
    if (isConfigFile(item.uri)) {
      configuration.files.opened(item);
      this.configurationChanged();
      return;
    }
    const text = new OpenText(item, client.encoding);
    const { lastClosed } = this;
    this.lastClosed = null;
    const isResumed =
      lastClosed?.uri === text.uri && lastClosed.languageId !== text.languageId && lastClosed.text === text.text;
    if (isResumed) text.resume(lastClosed.written);
    const document = new OpenDocument(
      text,
      client.encoding,
      this.service,
      reports.relatedTo(text.uri),
      this.noteChecked,
    );
    const pusher = new DiagnosticsPusher(document, connection, client, configuration, this.findings);
    const entry = this.documents.add(document, pusher);
    reports.opened(document.uri);
    this.findingsDue(entry);
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number | null): void {
    const { configuration } = this;
    if (configuration.files.openFile(uri)) {
      configuration.files.changed(uri, changes, version);
      this.configurationChanged();
      return;
    }
    const entry = this.documents.get(uri);
    if (!entry) return;
    entry.document.change(changes, version);
    entry.isEdited = true;
    if (!this.waitsForSave(uri)) this.findingsDue(entry, true);
  }

  save(uri: string): void {
    const entry = this.documents.get(uri);
    if (!entry || !this.waitsForSave(uri)) return;
    this.findingsDue(entry, true);
    // Who asks after each change was answered that nothing is new, and does not ask again by itself.
    this.refreshDiagnostics();
  }

  close(uri: string): void {
    const { configuration } = this;
    if (configuration.files.openFile(uri)) {
      configuration.files.closed(uri);
      this.configurationChanged();
      return;
    }
    const entry = this.documents.remove(uri);
    if (entry) {
      const { text, languageId, written } = entry.document.state;
      this.lastClosed = written && { uri, text, languageId, written };
    }
    configuration.forget(uri);
    this.reports.closed(uri);
    this.configProblems.schedule();
    if (!this.client.pullsDiagnostics) entry?.pusher.clear();
  }

  /** The client is ready to be asked for settings. */
  begin(): void {
    void this.reports.follow(this.folders);
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((uri) => !removed.includes(uri)), ...added];
    this.configuration.files.setWorkspaceFolders(this.folders);
    this.configurationChanged();
    void this.reports.follow(this.folders);
  }

  changeSettings(sent: unknown): void {
    this.configuration.editor.changed(sent);
    this.configurationChanged();
    this.refreshDecorations();
    void this.reports.follow();
  }

  changeFiles(uris: readonly string[]): void {
    this.reports.touched(uris);
    const configFiles = uris.filter(isConfigFile);
    if (configFiles.length === 0) return;
    this.configuration.files.forget(configFiles);
    this.configurationChanged();
  }

  /**
   * A client that asks a last time for the findings of a text that was closed pays no heed to what is published of it before
   * it has the answer, VS Code's not even to the answer: it is published once more then.
   */
  async republishClosed(uri: string): Promise<void> {
    await untilMessagesRead();
    if (this.documents.forgetSent(uri)) this.reports.changes.notify();
  }

  stop(): void {
    this.isClosed = true;
    this.reports.stop();
    this.documents.stop();
    this.configProblems.stop();
  }

  /** What holds may differ now: all findings are due. */
  private configurationChanged(): void {
    for (const entry of this.documents.all) this.findingsDue(entry);
    this.configProblems.schedule();
    this.reports.recheckAll();
    this.refreshDiagnostics();
  }

  private relatedReportsChanged(): void {
    const concerned = this.documents.all.filter(({ document }) => document.consumeChanges());
    for (const entry of concerned) this.findingsDue(entry);
    if (concerned.length > 0) this.refreshDiagnostics();
  }

  private waitsForSave(uri: string): boolean {
    return this.configuration.editor.knownOf(uri)?.run === 'onSave';
  }

  private findingsDue(entry: OpenEntry, isEdited = false): void {
    entry.resultId = `${entry.document.version}.${this.documents.nextResultId()}`;
    if (!this.client.pullsDiagnostics) entry.pusher.schedule(isEdited);
    this.reports.changes.notify();
    this.configProblems.schedule();
  }

  private refreshDiagnostics(): void {
    if (!this.client.pullsDiagnostics || !this.client.refreshesDiagnostics) return;
    this.connection.languages.diagnostics.refresh().catch(this.refreshFailed);
  }

  /** A client asks again for the rest by itself. */
  private refreshDecorations(): void {
    if (this.client.refreshesHints) this.connection.languages.inlayHint.refresh().catch(this.refreshFailed);
    if (this.client.refreshesLenses)
      this.connection.sendRequest('workspace/codeLens/refresh').catch(this.refreshFailed);
  }

  private readonly refreshFailed = (error: unknown): void =>
    this.connection.console.error(`The client did not refresh: ${error}`);
}
