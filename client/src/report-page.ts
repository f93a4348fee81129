// A page that shows a report: the preview beside the text, or its tables as an editor of their own. The page (client/src/preview)
// draws and takes keys and clicks; the server reads the text and changes it; here the two are brought together.
import {
  commands,
  Disposable,
  type ExtensionContext,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type EntryWriter, reportRefusals } from './entry-writer.ts';
import { SECTION } from './names.ts';
import { showFailure } from './notifications.ts';
import { cellIn } from './preview/follow.ts';
import type { FromPage, PageKind, RefusedEntry, ToPage, VersionedPreview } from './preview-messages.ts';
import { mayPrint, openPrintedPage } from './print.ts';
import { pageOf } from './web-page.ts';

/** What every page of a report works with. */
export interface PageServices {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly writer: EntryWriter;
}

/** All that are open. */
const pages = new Set<ReportPage>();

/** What the pages of a report show as not taken: it is not in the text. */
export const refusedIn = (report: Uri): readonly RefusedEntry[] =>
  [...pages].flatMap((page) => page.refusedIn(report.toString()));

export class ReportPage {
  /** Counts the reasons to ask again. */
  private revision = 0;
  private asking = false;
  private isReady = false;
  private isClosed = false;
  /** What the page is to do once it shows all that was entered. */
  private wanted: 'print' | 'copy' | null = null;
  /** As it was handed to the page last. */
  private preview: VersionedPreview | null = null;
  private column = ViewColumn.One;
  /** What the page shows as not taken. */
  private refused: readonly RefusedEntry[] = [];
  private readonly listeners: Disposable;

