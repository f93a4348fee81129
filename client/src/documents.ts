// Word files, pages and PDFs, opened as texts: the ways in, and what is told of them.
import {
  type CustomDocument,
  commands,
  Disposable,
  l10n,
  languages,
  TabInputCustom,
  TabInputText,
  type TextDocument,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { announce } from './announce.ts';
import { DocumentFiles } from './document-files.ts';
import { DOCUMENT_SCHEME, documentUri, isDocument, isDocumentName } from './document-uri.ts';
import { LANGUAGE, SECTION } from './names.ts';
import { showFailure, showInformation, showWarning } from './notifications.ts';
import { RefusedSaves, saveAsText } from './refused-save.ts';

export function openDocuments(client: BaseLanguageClient): Disposable {
  // The server looks for documents only where the client opens them.
  client.registerFeature(announce({ documents: true }));
  const refused = new RefusedSaves(() => files);
  const files = new DocumentFiles(client, (uri, refusal) => refused.offer(uri, refusal));
  return Disposable.from(
    files,
    workspace.registerFileSystemProvider(DOCUMENT_SCHEME, files, { isCaseSensitive: true }),
    commands.registerCommand(`${SECTION}.openDocument`, (uri?: unknown, selected?: unknown) =>
      open(files, uri, selected).catch(showFailure),
    ),
    commands.registerCommand(`${SECTION}.saveDocumentAsText`, () => saveActive().catch(showFailure)),
    window.registerCustomEditorProvider(`${SECTION}.document`, new Redirection()),
    asReports(files),
  );
}

/** From a menu with a file, or several; from the palette with none: the one in front, or one that the person looks for. */
async function open(files: DocumentFiles, uri: unknown, selected: unknown): Promise<void> {
  const uris = Array.isArray(selected) && selected.length > 0 ? selected : [uri];
  const given = uris.filter((each): each is Uri => each instanceof Uri);
  for (const source of given.length > 0 ? given : await chosen()) {
    const address = documentUri(source);
    const answer = await files.read(address);
    if ('unreadable' in answer) showFailure(`${nameOf(source)}: ${answer.unreadable}`);
    else await window.showTextDocument(address, { preview: false });
  }
}

async function chosen(): Promise<readonly Uri[]> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const isFile = input instanceof TabInputText || input instanceof TabInputCustom;
  if (isFile && isDocumentName(input.uri.path) && !isDocument(input.uri)) return [input.uri];
  const filters = { [l10n.t('Word files, pages and PDFs')]: ['docx', 'html', 'htm', 'pdf'] };
  return (await window.showOpenDialog({ canSelectMany: true, filters })) ?? [];
}

async function saveActive(): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  if (uri && isDocument(uri)) await saveAsText(uri);
  else void showInformation(l10n.t('Open a Word file or a page as a report first.'));
}

/** “Open with” gives a panel; the text takes its place. */
class Redirection {
  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose() {} };
  }

  async resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): Promise<void> {
    const { viewColumn } = panel;
    try {
      await window.showTextDocument(documentUri(uri), { preview: false, ...(viewColumn && { viewColumn }) });
    } catch (error) {
      showFailure(error);
    }
    panel.dispose();
  }
}

/** What was read from a document is a report, whatever its name makes of it; who gives it another language is not contradicted. */
function asReports(files: DocumentFiles): Disposable {
  const seen = new WeakSet<TextDocument>();
  const opened = (document: TextDocument): void => {
    if (!isDocument(document.uri)) return;
    const notices = files.takeNotices(document.uri);
    if (notices.length > 0) void showWarning(`${nameOf(document.uri)}: ${notices.join(' · ')}`);
    if (seen.has(document)) return;
    seen.add(document);
    if (document.languageId !== LANGUAGE) void languages.setTextDocumentLanguage(document, LANGUAGE);
  };
  for (const document of workspace.textDocuments) opened(document);
  return workspace.onDidOpenTextDocument(opened);
}

const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
