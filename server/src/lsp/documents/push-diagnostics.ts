import type { Connection } from 'vscode-languageserver';
import type { Configuration } from '../config/configuration.ts';
import type { Client } from '../protocol/client.ts';
import { diagnosticsFor } from '../protocol/diagnostics.ts';
import type { FindingsQueue } from '../scheduling/findings-queue.ts';
import type { OpenDocument } from './open-document.ts';

/** Sends the findings of one document to a client that does not ask for them. */
export class DiagnosticsPusher {
  private isStopped = false;
  private isEdited = false;

  constructor(
    private readonly document: OpenDocument,
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly configuration: Configuration,
    private readonly queue: FindingsQueue,
  ) {}

  /**
   * Soon, with the newest text.
   *
   * @param isEdited whether it is due since somebody types in it
   */
  schedule(isEdited = false): void {
    if (this.isStopped) return;
    this.isEdited ||= isEdited;
    this.queue.add(this.publish, this.isEdited);
  }

  stop(): void {
    this.isStopped = true;
    this.queue.remove(this.publish);
  }

  clear(): void {
    this.send([]);
  }

  private readonly publish = (): void => {
    const { uri } = this.document;
    const settings = this.configuration.knownOf(uri);
    if (!settings) {
      // By the time they are here the text may be another: asked anew.
      void this.configuration.of(uri).then(() => this.schedule());
      return;
    }
    this.isEdited = false;
    this.send(diagnosticsFor(this.document, settings, this.client), this.document.version);
  };

  private send(diagnostics: ReturnType<typeof diagnosticsFor>, version?: number): void {
    const params = { uri: this.document.uri, diagnostics, ...(version !== undefined && { version }) };
    this.connection.sendDiagnostics(params).catch((error) => this.connection.console.error(`Not sent: ${error}`));
  }
}
