import { Uri, workspace } from 'vscode';

/** Saves the configuration that something was written into; what the user had not yet saved there he may still be writing. */
export async function savingConfiguration(write: () => Thenable<string>): Promise<void> {
  const dirty = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  const written = await workspace.openTextDocument(Uri.parse(await write()));
  if (!dirty.has(written.uri.toString())) await written.save();
}
