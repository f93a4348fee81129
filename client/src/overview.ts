// The overview: a panel with all reports of the workspace. Its page (client/src/overview) sorts, filters and draws; the server
// has read the reports; here the two are brought together.
import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OverviewAnswer } from '../../server/src/core/index.ts';
import { SECTION } from './names.ts';
import { showFailure } from './notifications.ts';
import type { FromPage, ToPage } from './overview-messages.ts';
import { pageOf } from './web-page.ts';

const VIEW = `${SECTION}.overview`;

/** While the folder is read there is something new all the time: milliseconds between two questions. */
const PAUSE = 1000;

export function provideOverview(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  let overview: Overview | null = null;
  const show = (panel?: WebviewPanel): Overview => {
    if (overview && panel) overview.panel.dispose();
    if (!overview) {
      const made = new Overview(panel ?? window.createWebviewPanel(VIEW, '', ViewColumn.Active), context, client);
      made.panel.onDidDispose(() => {
        if (overview === made) overview = null;
      });
      overview = made;
    } else overview.panel.reveal();
    return overview;
  };
  return Disposable.from(
    commands.registerCommand(VIEW, (folder?: unknown) => {
      const shown = show();
      if (folder instanceof Uri) shown.below(folder);
    }),
    client.onNotification(`${SECTION}/overviewChanged`, () => overview?.refresh()),
    window.registerWebviewPanelSerializer(VIEW, { deserializeWebviewPanel: async (panel) => void show(panel) }),
    { dispose: () => overview?.panel.dispose() },
  );
}

class Overview {
  private revision = 0;
  private folders: readonly string[] = [];
  private folder: string | null = null;
  private isReady = false;
  private isClosed = false;
  private isAsking = false;
  private isOutdated = false;

  constructor(
    readonly panel: WebviewPanel,
    context: ExtensionContext,
    private readonly client: BaseLanguageClient,
  ) {
    panel.title = l10n.t('Overview of the Folder’s Reports');
    panel.webview.onDidReceiveMessage((message: FromPage) => this.heard(message).catch(showFailure));
    panel.onDidDispose(() => {
      this.isClosed = true;
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')] };
    panel.webview.html = pageOf('overview', panel.webview, context);
    panel.onDidChangeViewState(() => {
      // The page of a hidden panel is gone; it says when it is there again.
      if (!panel.visible) this.isReady = false;
    });
  }

  below(folder: Uri): void {
    this.folder = folder.toString();
    this.postFolder();
  }

  /** Something has changed; asked for when the page is there, one question at a time. */
  refresh(): void {
    this.isOutdated = true;
    if (!this.isAsking && this.isReady) void this.ask();
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    while (this.isOutdated && this.isReady && !this.isClosed) {
      this.isOutdated = false;
      const since = this.revision;
      const answer = await this.client
        .sendRequest<OverviewAnswer>(`${SECTION}/overview`, { since })
        .catch(() => undefined);
      // A server that does not answer has been reported already; a page that came meanwhile has nothing yet.
      if (answer && since === this.revision) {
        this.revision = answer.revision;
        this.folders = answer.folders;
        this.post({ kind: 'answer', answer });
      }
      if (this.revision > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    this.isAsking = false;
  }

  private async heard(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.revision = 0;
        this.isReady = true;
        this.postFolder();
        this.refresh();
        break;
      case 'open':
        await window.showTextDocument(Uri.joinPath(Uri.parse(this.folders[message.folder]!), message.path));
        break;
      case 'copy':
        await env.clipboard.writeText(message.text);
        void window.setStatusBarMessage(l10n.t('Copied.'), 3000);
        break;
      case 'save':
        await this.save(message);
    }
  }

  private async save({ name, content, isImage }: FromPage & { kind: 'save' }): Promise<void> {
    const [first] = this.folders;
    const file = await window.showSaveDialog({
      ...(first && { defaultUri: Uri.joinPath(Uri.parse(first), name) }),
      filters: isImage ? { PNG: ['png'] } : { CSV: ['csv'] },
    });
    if (!file) return;
    const bytes = isImage ? Uint8Array.from(atob(content), (c) => c.charCodeAt(0)) : new TextEncoder().encode(content);
    await workspace.fs.writeFile(file, bytes);
  }

  private postFolder(): void {
    if (!this.isReady || this.folder === null) return;
    this.post({ kind: 'below', uri: this.folder });
    this.folder = null;
  }

  private post(message: ToPage): void {
    if (!this.isClosed) void this.panel.webview.postMessage(message);
  }
}
