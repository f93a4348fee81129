// Offers to count table three from a ledger of requests.
import { commands, type Disposable, languages, type Uri, workspace } from 'vscode';
import { SECTION } from './names.ts';
import { showFailure } from './notifications.ts';

/** Offers the command; `extension` is the extension's folder. */
export function offerLedger(extension: Uri): Disposable {
  const mismatches = languages.createDiagnosticCollection(`${SECTION}.ledger`);
  const changed = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    // The comparison is of the text as it was.
    if (contentChanges.length > 0) mismatches.delete(document.uri);
  });
  const command = commands.registerCommand(`${SECTION}.countLedger`, async (chosen?: Uri) => {
    try {
      // Few ever do so: it is loaded when it is asked for.
      const { count } = await import('./count-ledger.ts');
      await count(extension, chosen, (uri, found) => mismatches.set(uri, found));
    } catch (error) {
      showFailure(error);
    }
  });
  return { dispose: () => [mismatches, changed, command].forEach((each) => void each.dispose()) };
}
