// Reports that a reviewer opens out of a list are for reading: what is typed by mistake is to change none of them. VS Code's own lock
// is used, with its own way to ask for writing; this file says when it is set, and takes it off where it is wanted no more.
import {
  commands,
  Disposable,
  TabInputCustom,
  TabInputText,
  type TextDocumentShowOptions,
  type Uri,
  window,
} from 'vscode';
import { SECTION } from './names.ts';

interface ForReading {
  readonly uri: Uri;
  /** `unlocked`: not looked at yet; VS Code locks only the editor in front. `closed`: locked, and in no editor any more. */
  state: 'unlocked' | 'locked' | 'closed';
}

/** By the report's address. */
const forReading = new Map<string, ForReading>();

/**
 * Shows a report beside the list, where the keyboard stays, and locked. A report that a person has opened himself is shown as it is:
 * he may be writing in it.
 */
export async function showForReading(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
  const key = uri.toString();
  const report = forReading.get(key);
  if (report?.state === 'closed') report.state = 'locked';
  else if (!report && !isInEditor(key)) forReading.set(key, { uri, state: 'unlocked' });
  await window.showTextDocument(uri, options);
  await updateMenus();
}

export function lockWhatIsForReading(): Disposable {
  return Disposable.from(
    commands.registerCommand(`${SECTION}.allowWriting`, allowWriting),
    window.tabGroups.onDidChangeTabGroups(() => void attend()),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) forget(input);
      void attend();
    }),
  );
}

async function allowWriting(): Promise<void> {
  await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
  const key = keyOf(window.tabGroups.activeTabGroup.activeTab?.input);
  if (key !== null) forReading.delete(key);
  await updateMenus();
}

/** The editor in front is locked where it is for reading, and freed where it was opened anew in another way. */
async function attend(): Promise<void> {
  const { activeTab } = window.tabGroups.activeTabGroup;
  const key = activeTab?.input instanceof TabInputText ? keyOf(activeTab.input) : null;
  const report = key !== null && forReading.get(key);
  if (key === null || !report || report.state === 'locked') return;
  if (report.state === 'unlocked') {
    report.state = 'locked';
    await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
  } else {
    forReading.delete(key);
    await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
  }
  await updateMenus();
}

function forget(input: unknown): void {
  const key = keyOf(input);
  const report = key !== null && forReading.get(key);
  if (key === null || !report || isInEditor(key)) return;
  if (report.state === 'locked') report.state = 'closed';
  else forReading.delete(key);
}

/**
 * The button that allows writing stands at these reports alone. Menus know them by path: the address of a file on another machine is
 * another one there. They write the paths of this machine in its own way.
 */
async function updateMenus(): Promise<void> {
  const locked = [...forReading.values()].filter(({ state }) => state === 'locked');
  const paths = new Set(locked.flatMap(({ uri }) => [uri.path, uri.fsPath]));
  await commands.executeCommand('setContext', `${SECTION}.forReading`, [...paths]);
}

const keyOf = (input: unknown): string | null =>
  input instanceof TabInputText || input instanceof TabInputCustom ? input.uri.toString() : null;

const isInEditor = (key: string): boolean =>
  window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => keyOf(input) === key));
