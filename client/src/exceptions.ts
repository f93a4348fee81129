// Recording a finding as a known exception, and lifting it: the reason is asked for here, the server writes it into the folder's
// file or takes it out.
import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { announce } from './announce.ts';
import { savingConfiguration } from './configurations.ts';
import { CONFIG_FILE, SECTION } from './names.ts';

const RECORD = `${SECTION}.recordException`;
const LIFT = `${SECTION}.liftException`;

export function recordExceptions(client: BaseLanguageClient): Disposable[] {
  // The server offers the commands only to a client that has them.
  client.registerFeature(announce({ commands: { commands: [RECORD, LIFT] } }));
  return [
    commands.registerCommand(RECORD, async (report: string, exception: object, rule: string, given?: string) => {
      const reason = given ?? (await askForReason(rule));
      if (reason !== undefined) await change('addException', report, { ...exception, reason });
    }),
    commands.registerCommand(LIFT, (report: string, exception: object) => change('removeException', report, exception)),
  ];
}

const change = (command: string, report: string, exception: object): Promise<void> =>
  savingConfiguration(() => commands.executeCommand<string>(`${SECTION}.${command}`, report, exception));

function askForReason(rule: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Record as a known exception ({0})', rule),
    prompt: l10n.t('Why is it right as it is? The reason is kept in {0}.', CONFIG_FILE),
    ignoreFocusOut: true,
    validateInput: (reason) => (reason.trim() === '' ? l10n.t('A reason is needed.') : undefined),
  });
}
