import { commands, type Disposable, env, l10n, Uri, workspace } from 'vscode';
import { SECTION } from './names.ts';
import { showFailure, showInformation } from './notifications.ts';
import { shellCommand, shellKindOf } from './shell-command.ts';

/** The command line comes with the extension, in a folder that nobody knows: the words to run it are put on the clipboard. */
export function offerCommandLine(extension: Uri): Disposable {
  return commands.registerCommand(`${SECTION}.copyCommandLine`, async () => {
    const program = Uri.joinPath(extension, 'dist/cli.js').fsPath;
    const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '.';
    const shell = shellKindOf(env.shell, /^[a-z]:\\/i.test(program));
    const command = shellCommand(['node', program, 'check', '--', folder], shell);
    if (command === null) {
      showFailure(
        l10n.t('The folder’s name has characters that no terminal takes as they are: {0}', JSON.stringify(folder)),
      );
      return;
    }
    await env.clipboard.writeText(command);
    void showInformation(l10n.t('Copied; paste it into a terminal: {0}', command));
  });
}
