// The preview: a panel beside the text that shows the report as the form prints it. Its page (client/src/preview) draws and
// takes keys and clicks; the server reads the text and changes it; here the two are brought together.
import {
  commands,
  Disposable,
  type ExtensionContext,
  l10n,
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
import { EntryWriter, reportRefusal } from './entry-writer.ts';
import { LANGUAGE, SECTION } from './names.ts';
import { showFailure, showInformation } from './notifications.ts';
import type { CellEntry, FromPage, PageState, ToPage, VersionedPreview } from './preview-messages.ts';
import { openPrintedPage } from './print.ts';
import { pageOf } from './web-page.ts';

const VIEW = `${SECTION}.preview`;

export function providePreview(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  let preview: Preview | null = null;
  const writer = new EntryWriter(client);
  const show = (uri: Uri, panel?: WebviewPanel): Preview => {
    if (preview && panel) preview.panel.dispose();
    if (preview) preview.show(uri);
    else {
      preview = new Preview(panel ?? makePanel(), context, client, writer, uri);
      preview.panel.onDidDispose(() => {
        preview = null;
      });
    }
    preview.panel.reveal(undefined, true);
    return preview;
  };
  const ofActive = (): Preview | undefined => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === LANGUAGE) return show(document.uri);
    if (preview) return show(preview.uri);
    void showInformation(l10n.t('Open an annual report first.'));
    return undefined;
  };
  return Disposable.from(
    commands.registerCommand(VIEW, () => void ofActive()),
    commands.registerCommand(`${SECTION}.print`, () => void ofActive()?.print()),
    window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: async (panel, state: PageState | undefined) => {
        if (!state?.uri) return panel.dispose();
        show(Uri.parse(state.uri), panel);
        // The text may not be open yet; where it is gone, the page says so.
        await workspace.openTextDocument(Uri.parse(state.uri)).then(undefined, () => undefined);
      },
    }),
    { dispose: () => preview?.panel.dispose() },
  );
}

const makePanel = (): WebviewPanel =>
  window.createWebviewPanel(VIEW, '', { viewColumn: ViewColumn.Beside, preserveFocus: true });

class Preview {
  /** Counts the reasons to ask again. */
  private revision = 0;
  private asking = false;
  private isReady = false;
  private isClosed = false;
  private prints = false;
  private column = ViewColumn.One;
  private readonly listeners: Disposable;

  constructor(
    readonly panel: WebviewPanel,
    private readonly context: ExtensionContext,
    private readonly client: BaseLanguageClient,
    private readonly writer: EntryWriter,
    public uri: Uri,
  ) {
    const isOurs = (document: TextDocument) => document.uri.toString() === this.uri.toString();
    this.listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.heard(message)),
      workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && this.refresh()),
      workspace.onDidOpenTextDocument((document) => isOurs(document) && this.refresh()),
      workspace.onDidCloseTextDocument((document) => isOurs(document) && this.refresh()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && this.refresh()),
      // Another report comes to the front: it is what is looked at.
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === LANGUAGE) this.show(editor.document.uri);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => isOurs(textEditor.document) && this.postCursor()),
    );
    panel.onDidDispose(() => {
      this.isClosed = true;
      this.listeners.dispose();
    });
    // The page of a hidden panel is gone; it says when it is there again.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.isReady = false;
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')] };
    panel.webview.html = pageOf('preview', panel.webview, context);
    this.entitle();
  }

  show(uri: Uri): void {
    if (uri.toString() === this.uri.toString()) return;
    this.uri = uri;
    this.entitle();
    this.refresh();
  }

  /** The page is drawn by the page itself; once it is there, with all that was entered. */
  async print(): Promise<void> {
    await this.writer.after(this.uri.toString(), async () => {
      this.prints = true;
      this.refresh();
    });
  }

  private printWhenReady(): void {
    if (!this.prints || !this.isReady) return;
    this.prints = false;
    this.post({ kind: 'print' });
  }

  private entitle(): void {
    this.panel.title = l10n.t('Preview {0}', this.uri.path.split('/').at(-1)!);
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
        void this.enter(message.entry);
        break;
      case 'undo':
      case 'redo':
        this.undo(message.kind, this.uri).catch(showFailure);
        break;
      case 'page':
        openPrintedPage(this.context, this.uri, message.html).catch(showFailure);
    }
  }

  /** Asks for the newest text, one question at a time: the server answers when a burst of edits is over. */
  private refresh(): void {
    this.revision++;
    if (!this.asking && this.panel.visible) void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    for (let asked = -1; asked !== this.revision; ) {
      asked = this.revision;
      const uri = this.uri.toString();
      const preview = await this.client
        .sendRequest<VersionedPreview | null>(`${SECTION}/preview`, { textDocument: { uri } })
        .catch(() => undefined);
      // A server that does not answer has been reported already; another report may be looked at by now. An answer about an
      // older text is drawn: who types without end sees what has arrived so far.
      if (preview === undefined || uri !== this.uri.toString()) continue;
      this.post({ kind: 'preview', uri, preview });
      if (!this.isReady) this.postCursor();
      this.isReady = preview !== null;
      if (asked === this.revision) this.printWhenReady();
    }
    this.asking = false;
  }

  private async reveal({ place, focus }: FromPage & { kind: 'reveal' }): Promise<void> {
    const { start, end } = place;
    const range = new Range(start.line, start.character, end.line, end.character);
    const editor = this.editor();
    if (editor && !focus) {
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    } else
      await window.showTextDocument(this.uri, {
        viewColumn: editor?.viewColumn ?? this.column,
        preserveFocus: !focus,
        selection: range,
      });
  }

  /**
   * The editor's own undo works on the active editor: the keyboard goes there and comes back. It takes back what was entered
   * last, also when that is still on its way.
   */
  private undo(command: 'undo' | 'redo', uri: Uri): Promise<void> {
    return this.writer.after(uri.toString(), async () => {
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

  private async enter(entry: CellEntry): Promise<void> {
    const result = await this.writer.enter(entry);
    this.post({ kind: 'entered', ...result });
    const isShown = !this.isClosed && this.panel.visible && this.uri.toString() === entry.uri;
    if (result.refused !== null && !isShown) reportRefusal(result);
  }

  private post(message: ToPage): void {
    // An answer may come when the panel has been closed.
    if (!this.isClosed) void this.panel.webview.postMessage(message);
  }
}
