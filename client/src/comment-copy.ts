// What was found in a Word file, as comments in a copy of it, and what can be mended as tracked changes: for who works on it in Word.
import { env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { isDocument, sourceUri } from './document-uri.ts';
import { showInformation } from './notifications.ts';
import { runProgram } from './program.ts';

/** @param extension,storage the extension's folders */
export async function saveCommentCopy(extension: Uri, storage: Uri, chosen: Uri | undefined): Promise<void> {
  const file = chosen instanceof Uri ? chosen : await chooseFile();
  if (file) await copyWithComments(extension, storage, file);
}

/** The one that is open as a text in front, saved; else one that the person looks for. */
async function chooseFile(): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  if (document && isDocument(document.uri) && isWord(document.uri))
    return !document.isDirty || (await document.save()) ? sourceUri(document.uri) : undefined;
  const chosen = await window.showOpenDialog({ filters: { [l10n.t('Word')]: ['docx'] } });
  return chosen?.[0];
}

const isWord = ({ path }: Uri): boolean => /\.docx$/i.test(path);

async function copyWithComments(extension: Uri, storage: Uri, file: Uri): Promise<void> {
  const name = file.path.replace(/^.*\//, '');
  const folder = Uri.joinPath(storage, `comments-${Date.now()}`);
  const words = ['check', file.fsPath, '--comment', '--fix', '--track', '--output', folder.fsPath, '--format', 'json'];
  try {
    const { notices, hasFailed } = await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Checking {0}', name) },
      () => runProgram(extension, words, new Uint8Array()),
    );
    if (hasFailed) throw new Error(notices.join('\n'));
    const copy = Uri.joinPath(folder, name);
    if (!(await isThere(copy))) {
      void showInformation(l10n.t('Nothing was found in {0}.', name));
      return;
    }
    const target = await window.showSaveDialog({
      title: l10n.t('Save the copy with comments'),
      defaultUri: file.with({ path: file.path.replace(/\.docx$/i, l10n.t(' (comments).docx')) }),
      filters: { [l10n.t('Word')]: ['docx'] },
    });
    if (!target) return;
    await workspace.fs.writeFile(target, await workspace.fs.readFile(copy));
    const open = l10n.t('Open');
    const message = [l10n.t('Saved as {0}.', target.path.replace(/^.*\//, '')), ...notices].join(' ');
    if ((await showInformation(message, open)) === open) await env.openExternal(target);
  } finally {
    await workspace.fs.delete(folder, { recursive: true }).then(undefined, () => {});
  }
}

const isThere = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );
