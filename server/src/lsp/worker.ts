// The language server in a Web Worker: what it reads and writes are the worker's messages.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server.ts';
import { clientFiles } from './workspace/client-files.ts';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, clientFiles(connection));

/** What a worker calls itself; the project is compiled without the names of a browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
