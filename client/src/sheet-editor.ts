// The sheet: the tables of a report as an editor of their own. Text and sheet are one document, so that undo, save and the mark of
// what is not saved are one as well.
import {
  commands,
  Disposable,
  l10n,
  type Range,
  TabInputCustom,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { activeReport, asReport } from './active-report.ts';
import { FirstSave, LastText } from './first-save.ts';
import { SECTION, SHEET } from './names.ts';
import { showFailure, showInformation } from './notifications.ts';
import { type PageServices, ReportPage } from './report-page.ts';

const sheets = new Set<ReportPage>();

/** In the sheet in front, where the report is shown so and has a cell there, else in the text, beside the sheet. */
export async function goToPlace(report: Uri, place: Range): Promise<void> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const isSheet =
    input instanceof TabInputCustom && input.viewType === SHEET && input.uri.toString() === report.toString();
  if (isSheet) for (const sheet of sheets) if (sheet.panel.active && sheet.goTo(place)) return;
  const editor = await window.showTextDocument(report, {
    selection: place,
    ...(isSheet && { viewColumn: ViewColumn.Beside }),
  });
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

export function provideSheet(services: PageServices): Disposable {
  const firstSave = new FirstSave();
  const editor = window.registerCustomEditorProvider(
    SHEET,
    {
      async resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): Promise<void> {
        const sheet = new ReportPage(panel, services, document.uri, 'sheet');
        sheets.add(sheet);
        const unsaved = document.isUntitled ? new LastText(document) : null;
        panel.onDidDispose(() => {
          sheets.delete(sheet);
          unsaved?.dispose();
          if (unsaved) firstSave.sheetIsClosed(unsaved.text);
        });
        await asReport(document.uri);
      },
    },
    { supportsMultipleEditorsPerDocument: true },
  );
  return Disposable.from(
    editor,
    window.tabGroups.onDidChangeTabs(({ opened }) => firstSave.tabsAreOpened(opened)),
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
