import { languages, TabInputCustom, TabInputWebview, type Uri, window, workspace } from 'vscode';
import { LANGUAGE, PREVIEW, SHEET } from './names.ts';

let previewed: Uri | undefined;

/** The preview shows this report from now on. */
export function previewShows(report: Uri): void {
  previewed = report;
}

/** The report in front: in a text editor, in a sheet, or in the preview. */
export function activeReport(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  if (document) return document.languageId === LANGUAGE ? document.uri : undefined;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  // VS Code puts words of its own before the type of a panel.
  if (input instanceof TabInputWebview && input.viewType.endsWith(PREVIEW)) return previewed;
  return input instanceof TabInputCustom && input.viewType === SHEET ? input.uri : undefined;
}

/** A text that is opened as a sheet is a report to the person, whatever its name. */
export async function asReport(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  if (document.languageId !== LANGUAGE) await languages.setTextDocumentLanguage(document, LANGUAGE);
}
