// Recording a finding as a known exception: the reason is asked for here, the server writes it into the folder's file.
import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { announce } from './announce.ts';
import { savingConfiguration } from './configurations.ts';
import { CONFIG_FILE, SECTION } from './names.ts';

const RECORD = `${SECTION}.recordException`;

/** What the server sends along with its quick fix; the client only adds the reason. */
interface ExceptionToRecord {
  readonly code: string;
}

export function recordExceptions(client: BaseLanguageClient): Disposable {
  // The server offers the command only to a client that has it.
  client.registerFeature(announce({ commands: { commands: [RECORD] } }));
  return commands.registerCommand(RECORD, async (report: string, exception: ExceptionToRecord, given?: string) => {
    const reason = given ?? (await askForReason(exception.code));
    if (reason === undefined) return;
    await savingConfiguration(() =>
      commands.executeCommand<string>(`${SECTION}.addException`, report, { ...exception, reason }),
    );
  });
}

function askForReason(code: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Record as a known exception ({0})', code),
    prompt: l10n.t('Why is it right as it is? The reason is kept in {0}.', CONFIG_FILE),
    ignoreFocusOut: true,
    validateInput: (reason) => (reason.trim() === '' ? l10n.t('A reason is needed.') : undefined),
  });
}
