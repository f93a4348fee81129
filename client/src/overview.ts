// The overview: a panel with all reports of the workspace. Its page (client/src/overview) sorts, filters and draws; the server
// has read the reports; here the two are brought together.
import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OverviewAnswer, OverviewFinding } from '../../server/src/core/index.ts';
import { openedAt } from './document-uri.ts';
import { SECTION } from './names.ts';
import { showFailure } from './notifications.ts';
import type { FromPage, ToPage } from './overview-messages.ts';
import { showForReading } from './read-only.ts';
import { onReviewStates, reviewStatesIn, setReviewState } from './review-files.ts';
import { pageOf } from './web-page.ts';

const VIEW = `${SECTION}.overview`;

/** While the folder is read there is something new all the time: milliseconds between two questions. */
const PAUSE = 1000;

/** In a browser's worker no program can be run. */
const CAN_REVIEW = !('importScripts' in globalThis);

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
    onReviewStates(() => void overview?.postReviewStates()),
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
        const isOther = this.folders.join() !== answer.folders.join();
        this.folders = answer.folders;
        this.post({ kind: 'answer', answer });
        if (isOther || since === 0) await this.postReviewStates();
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
        await this.open(message);
        break;
      case 'unfold': {
        const { folder, path } = message;
        const findings = await this.findingsIn(this.addressOf(folder, path));
        this.post({ kind: 'findings', folder, path, findings });
        break;
      }
      case 'review':
        await commands.executeCommand(
          `${SECTION}.review`,
          message.reports.map(({ folder, path }) => this.addressOf(folder, path)),
        );
        break;
      case 'setReviewState': {
        const { folder, organ, year, state } = message;
        await setReviewState(this.folders[folder]!, { organ, year }, state);
        await this.postReviewStates();
        break;
      }
      case 'copy':
        await env.clipboard.writeText(message.text);
        void window.setStatusBarMessage(l10n.t('Copied.'), 3000);
        break;
      case 'save':
        await this.save(message);
    }
  }

  /** Beside the overview, at what was found. */
  private async open({ folder, path, range }: FromPage & { kind: 'open' }): Promise<void> {
    const address = this.addressOf(folder, path);
    const place = range ?? (await this.findingsIn(address))[0]?.range;
    await showForReading(openedAt(address), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      ...(place && {
        selection: new Range(place.start.line, place.start.character, place.end.line, place.end.character),
      }),
    });
  }

  private async findingsIn(address: Uri): Promise<readonly OverviewFinding[]> {
    const uri = openedAt(address).toString();
    return this.client.sendRequest<OverviewFinding[]>(`${SECTION}/reportFindings`, { textDocument: { uri } });
  }

  private addressOf(folder: number, path: string): Uri {
    return Uri.joinPath(Uri.parse(this.folders[folder]!), path);
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

  async postReviewStates(): Promise<void> {
    const folders = await Promise.all(this.folders.map(reviewStatesIn));
    this.post({ kind: 'reviewStates', folders, canReview: CAN_REVIEW });
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
