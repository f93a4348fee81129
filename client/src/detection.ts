import { Disposable, languages, Range, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE, SECTION } from './names.ts';

/** Languages that a report has when its name does not tell. */
const UNDECIDED = new Set(['plaintext', 'markdown']);
/** Enough for two section headings; a log of many megabytes need not be sent whole. */
const HEAD_LENGTH = 1 << 16;
/** A change of this length is pasted text rather than typing: worth asking again. */
const PASTED_LENGTH = 40;
/** A line as the heading of a section begins, ended by the person who types it. */
const HEADING = /^[\s#*]*[一二三四五六]、/;

const isUndecided = ({ languageId }: TextDocument): boolean => UNDECIDED.has(languageId);

/**
 * Turns plain text and Markdown that the server takes for a report into a report.
 * Who turns one back by hand is not contradicted until the window is closed.
 */
export function detectReports(client: BaseLanguageClient): Disposable {
  const languageBefore = new WeakMap<TextDocument, string>();
  const turnedBack = new Set<string>();

  const opened = (document: TextDocument): void => {
    // A change of language closes a document and opens the same object again; a file opened anew is a new object.
    if (languageBefore.get(document) === LANGUAGE) turnedBack.add(document.uri.toString());
    languageBefore.set(document, document.languageId);
    void decide(document);
  };

  const decide = async (document: TextDocument): Promise<void> => {
    if (!isOpenQuestion(document)) return;
    const { version } = document;
    const isReport = await askServer(document);
    if (!isReport || document.isClosed || !isOpenQuestion(document)) return;
    // Who types on meanwhile: asked again, of what stands there now.
    if (document.version !== version) return decide(document);
    await languages.setTextDocumentLanguage(document, LANGUAGE);
  };

  const askServer = (document: TextDocument): Promise<boolean> => {
    const question = { name: document.uri.path.split('/').at(-1), text: headOf(document) };
    // A server that does not answer has been reported already; the document stays what it is.
    return client.sendRequest<boolean>(`${SECTION}/isReport`, question).catch(() => false);
  };

  const isOpenQuestion = (document: TextDocument): boolean =>
    isUndecided(document) &&
    !turnedBack.has(document.uri.toString()) &&
    workspace.getConfiguration(SECTION, document).get('detection.byContent', true);

  for (const document of workspace.textDocuments) opened(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidSaveTextDocument(decide),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isWorthAsking = contentChanges.some(
        ({ text, range }) =>
          text.length >= PASTED_LENGTH ||
          (text.includes('\n') &&
            isUndecided(document) &&
            range.start.line < document.lineCount &&
            HEADING.test(document.lineAt(range.start.line).text)),
      );
      if (isWorthAsking) void decide(document);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(`${SECTION}.detection`)) return;
      for (const document of workspace.textDocuments) void decide(document);
    }),
  );
}

function headOf(document: TextDocument): string {
  return document.getText(new Range(document.positionAt(0), document.positionAt(HEAD_LENGTH)));
}
