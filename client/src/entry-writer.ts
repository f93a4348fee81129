// What is entered in a grid: the server writes it into the text, one entry after another.
import { l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SECTION } from './names.ts';
import { messageOf, showFailure } from './notifications.ts';
import type { CellEntry, EntryResult } from './preview-messages.ts';
import { SerialQueue } from './serial-queue.ts';

/** Outlives the page in which was entered: what was handed on is written, or said to be refused. */
export class EntryWriter {
  private readonly queue = new SerialQueue();

  constructor(private readonly client: BaseLanguageClient) {}

  /** Each is applied to the newest text, which has those before. */
  enter(entry: CellEntry): Promise<EntryResult> {
    return this.after(entry.uri, async () => {
      const { uri, cell, text } = entry;
      const { refused } = await this.client
        .sendRequest<{ refused: string | null }>(`${SECTION}/enter`, { textDocument: { uri }, cell, text })
        .catch((error: unknown) => ({ refused: messageOf(error) }));
      return { entry, refused, version: versionOf(uri) };
    });
  }

  /** Does something with the text once all that was entered so far is in it. */
  after<T>(uri: string, task: () => Promise<T>): Promise<T> {
    return this.queue.run(uri, task);
  }
}

/** For an entry that was refused when its cell is not looked at. */
export function reportRefusal({ entry: { uri, title, text }, refused }: EntryResult): void {
  const name = Uri.parse(uri).path.split('/').at(-1)!;
  showFailure(l10n.t('{0}: {1} was not filled in with “{2}”: {3}', name, title, text, refused!));
}

const versionOf = (uri: string): number =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri)?.version ?? 0;
