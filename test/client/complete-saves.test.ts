import assert from 'node:assert/strict';
import { EntryQueue } from '../../client/src/entry-queue.ts';
import type { CellEntry } from '../../client/src/preview-messages.ts';
import { withModules } from '../support/with-modules.ts';

const URI = { path: '/年报/a.gknb', toString: () => 'file:///a.gknb' };
const ENTRY: CellEntry = { id: '1', uri: URI.toString(), cell: 'requests.received.total', title: '', text: '64' };

interface WillSave {
  document: { uri: typeof URI; isUntitled: boolean };
  waitUntil(work: Promise<unknown>): void;
}

/**
 * An editor in which a text is saved as in VS Code: the listeners are waited for, the file is written, and only then the text counts
 * as saved to extensions, whatever came into it meanwhile.
 */
async function open() {
  const listeners: ((event: WillSave) => void)[] = [];
  const disk = { text: '', saves: 0, writing: async () => {} };
  const messages: unknown[] = [];
  const document = {
    uri: URI,
    isUntitled: false,
    isDirty: true,
    text: '',
    async save(): Promise<boolean> {
      const waited: Promise<unknown>[] = [];
      for (const listener of listeners) listener({ document, waitUntil: (work) => void waited.push(work) });
      await Promise.all(waited);
      written = written.then(write);
      await written;
      return true;
    },
  };
  // One file after the other.
  let written = Promise.resolve();
  const write = async (): Promise<void> => {
    const { text } = document;
    await disk.writing();
    disk.text = text;
    disk.saves++;
    document.isDirty = false;
  };
  const vscode = {
    l10n: { t: (words: string) => words },
    window: { showErrorMessage: async (message: unknown) => void messages.push(message) },
    workspace: {
      textDocuments: [document],
      onWillSaveTextDocument: (listener: (event: WillSave) => void) => listeners.push(listener),
    },
  };
  Object.assign(current, vscode);
  const { completeSaves } = await withModules({ vscode: current }, () => import('../../client/src/complete-saves.ts'));
  return { document, disk, messages, completeSaves };
}

/** The module is loaded once, into the first: it is made what each test wants. */
const current = {};

describe('a save', () => {
  /** Saves with an entry on its way that arrives when that is said. */
  async function savedWith(arriving: (editor: Awaited<ReturnType<typeof open>>, arrive: () => void) => void) {
    const editor = await open();
    let arrive = (): void => {};
    const queue = new EntryQueue(
      (_, entries) =>
        new Promise((answer) => {
          // It is in the text before the answer is there.
          arrive = () => {
            editor.document.text += entries.map(({ text }) => text).join();
            editor.document.isDirty = true;
            setTimeout(() => answer({ refused: entries.map(() => null), written: true }), 40);
          };
        }),
    );
    editor.completeSaves(queue);
    const entered = queue.enter(ENTRY.uri, [ENTRY], 'each');
    await Promise.resolve();
    arriving(editor, () => arrive());
    await editor.document.save();
    await entered;
    await settled();
    return editor;
  }

  /** All that follows without a further wait. */
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  it('waits for what was entered', async () => {
    const { disk } = await savedWith((_, arrive) => setTimeout(arrive, 50));
    assert.deepEqual([disk.text, disk.saves], ['64', 1]);
  });

  it('is made once more when what was entered comes late', async () => {
    const { disk, messages } = await savedWith((_, arrive) => setTimeout(arrive, 1400));
    assert.deepEqual([disk.text, disk.saves], ['64', 2]);
    assert.deepEqual(messages, []);
  });

  it('is made once more also when it comes while the file is being written', async () => {
    const { disk } = await savedWith(({ disk }, arrive) => {
      disk.writing = async () => {
        disk.writing = async () => {};
        arrive();
        await settled();
      };
    });
    assert.deepEqual([disk.text, disk.saves], ['64', 2]);
  });
});
