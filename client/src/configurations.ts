import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { CONFIG_FILE } from './names.ts';
import { showInformation } from './notifications.ts';

/**
 * Saves the configuration that something was written into, so that it also holds on the command line. What the user had not yet
 * saved there he may still be writing: then nothing is saved, and he is told.
 */
export async function savingConfiguration(write: () => Thenable<string>): Promise<void> {
  const dirty = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  const written = await workspace.openTextDocument(Uri.parse(await write()));
  if (!dirty.has(written.uri.toString())) await written.save();
  if (written.isDirty) void warnUnsaved(written);
}

async function warnUnsaved(document: TextDocument): Promise<void> {
  const show = l10n.t('Show');
  const chosen = await showInformation(
    l10n.t('{0} has changes that are not saved: please save it yourself.', CONFIG_FILE),
    show,
  );
  if (chosen === show) await window.showTextDocument(document);
}
