import { commands, type ExtensionContext, env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import { sourceUri } from './document-uri.ts';
import { askFirst, showInformation } from './notifications.ts';
import type { VersionedPreview } from './preview-messages.ts';

/** A report with errors is put on paper only when the person says so; who does not is led to them. */
export async function mayPrint({ findings, more }: VersionedPreview): Promise<boolean> {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return true;
  // Where not all findings are there, some more may be errors.
  const count = `${errors}${more.findings > 0 ? '+' : ''}`;
  const anyway = l10n.t('Print Anyway');
  const show = l10n.t('Show Findings');
  const message =
    errors === 1 && more.findings === 0
      ? l10n.t('There is still an error in this report. Print it all the same?')
      : l10n.t('There are still {0} errors in this report. Print it all the same?', count);
  const chosen = await askFirst(message, show, anyway);
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
  return chosen === anyway;
}

/**
 * Opens a page in the browser, from where it is printed, or made a PDF. On this machine it goes through a file of the
 * extension's own; where the browser could not read that (in a VS Code on the web, on another machine), or the system does not
 * open it, a person says where to.
 */
export async function openPrintedPage(
  { globalStorageUri }: ExtensionContext,
  report: Uri,
  html: string,
): Promise<void> {
  const page = new TextEncoder().encode(html);
  const isHere = env.uiKind === UIKind.Desktop && !env.remoteName && globalStorageUri.scheme === 'file';
  if (isHere) {
    const file = Uri.joinPath(globalStorageUri, 'print.html');
    await workspace.fs.writeFile(file, page);
    if (await env.openExternal(file)) return;
  }
  const chosen = await window.showSaveDialog({
    title: l10n.t('Save as a page to print'),
    defaultUri: sourceUri(report).with({ path: report.path.replace(/(\.[^./]*)?$/, '.html') }),
    filters: { HTML: ['html'] },
  });
  if (!chosen) return;
  await workspace.fs.writeFile(chosen, page);
  void showInformation(
    l10n.t(
      'Saved. Open it in a browser to print it or make it a PDF, and then delete it: left in the folder, it counts as one more file of this report.',
    ),
  );
}
