// The panel of review comments. Its page (client/src/review-page) shows them and takes what a person makes of them; the command line
// checks and writes; here the two are brought together.
import {
  commands,
  type ExtensionContext,
  env,
  l10n,
  ProgressLocation,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Review } from '../../server/src/review/review-data.ts';
import { openedAt } from './document-uri.ts';
import { SECTION } from './names.ts';
import { showFailure, showInformation } from './notifications.ts';
import type { runProgram } from './program.ts';
import type { showForReading } from './read-only.ts';
import type { reviewStateOf, setReviewStateOf } from './review-files.ts';
import type { FromPage, LetterKind, ToPage } from './review-messages.ts';
import { pageOf } from './web-page.ts';

/** What the extension lends to the panel, which is a program of its own. */
export interface ReviewServices {
  readonly runProgram: typeof runProgram;
  readonly reviewStateOf: typeof reviewStateOf;
  readonly setReviewStateOf: typeof setReviewStateOf;
  readonly showForReading: typeof showForReading;
}

export function openReview(context: ExtensionContext, files: readonly Uri[], services: ReviewServices): void {
  const panel = window.createWebviewPanel(`${SECTION}.review`, l10n.t('Review Comments'), ViewColumn.Active, {
    enableScripts: true,
    // What was reworded stays while another editor is looked at.
    retainContextWhenHidden: true,
    localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')],
  });
  new ReviewPanel(panel, context, files, services);
}

class ReviewPanel {
  private isClosed = false;

  constructor(
    private readonly panel: WebviewPanel,
    private readonly context: ExtensionContext,
    private readonly files: readonly Uri[],
    private readonly services: ReviewServices,
  ) {
    panel.onDidDispose(() => {
      this.isClosed = true;
    });
    panel.webview.onDidReceiveMessage((message: FromPage) => this.heard(message).catch(showFailure));
    panel.webview.html = pageOf('review-page', panel.webview, context);
  }

  private async heard(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.post({ kind: 'checking' });
        this.post(await this.reviewed(null));
        break;
      case 'against':
        await this.chooseRoundBefore();
        break;
      case 'write':
        await this.write(message.to, message.review);
        break;
      case 'open':
        await this.services.showForReading(openedAt(Uri.file(message.path)), {
          viewColumn: ViewColumn.Beside,
          preserveFocus: true,
        });
        break;
      case 'writeEach':
        await this.writeEach(message.review);
        break;
      case 'mark':
        for (const { report, state } of message.marks) await this.services.setReviewStateOf(report, state);
    }
  }

  /** @param against folder of the reports of the round before */
  private async reviewed(against: Uri | null): Promise<ToPage> {
    const paths = this.files.map(({ fsPath }) => fsPath);
    const round = against ? ['--against', against.fsPath] : [];
    const { output, notices, hasFailed } = await this.run(
      ['review', '--format', 'json', ...round, '--', ...paths],
      new Uint8Array(),
    );
    if (output.length === 0) throw new Error(notices.join('\n'));
    const review = JSON.parse(new TextDecoder().decode(output)) as Review;
    const states = await Promise.all(review.reports.map((report) => this.services.reviewStateOf(report)));
    const unsaved = this.unsavedNotice();
    return { kind: 'review', review, states, notices: [...unsaved, ...(hasFailed ? notices : [])] };
  }

  /** The command line reads what is saved. */
  private unsavedNotice(): string[] {
    const below = (path: string) => this.files.some((file) => path === file.path || path.startsWith(`${file.path}/`));
    const unsaved = workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && below(uri.path));
    const names = unsaved.map(({ uri }) => uri.path.replace(/^.*\//, ''));
    return names.length === 0 ? [] : [l10n.t('Not saved, and reviewed as they were saved last: {0}', names.join(', '))];
  }

  private async chooseRoundBefore(): Promise<void> {
    const [folder] =
      (await window.showOpenDialog({
        title: l10n.t('Folder of the reports as they were before'),
        canSelectFolders: true,
        canSelectFiles: false,
        // The one round lies beside the other.
        defaultUri: Uri.joinPath(this.files[0]!, '../..'),
      })) ?? [];
    // Where they cannot be compared with, the page stays as it is, with all that was reworded.
    if (folder) this.post(await this.reviewed(folder));
  }

  private async write(to: LetterKind, review: Review): Promise<void> {
    const { output, notices, hasFailed } = await this.run(['review', '--from', '-', '--to', to], dataOf(review));
    if (hasFailed) throw new Error(notices.join('\n'));
    const [first] = this.files;
    const target = await window.showSaveDialog({
      title: l10n.t('Save the review comments'),
      defaultUri: Uri.joinPath(first!, '..', `${l10n.t('Review comments')}.${to}`),
      filters: { [KINDS[to]]: [to] },
    });
    if (!target) return;
    await workspace.fs.writeFile(target, output);
    const open = l10n.t('Open');
    if ((await showInformation(l10n.t('Saved as {0}.', target.path.replace(/^.*\//, '')), open)) !== open) return;
    if (to === 'md') await window.showTextDocument(target);
    else await env.openExternal(target);
  }

  private async writeEach(review: Review): Promise<void> {
    const [chosen] =
      (await window.showOpenDialog({
        title: l10n.t('Where to put the folder with the comments, a file for each organ'),
        openLabel: l10n.t('Save Here'),
        canSelectFolders: true,
        canSelectFiles: false,
        defaultUri: Uri.joinPath(this.files[0]!, '..'),
      })) ?? [];
    if (!chosen) return;
    const folder = await newFolderIn(chosen);
    const { notices, hasFailed } = await this.run(
      ['review', '--from', '-', '--to', 'docx', '--output', `${folder.fsPath}/`],
      dataOf(review),
    );
    if (hasFailed) throw new Error(notices.join('\n'));
    const open = l10n.t('Open the Folder');
    const message = l10n.t('Saved in {0}: a file for each organ, and one that sums them up.', folder.fsPath);
    if ((await showInformation(message, open)) === open) await commands.executeCommand('revealFileInOS', folder);
  }

  private run(words: readonly string[], input: Uint8Array) {
    return window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Review Comments') }, () =>
      this.services.runProgram(this.context.extensionUri, words, input),
    );
  }

  private post(message: ToPage): void {
    if (!this.isClosed) void this.panel.webview.postMessage(message);
  }
}

/** The address of a folder that is not there yet: what was written before stays, and no letter lies among the reports. */
async function newFolderIn(parent: Uri): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(parent)).map(([name]) => name.toLowerCase()));
  const name = l10n.t('Review comments');
  let free = name;
  for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${name} ${i}`;
  return Uri.joinPath(parent, free);
}

const dataOf = (review: Review): Uint8Array => new TextEncoder().encode(JSON.stringify({ schema: 1, ...review }));

const KINDS: Readonly<Record<LetterKind, string>> = { docx: 'Word', xlsx: 'Excel', md: 'Markdown' };
