import { commands, type Disposable, env, l10n, Uri, window, workspace } from 'vscode';
import { SECTION } from './names.ts';

/** The command line comes with the extension, in a folder that nobody knows: the words to run it are put on the clipboard. */
export function offerCommandLine(extension: Uri): Disposable {
  return commands.registerCommand(`${SECTION}.copyCommandLine`, async () => {
    const program = Uri.joinPath(extension, 'dist/cli.js').fsPath;
    const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '.';
    const command = `node "${program}" check "${folder}"`;
    await env.clipboard.writeText(command);
    void window.showInformationMessage(l10n.t('Copied; paste it into a terminal: {0}', command));
  });
}
