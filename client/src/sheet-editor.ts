// The sheet: the tables of a report as an editor of their own. Text and sheet are one document, so that undo, save and the mark of
// what is not saved are one as well.
import { commands, Disposable, l10n, type TextDocument, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { activeReport, asReport } from './active-report.ts';
import { SECTION, SHEET } from './names.ts';
import { showFailure, showInformation } from './notifications.ts';
import { type PageServices, ReportPage } from './report-page.ts';

export function provideSheet(services: PageServices): Disposable {
  const editor = window.registerCustomEditorProvider(
    SHEET,
    {
      async resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): Promise<void> {
        new ReportPage(panel, services, document.uri, 'sheet');
        await asReport(document.uri);
      },
    },
    { supportsMultipleEditorsPerDocument: true },
  );
  return Disposable.from(
    editor,
    // From a menu it is called with the file that the menu belongs to.
    commands.registerCommand(`${SECTION}.openSheet`, (from?: unknown) =>
      openSheet(from instanceof Uri ? from : undefined),
    ),
    commands.registerCommand(`${SECTION}.openText`, (from?: unknown) =>
      openText(from instanceof Uri ? from : undefined),
    ),
  );
}

/** Shows the report as a sheet, in place of its text where that is in front. */
export async function openSheet(given?: Uri): Promise<void> {
  const uri = given ?? activeReport();
  if (!uri) return void showInformation(l10n.t('Open an annual report first.'));
  await commands.executeCommand('vscode.openWith', uri, SHEET, ViewColumn.Active).then(undefined, showFailure);
}

/** Shows the text of the report beside the sheet: they are one document. */
async function openText(given?: Uri): Promise<void> {
  const uri = given ?? activeReport();
  if (uri) await commands.executeCommand('vscode.openWith', uri, 'default', ViewColumn.Beside);
}
