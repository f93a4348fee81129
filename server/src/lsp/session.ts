import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import { OpenDocument, type View } from './documents.ts';
import { Publishing } from './publishing.ts';

interface Open {
  readonly document: OpenDocument;
  readonly publishing: Publishing;
  /** Names what there is to tell: another whenever the findings are to be told anew. */
  resultId: string;
}

/** One client's open documents, and who is told what of them. */
export class Session {
  private readonly open = new Map<string, Open>();
  private results = 0;

  constructor(
    readonly connection: Connection,
    readonly client: Client,
    readonly configuration: Configuration,
  ) {
    this.follow();
  }

  get(uri: string): Open | undefined {
    return this.open.get(uri);
  }

  /** The newest text read and checked; null when it is not open, or no report. */
  async view(uri: string): Promise<View | null> {
    if (!this.open.has(uri)) return null;
    const settings = await this.configuration.of(uri);
    return this.open.get(uri)?.document.view(settings) ?? null;
  }

  /** The settings are others now: everything is told again. */
  settingsChanged(sent: unknown): void {
    this.configuration.changed(sent);
    for (const open of this.open.values()) this.due(open);
    this.refresh();
  }

  close(): void {
    for (const { publishing } of this.open.values()) publishing.stop();
    this.open.clear();
  }

  private follow(): void {
    const { connection, client } = this;
    connection.onDidOpenTextDocument(({ textDocument }) => {
      const document = new OpenDocument(textDocument, client.encoding);
      const publishing = new Publishing(document, connection, client, this.configuration);
      this.open.get(document.uri)?.publishing.stop();
      this.open.set(document.uri, { document, publishing, resultId: '' });
      this.due(this.open.get(document.uri)!);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const open = this.open.get(uri);
      if (!open) return;
      open.document.change(contentChanges, version);
      if (this.configuration.knownOf(uri)?.run !== 'onSave') this.due(open);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      const open = this.open.get(uri);
      if (!open || this.configuration.knownOf(uri)?.run !== 'onSave') return;
      this.due(open);
      // Who asks after each change was told that nothing is new, and does not ask again by itself.
      this.refresh();
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const open = this.open.get(uri);
      this.open.delete(uri);
      this.configuration.forget(uri);
      open?.publishing.stop();
      if (!this.client.pullsDiagnostics) open?.publishing.clear();
    });
  }

  private due(open: Open): void {
    open.resultId = `${open.document.version}.${++this.results}`;
    if (!this.client.pullsDiagnostics) open.publishing.ask();
  }

  private refresh(): void {
    if (!this.client.pullsDiagnostics || !this.client.refreshesDiagnostics) return;
    this.connection.languages.diagnostics
      .refresh()
      .catch((error) => this.connection.console.error(`The client did not refresh: ${error}`));
  }
}
