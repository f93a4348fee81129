// A save that a person asks for takes along what was entered before it, however long that is on its way into the text.
import { type Disposable, l10n, type Uri, workspace } from 'vscode';
import type { EntryQueue } from './entry-queue.ts';
import { showFailure, showWarning } from './notifications.ts';

/**
 * Milliseconds that a save is held up. VS Code itself goes on after 1,500, and no longer asks a listener that has let it wait for so
 * long a few times.
 */
const MAX_WAIT = 1200;

/**
 * Holds up the save of a report until all that was entered is in its text; where that takes too long, saves it once more when it is.
 */
export function completeSaves(queue: EntryQueue): Disposable {
  /** Reports that are being saved once more. */
  const again = new Set<string>();
  return workspace.onWillSaveTextDocument((event) => {
    const { uri, isUntitled } = event.document;
    const address = uri.toString();
    if (queue.isIdle(address)) return;
    const entered = queue.after(address, async () => {});
    const inTime = isInTime(entered);
    event.waitUntil(inTime);
    // What was entered since the person asked for a save is for the next.
    if (isUntitled || again.has(address)) return;
    void inTime
      .then(async (isComplete) => {
        if (isComplete) return;
        await entered;
        again.add(address);
        await saveNow(uri);
      })
      .catch(showFailure)
      .finally(() => again.delete(address));
  });
}

/** Resolves with whether the work was done in time. */
async function isInTime(work: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), MAX_WAIT);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether there is anything to save only the editor knows: to extensions a text counts as saved once a save is through, also where it
 * was changed while the file was being written.
 */
async function saveNow(uri: Uri): Promise<void> {
  // A sheet that was closed meanwhile has a text of its own by now.
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (!document || (await document.save())) return;
  void showWarning(l10n.t('{0}: what was filled in last is not saved yet', uri.path.split('/').at(-1)!));
}
