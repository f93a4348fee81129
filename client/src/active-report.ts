import { languages, TabInputCustom, type Uri, window, workspace } from 'vscode';
import { LANGUAGE, SHEET } from './names.ts';

/** The report in front: in a text editor, or in a sheet. */
export function activeReport(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  if (document) return document.languageId === LANGUAGE ? document.uri : undefined;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputCustom && input.viewType === SHEET ? input.uri : undefined;
}

/** A text that is opened as a sheet is a report to the person, whatever its name. */
export async function asReport(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  if (document.languageId !== LANGUAGE) await languages.setTextDocumentLanguage(document, LANGUAGE);
}
