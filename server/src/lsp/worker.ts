// The language server in a Web Worker: what it reads and writes are the worker's messages.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server.ts';
import { clientFiles } from './workspace/client-files.ts';
import type { DocumentLibrary } from './workspace/document-reader.ts';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, clientFiles(connection), null, loadDocuments);

/** A worker does not know where its own files lie; the client that has started it does. */
async function loadDocuments(options: unknown): Promise<DocumentLibrary> {
  const { documentsUri } = options as { readonly documentsUri?: unknown };
  if (typeof documentsUri !== 'string') throw new Error('The client did not say where the library for documents is');
  importScripts(documentsUri);
  return disclosureReportDocuments.exports;
}

/** What a worker calls itself and has; the project is compiled without the names of a browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
declare const importScripts: (address: string) => void;
/** What the library puts itself into where there are no modules (esbuild.mjs). */
declare const disclosureReportDocuments: { readonly exports: DocumentLibrary };