  constructor(
    readonly panel: WebviewPanel,
    private readonly services: PageServices,
    public uri: Uri,
    private readonly kind: PageKind,
  ) {
    const { context } = services;
    pages.add(this);
    const isOurs = (document: TextDocument) => document.uri.toString() === this.uri.toString();
    this.listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.heard(message)),
      workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && this.refresh()),
      workspace.onDidOpenTextDocument((document) => isOurs(document) && this.refresh()),
      workspace.onDidCloseTextDocument((document) => isOurs(document) && this.refresh()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && this.refresh()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => isOurs(textEditor.document) && this.postCursor()),
    );
    panel.onDidDispose(() => {
      this.isClosed = true;
      pages.delete(this);
      this.listeners.dispose();
      this.reportWhatWasRefused();
    });
    // The page of a hidden panel is gone; it says when it is there again.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.isReady = false;
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')] };
    panel.webview.html = pageOf('preview', panel.webview, context, kind);
  }

  show(uri: Uri): void {
    if (uri.toString() === this.uri.toString()) return;
    this.uri = uri;
    this.refresh();
  }

  /** Both are done by the page itself; once it is there, with all that was entered. */
  async ask(wanted: 'print' | 'copy'): Promise<void> {
    await this.services.writer.after(this.uri.toString(), async () => {
      this.wanted = wanted;
      this.refresh();
    });
  }

  /** Goes to the cell that stands at a place of the text; false where the page has none. */
  goTo(place: Range): boolean {
    const cell = this.preview && cellIn(this.preview, place);
    if (!cell) return false;
    this.panel.reveal();
    this.post({ kind: 'goTo', cell });
    return true;
  }

  private askWhenReady(): void {
    if (!this.wanted || !this.isReady) return;
    this.post({ kind: this.wanted });
    this.wanted = null;
  }

  private heard(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.isReady = false;
        this.refresh();
        break;
      case 'reveal':
        this.reveal(message).catch(showFailure);
        break;
      case 'enter':
        void this.enter(message);
        break;
      case 'refused':
        this.refused = message.entries;
        break;
      case 'undo':
      case 'redo':
        this.undo(message.kind, this.uri).catch(showFailure);
        break;
      case 'page':
        this.print(message.html).catch(showFailure);
    }
  }

  private async print(html: string): Promise<void> {
    const { uri } = this;
    // As it is handed in: while it is written, what is missing is shown as still to come.
    const whole = await this.services.client
      .sendRequest<VersionedPreview | null>(`${SECTION}/preview`, {
        textDocument: { uri: uri.toString() },
        whole: true,
      })
      .catch(() => this.preview);
    if (!whole || (await mayPrint(whole))) await openPrintedPage(this.services.context, uri, html);
  }

  /** Asks for the newest text, one question at a time: the server answers when a burst of edits is over. */
  private refresh(): void {
    this.revision++;
    if (!this.asking && this.panel.visible) void this.read();
  }

  private async read(): Promise<void> {
    this.asking = true;
    for (let asked = -1; asked !== this.revision; ) {
      asked = this.revision;
      const uri = this.uri.toString();
      const preview = await this.services.client
        .sendRequest<VersionedPreview | null>(`${SECTION}/preview`, { textDocument: { uri } })
        .catch(() => undefined);
      // A server that does not answer has been reported already; another report may be looked at by now. An answer about an
      // older text is drawn: who types without end sees what has arrived so far.
      if (preview === undefined || uri !== this.uri.toString()) continue;
      this.preview = preview;
      this.post({ kind: 'preview', uri, preview });
      if (!this.isReady) this.postCursor();
      this.isReady = preview !== null;
      if (asked === this.revision) this.askWhenReady();
    }
    this.asking = false;
  }

  private async reveal({ place, focus }: FromPage & { kind: 'reveal' }): Promise<void> {
    // A sheet has no text beside it, unless a person has opened one, or wants what stands in no cell: the keyboard stays.
    if (this.kind === 'sheet' && !this.editor() && !focus) return;
    const { start, end } = place;
    const range = new Range(start.line, start.character, end.line, end.character);
    const editor = this.editor();
    if (editor && !focus) {
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    } else
      await window.showTextDocument(this.uri, {
        viewColumn: editor?.viewColumn ?? (this.kind === 'sheet' ? ViewColumn.Beside : this.column),
        preserveFocus: !focus,
        selection: range,
      });
  }

  /**
   * The editor's own undo works on the active editor. A sheet is one, and its undo is the text's; from the preview the keyboard goes
   * to the text and comes back. It takes back what was entered last, also when that is still on its way.
   */
  private undo(command: 'undo' | 'redo', uri: Uri): Promise<void> {
    return this.services.writer.after(uri.toString(), async () => {
      if (this.kind === 'sheet') {
        if (this.panel.active) await commands.executeCommand(command);
        return;
      }
      await window.showTextDocument(uri, { viewColumn: this.editor()?.viewColumn ?? this.column });
      await commands.executeCommand(command);
      if (!this.isClosed) this.panel.reveal();
    });
  }

  private postCursor(): void {
    const editor = this.editor();
    if (!editor) return;
    this.column = editor.viewColumn ?? this.column;
    this.post({ kind: 'cursor', position: editor.selection.active });
  }

  /** That shows the text: the active one, if there are several. */
  private editor(): TextEditor | undefined {
    const isOurs = ({ document }: TextEditor) => document.uri.toString() === this.uri.toString();
    return [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor && isOurs(editor));
  }

  private async enter({ entries, mode }: FromPage & { kind: 'enter' }): Promise<void> {
    const [first] = entries;
    if (!first) return;
    const result = await this.services.writer.enter(entries, mode);
    this.post({ kind: 'entered', ...result });
    const isShown = !this.isClosed && this.panel.visible && this.uri.toString() === first.uri;
    if (!isShown) reportRefusals(result);
  }

  refusedIn(uri: string): readonly RefusedEntry[] {
    return this.refused.filter((entry) => entry.uri === uri);
  }

  /** What nobody sees any longer as not taken is told by its name: a figure typed over another is gone with the page. */
  private reportWhatWasRefused(): void {
    for (const uri of new Set(this.refused.map((entry) => entry.uri))) {
      const entries = this.refused.filter((entry) => entry.uri === uri);
      reportRefusals({ entries, refused: entries.map(({ refused }) => refused), mode: 'each', written: false });
    }
  }

  private post(message: ToPage): void {
    // An answer may come when the panel has been closed.
    if (!this.isClosed) void this.panel.webview.postMessage(message);
  }
}
