// The extension in a browser: the server runs in a Web Worker, and no program of Node is there.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startSession } from './session.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true));
  return startSession(context, (id, name, options) => new LanguageClient(id, name, worker, options));
}

/** What a browser has; the project is compiled without the names of one. */
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[2];
