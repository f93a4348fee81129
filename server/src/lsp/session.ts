import type { Connection } from 'vscode-languageserver';
import { isConfigFile } from './config/config-files.ts';
import { ConfigProblems } from './config/config-problems.ts';
import type { Configuration } from './config/configuration.ts';
import { OpenDocument, type ReportSnapshot } from './documents/open-document.ts';
import { OpenText } from './documents/open-text.ts';
import { DiagnosticsPusher } from './documents/push-diagnostics.ts';
import type { Client } from './protocol/client.ts';
import { uriKey } from './protocol/uris.ts';
import { untilMessagesRead } from './scheduling/event-loop.ts';
import type { Files } from './workspace/files.ts';
import { Indexes } from './workspace/workspace-reports.ts';

interface Open {
  readonly document: OpenDocument;
  readonly publishing: DiagnosticsPusher;
  /** Names what there is to tell: another whenever the findings are to be told anew. */
  resultId: string;
  /** What the client that asked for them was told last. */
  toldId?: string;
}

/** One client's open documents, and who is told what of them. */
export class Session {
  private readonly open = new Map<string, Open>();
  private readonly configProblems: ConfigProblems;
  readonly indexes: Indexes;
  private readonly openAddresses = new Set<string>();
  /** Texts that were open, and how often they have been closed. */
  readonly closed = new Map<string, { readonly uri: string; readonly times: number }>();
  isClosed = false;
  private results = 0;

  constructor(
    readonly connection: Connection,
    readonly client: Client,
    readonly configuration: Configuration,
    files: Files,
  ) {
    this.indexes = new Indexes(
      connection,
      client,
      configuration,
      files,
      (uri) => this.isOpen(uri),
      () => this.neighboursChanged(),
    );
    const reports = () => [...this.open.values()].map(({ document }) => document);
    this.configProblems = new ConfigProblems(connection, client, configuration, reports);
    this.follow();
  }

  get(uri: string): Open | undefined {
    return this.open.get(uri);
  }

  get openTexts(): Iterable<Open> {
    return this.open.values();
  }

  isOpen(uri: string): boolean {
    return this.openAddresses.has(uriKey(uri));
  }

  /**
   * A client that asks a last time for the findings of a text that was closed pays no heed to what it is told of that text before
   * it has the answer, VS Code's not even to the answer: it is told once more then.
   */
  async republishClosed(uri: string): Promise<void> {
    await untilMessagesRead();
    const closed = this.closed.get(uriKey(uri));
    if (!closed || this.isOpen(uri)) return;
    this.closed.set(uriKey(uri), { ...closed, times: closed.times + 1 });
    this.indexes.changes.notify();
  }

  /** The newest text read and checked; null when it is not open, or no report. */
  async snapshot(uri: string): Promise<ReportSnapshot | null> {
    this.indexes.noteActivity();
    if (!this.open.has(uri)) return null;
    const settings = await this.configuration.of(uri);
    return this.open.get(uri)?.document.snapshot(settings) ?? null;
  }

  /** The settings are others now: everything is told again. */
  configurationChanged(): void {
    for (const open of this.open.values()) this.due(open);
    this.configProblems.ask();
    this.indexes.lookAgain();
    this.refresh();
  }

  close(): void {
    this.isClosed = true;
    this.indexes.stop();
    for (const { publishing } of this.open.values()) publishing.stop();
    this.configProblems.stop();
    this.open.clear();
  }

  private follow(): void {
    const { connection, client, configuration } = this;
    connection.onDidOpenTextDocument(({ textDocument }) => {
      // Who is not told of changes on disk looks again now and then.
      if (!client.watchesFiles) configuration.files.forget();
      if (isConfigFile(textDocument.uri)) {
        configuration.files.opened(textDocument);
        this.configurationChanged();
        return;
      }
      const text = new OpenText(textDocument, client.encoding);
      const document = new OpenDocument(text, client.encoding, this.indexes.beside(text.uri));
      const publishing = new DiagnosticsPusher(document, connection, client, configuration);
      this.open.get(document.uri)?.publishing.stop();
      this.open.set(document.uri, { document, publishing, resultId: '' });
      this.openAddresses.add(uriKey(document.uri));
      this.indexes.opened(document.uri);
      this.due(this.open.get(document.uri)!);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      this.indexes.noteActivity();
      if (configuration.files.openFile(uri)) {
        configuration.files.changed(uri, contentChanges, version);
        this.configurationChanged();
        return;
      }
      const open = this.open.get(uri);
      if (!open) return;
      open.document.change(contentChanges, version);
      if (configuration.editor.knownOf(uri)?.run !== 'onSave') this.due(open);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      const open = this.open.get(uri);
      if (!open || configuration.editor.knownOf(uri)?.run !== 'onSave') return;
      this.due(open);
      // Who asks after each change was told that nothing is new, and does not ask again by itself.
      this.refresh();
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      if (configuration.files.openFile(uri)) {
        configuration.files.closed(uri);
        this.configurationChanged();
        return;
      }
      const open = this.open.get(uri);
      this.open.delete(uri);
      const key = uriKey(uri);
      this.openAddresses.delete(key);
      this.closed.set(key, { uri, times: (this.closed.get(key)?.times ?? 0) + 1 });
      configuration.forget(uri);
      this.indexes.closed(uri);
      open?.publishing.stop();
      this.configProblems.ask();
      if (!client.pullsDiagnostics) open?.publishing.clear();
    });
  }

  private neighboursChanged(): void {
    const concerned = [...this.open.values()].filter(({ document }) => document.consumeChanges());
    for (const open of concerned) this.due(open);
    if (concerned.length > 0) this.refresh();
  }

  private due(open: Open): void {
    open.resultId = `${open.document.version}.${++this.results}`;
    if (!this.client.pullsDiagnostics) open.publishing.ask();
    this.indexes.changes.notify();
    this.configProblems.ask();
  }

  private refresh(): void {
    if (!this.client.pullsDiagnostics || !this.client.refreshesDiagnostics) return;
    this.connection.languages.diagnostics
      .refresh()
      .catch((error) => this.connection.console.error(`The client did not refresh: ${error}`));
  }
}
