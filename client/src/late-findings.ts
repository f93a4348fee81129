// Findings that the server gives of a text whose tab has been closed meanwhile. The client throws such an answer away and goes on
// showing what it had: the findings of words that nobody has saved, as long as VS Code keeps the text.
import { type DiagnosticCollection, languages, type TextDocument, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  type DiagnosticCollectionProvider,
  DiagnosticCollectionSource,
  type DiagnosticProviderMiddleware,
  vsdiag,
} from 'vscode-languageclient';

/** What the client is to be made with, so that such findings are shown as well. */
export function showLateFindings(client: () => BaseLanguageClient): {
  readonly diagnosticCollectionProvider: DiagnosticCollectionProvider;
  readonly provideDiagnostics: NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']>;
} {
  let shown: DiagnosticCollection | undefined;
  return {
    diagnosticCollectionProvider: {
      create(name, source) {
        const collection = languages.createDiagnosticCollection(name);
        if (source === DiagnosticCollectionSource.pull) shown = collection;
        return collection;
      },
      dispose: (collection) => collection.dispose(),
    },
    async provideDiagnostics(document, previousResultId, token, next) {
      const report = await next(document, previousResultId, token);
      if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full && !client().visibleDocuments.isVisible(document))
        shown?.set(uriOf(document), report.items);
      return report;
    },
  };
}

const uriOf = (document: TextDocument | Uri): Uri => (document instanceof Uri ? document : document.uri);
