// What is entered in a sheet: the server writes it into the text. Whatever becomes of the page, each entry is written, or said
// to be refused.
import { commands, Disposable, FilePermission, l10n, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeReport, asReport } from './active-report.ts';
import { completeSaves } from './complete-saves.ts';
import { type EntryAnswer, EntryQueue } from './entry-queue.ts';
import { SECTION } from './names.ts';
import { messageOf, showFailure } from './notifications.ts';
import type { CellEntry, EntryMode, EntryResult } from './preview-messages.ts';

/** Outlives the page in which was entered: what was handed on is written, or said to be refused. */
export class EntryWriter {
  private readonly queue = new EntryQueue((uri, entries, mode) => this.send(uri, entries, mode));
  /** How often each text was saved. */
  private readonly saves = new Map<string, number>();
  private readonly saving = Disposable.from(
    completeSaves(this.queue),
    workspace.onDidSaveTextDocument(({ uri }) => {
      this.saves.set(uri.toString(), this.savesOf(uri.toString()) + 1);
    }),
  );

  constructor(private readonly client: BaseLanguageClient) {}

  dispose(): void {
    this.saving.dispose();
  }

  /** Each is applied to the newest text, which has those before. */
  async enter(entries: readonly CellEntry[], mode: EntryMode): Promise<EntryResult> {
    const uri = entries[0]!.uri;
    const answer = await this.queue.enter(uri, entries, mode);
    return { ...answer, entries, mode, version: documentAt(uri)?.version ?? 0 };
  }

  /** Does something with the text once all that was entered so far is in it. */
  after<T>(uri: string, task: () => Promise<T>): Promise<T> {
    return this.queue.after(uri, task);
  }

  private async send(address: string, entries: readonly CellEntry[], mode: EntryMode): Promise<EntryAnswer> {
    const uri = Uri.parse(address);
    if (await isReadonly(uri)) return refused(entries, READ_ONLY());
    const before = documentAt(address);
    const saves = this.savesOf(address);
    const wasSaved = before !== undefined && !before.isDirty && !before.isUntitled;
    const version = before?.version;
    const answer = await this.written(uri, entries, mode);
    const after = documentAt(address);
    const isChanged = after !== undefined && after === before && after.version !== version;
    if (!wasSaved || !answer.written || !isChanged || after.isDirty || this.savesOf(address) !== saves) return answer;
    // The editor has changed the text and does not mean to save it: to it the file is read-only, which it tells no extension.
    if (activeReport()?.toString() === address) await commands.executeCommand('workbench.action.files.revert');
    return refused(entries, READ_ONLY());
  }

  /** The text of a sheet that is closed is closed as well: it is opened again, and the editor shows it as not saved. */
  private async written(uri: Uri, entries: readonly CellEntry[], mode: EntryMode): Promise<EntryAnswer> {
    const address = uri.toString();
    const isOpen = () => uri.scheme === 'untitled' || documentAt(address) !== undefined;
    const ask = () =>
      this.client.sendRequest<EntryAnswer>(`${SECTION}/enter`, {
        textDocument: { uri: address },
        entries: entries.map(({ cell, text }) => ({ cell, text })),
        mode,
      });
    try {
      if (!isOpen()) await asReport(uri);
      const answer = await ask();
      if (answer.written || isOpen()) return answer;
      await asReport(uri);
      return await ask();
    } catch (error) {
      return refused(entries, messageOf(error));
    }
  }

  private savesOf(uri: string): number {
    return this.saves.get(uri) ?? 0;
  }
}

const READ_ONLY = (): string => l10n.t('The file is read-only');

const refused = (entries: readonly CellEntry[], reason: string): EntryAnswer => ({
  refused: entries.map(() => reason),
  written: false,
});

/** Where nobody may write, nothing is entered: it could not be saved. */
async function isReadonly(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    return ((await workspace.fs.stat(uri)).permissions ?? 0) === FilePermission.Readonly;
  } catch {
    return false; // Gone, or not saved yet: what is wrong is messages when it is saved.
  }
}

/** More are told in one. */
const MAX_MESSAGES = 3;

/** For entries that were refused when their cells are not looked at. */
export function reportRefusals({ entries, refused, written, mode }: Omit<EntryResult, 'version'>): void {
  const name = Uri.parse(entries[0]!.uri).path.split('/').at(-1)!;
  if (mode !== 'each' && !written) {
    showFailure(l10n.t('{0}: what was pasted does not fit the table, and was not filled in', name));
    return;
  }
  const messages = entries.flatMap(({ title, text }, i) =>
    refused[i] == null ? [] : [l10n.t('{0}: {1} was not filled in with “{2}”: {3}', name, title, text, refused[i])],
  );
  for (const message of messages.slice(0, MAX_MESSAGES)) showFailure(message);
  // What was typed is on no page any longer: here it is named.
  const rest = entries.filter((_, i) => refused[i] != null).slice(MAX_MESSAGES);
  const list = rest.map(({ title, text }) => l10n.t('{0}: {1}', title, text)).join(l10n.t('; '));
  if (rest.length > 0) showFailure(l10n.t('{0}: {1} more cells were not filled in: {2}', name, rest.length, list));
}

const documentAt = (uri: string): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri);
