import type { Connection } from 'vscode-languageserver';
import type { Client } from '../protocol/client.ts';
import { sourceUri } from '../protocol/document-uri.ts';
import { DEFAULTS, SECTION, type Settings, settingsOf } from './settings.ts';

/**
 * In milliseconds. A client that is asked in the middle of its own start takes some of them; one that never answers must not be
 * waited for.
 */
const MAX_WAIT = 5000;

/** The editor's settings for each document, asked for once and kept until the client says that they have changed. */
export class EditorSettings {
  private readonly known = new Map<string, Settings>();
  private readonly asked = new Map<string, Promise<Settings>>();
  private common: Settings;
  private changes = 0;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    options: unknown,
    private readonly maxWait = MAX_WAIT,
  ) {
    this.common = options ? settingsOf(options) : DEFAULTS;
  }

  /** The settings for a document, if they are here already. */
  knownOf(uri: string): Settings | undefined {
    return this.client.configuration ? this.known.get(uri) : this.common;
  }

  /** Never fails: a client that does not answer is taken to have the defaults. */
  async of(uri: string): Promise<Settings> {
    const known = this.knownOf(uri);
    if (known) return known;
    let asked = this.asked.get(uri);
    if (!asked) {
      asked = this.ask(uri);
      this.asked.set(uri, asked);
    }
    return asked;
  }

  forget(uri: string): void {
    this.known.delete(uri);
    this.asked.delete(uri);
  }

  /** All that was known may be wrong now. A client that is not asked sends its settings along. */
  changed(sent: unknown): void {
    this.changes++;
    this.known.clear();
    this.asked.clear();
    if (this.client.configuration) return;
    const own = (sent as Record<string, unknown> | null | undefined)?.[SECTION];
    if (own !== undefined) this.common = settingsOf(own);
  }

  private async ask(uri: string): Promise<Settings> {
    const { changes } = this;
    const isStillAsked = () => changes === this.changes && this.asked.has(uri);
    const answered = this.connection.workspace
      .getConfiguration({ scopeUri: sourceUri(uri), section: SECTION })
      .then(settingsOf)
      .catch((error: unknown) => {
        this.connection.console.error(`The settings cannot be read: ${error}`);
        return this.common;
      })
      .then((settings) => {
        // The document may have been closed, or the settings changed, since the question. An answer that is late holds from now on.
        if (isStillAsked()) this.known.set(uri, settings);
        return settings;
      });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waited = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, this.maxWait, null);
    });
    const settings = await Promise.race([answered, waited]);
    clearTimeout(timer);
    if (settings) return settings;
    this.connection.console.warn(`The client does not say what is set for ${uri}: the defaults hold until it does`);
    if (isStillAsked()) this.known.set(uri, this.common);
    return this.common;
  }
}
