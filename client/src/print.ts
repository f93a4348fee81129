import { type ExtensionContext, env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import { showInformation } from './notifications.ts';

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
    defaultUri: report.with({ path: report.path.replace(/(\.[^./]*)?$/, '.html') }),
    filters: { HTML: ['html'] },
  });
  if (!chosen) return;
  await workspace.fs.writeFile(chosen, page);
  void showInformation(l10n.t('Saved. Open it in a browser to print it or make it a PDF.'));
}
