// The least that a language server can be: it keeps the documents and knows the answers before it is asked. What any server built on the
// same library takes; bundled and minified as ours is. Like ours it waits until a burst of edits is read.
//   --diagnostics=FILE   what it sends of each document, as JSON; nothing where it is not given
import { readFileSync } from 'node:fs';
import { createConnection, type Diagnostic, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Debouncer } from '../server/src/lsp/scheduling/debouncer.ts';

const OPTION = '--diagnostics=';
const file = process.argv.find((argument) => argument.startsWith(OPTION))?.slice(OPTION.length);
const diagnostics: Diagnostic[] = file ? JSON.parse(readFileSync(file, 'utf8')) : [];

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
let changed: TextDocument;
const debouncer = new Debouncer(() => {
  const { uri, version } = changed;
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.onDidChangeContent(({ document }) => {
  changed = document;
  debouncer.schedule();
});
// Whatever else an editor asks of a document: there is nothing of it.
connection.onRequest((method) => (method === 'textDocument/semanticTokens/full' ? { data: [] } : []));
documents.listen(connection);
connection.listen();
