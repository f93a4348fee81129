// The preview: a panel beside the text that shows the report as the form prints it.
import { commands, Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { activeReport, previewShows } from './active-report.ts';
import { LANGUAGE, PREVIEW, SECTION } from './names.ts';
import { showInformation } from './notifications.ts';
import type { PageState } from './preview-messages.ts';
import { type PageServices, ReportPage } from './report-page.ts';

export function providePreview(services: PageServices): Disposable {
  let preview: ReportPage | null = null;
  const look = (uri: Uri): void => {
    if (!preview) return;
    preview.show(uri);
    previewShows(uri);
    preview.panel.title = l10n.t('Preview {0}', uri.path.split('/').at(-1)!);
  };
  const show = (uri: Uri, panel?: WebviewPanel, takesFocus = false): ReportPage => {
    if (preview && panel) preview.panel.dispose();
    const shown = preview ?? new ReportPage(panel ?? makePanel(), services, uri, 'preview');
    if (!preview) {
      preview = shown;
      shown.panel.onDidDispose(() => {
        preview = null;
      });
    }
    look(uri);
    shown.panel.reveal(undefined, !takesFocus);
    return shown;
  };
  const ofActive = (takesFocus = false): ReportPage | undefined => {
    const uri = activeReport() ?? preview?.uri;
    if (uri) return show(uri, undefined, takesFocus);
    void showInformation(l10n.t('Open an annual report first.'));
    return undefined;
  };
  return Disposable.from(
    commands.registerCommand(PREVIEW, () => void ofActive()),
    commands.registerCommand(`${SECTION}.print`, () => void ofActive()?.ask('print')),
    // A page without the keyboard may not write to the clipboard.
    commands.registerCommand(`${SECTION}.copyReport`, () => void ofActive(true)?.ask('copy')),
    // Another report comes to the front: it is what is looked at.
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.languageId === LANGUAGE) look(editor.document.uri);
    }),
    window.registerWebviewPanelSerializer(PREVIEW, {
      deserializeWebviewPanel: async (panel, state: PageState | undefined) => {
        if (!state?.uri) return panel.dispose();
        show(Uri.parse(state.uri), panel);
        // The text may not be open yet; where it is gone, the page says so.
        await workspace.openTextDocument(Uri.parse(state.uri)).then(undefined, () => undefined);
      },
    }),
    { dispose: () => preview?.panel.dispose() },
  );
}

const makePanel = (): WebviewPanel =>
  window.createWebviewPanel(PREVIEW, '', { viewColumn: ViewColumn.Beside, preserveFocus: true });
