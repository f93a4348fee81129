// A report that was begun in a sheet and is saved for the first time.
import {
  commands,
  type Disposable,
  type Tab,
  TabInputText,
  type TextDocument,
  type Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import { SHEET } from './names.ts';
import { showFailure } from './notifications.ts';

/** What a document had last: one that was not saved is emptied before its editor is closed. */
export class LastText {
  text: string;
  private readonly listener: Disposable;

  constructor(document: TextDocument) {
    this.text = document.getText();
    this.listener = workspace.onDidChangeTextDocument((change) => {
      if (change.document === document) this.text = document.getText() || this.text;
    });
  }

  dispose(): void {
    this.listener.dispose();
  }
}

/** Milliseconds between the two, in whatever order they come. */
const MAX_BETWEEN = 2000;

/** VS Code shows what was saved for the first time as a text: who filled in a sheet goes on in the sheet. */
export class FirstSave {
  /** What was in the sheet that is closed. */
  private text: string | null = null;
  private opened: Tab | null = null;

  sheetIsClosed(text: string): void {
    this.text = text;
    setTimeout(() => {
      this.text = null;
    }, MAX_BETWEEN);
    this.goOn();
  }

  tabsAreOpened(tabs: readonly Tab[]): void {
    const tab = tabs.find(({ input }) => input instanceof TabInputText && input.uri.scheme !== 'untitled');
    if (!tab) return;
    this.opened = tab;
    setTimeout(() => {
      if (this.opened === tab) this.opened = null;
    }, MAX_BETWEEN);
    this.goOn();
  }

  /** Whatever else is opened meanwhile has another text. */
  private goOn(): void {
    const { text, opened } = this;
    if (text === null || !(opened?.input instanceof TabInputText)) return;
    const { uri } = opened.input;
    const document = workspace.textDocuments.find((each) => isSame(each.uri, uri));
    if (document?.getText() !== text) return;
    this.text = null;
    this.opened = null;
    showAsSheet(uri, opened.group.viewColumn).catch(showFailure);
  }
}

async function showAsSheet(uri: Uri, column: ViewColumn): Promise<void> {
  await commands.executeCommand('vscode.openWith', uri, SHEET, column);
  const tabs = window.tabGroups.all.filter(({ viewColumn }) => viewColumn === column).flatMap((group) => group.tabs);
  await window.tabGroups.close(tabs.filter(({ input }) => input instanceof TabInputText && isSame(input.uri, uri)));
}

const isSame = (a: Uri, b: Uri): boolean => a.toString() === b.toString();
