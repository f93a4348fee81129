import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import { diagnosticsFor } from './diagnostics.ts';
import type { OpenDocument } from './documents.ts';
import { Quiet } from './quiet.ts';

/** Sends the findings of one document to a client that does not ask for them. */
export class Publishing {
  private readonly quiet = new Quiet(() => this.publish());
  private isStopped = false;

  constructor(
    private readonly document: OpenDocument,
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly configuration: Configuration,
  ) {}

  /** Soon, with the newest text. */
  ask(): void {
    if (!this.isStopped) this.quiet.ask();
  }

  stop(): void {
    this.isStopped = true;
    this.quiet.stop();
  }

  clear(): void {
    this.send([]);
  }

  private publish(): void {
    const { uri } = this.document;
    const settings = this.configuration.knownOf(uri);
    if (!settings) {
      // By the time they are here the text may be another: asked anew.
      void this.configuration.of(uri).then(() => this.ask());
      return;
    }
    this.send(diagnosticsFor(this.document, settings, this.client), this.document.version);
  }

  private send(diagnostics: ReturnType<typeof diagnosticsFor>, version?: number): void {
    const params = { uri: this.document.uri, diagnostics, ...(version !== undefined && { version }) };
    this.connection.sendDiagnostics(params).catch((error) => this.connection.console.error(`Not sent: ${error}`));
  }
}
