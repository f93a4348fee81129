// The extension in a browser: the server runs in a Web Worker, and no program of Node is there.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startSession } from './session.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const addressOf = (file: string) => Uri.joinPath(context.extensionUri, file).toString(true);
  // The core is the same files for all that runs; a worker has no modules, and loads them before what needs them.
  const files = [...CORE_FILES, 'dist/web/server.js'].map((file) => JSON.stringify(addressOf(file)));
  const worker = new Worker(
    URL.createObjectURL(new Blob([`importScripts(${files.join(', ')});`], { type: 'text/javascript' })),
  );
  // The worker does not know where its own files lie.
  const documentsUri = addressOf('dist/documents.js');
  return startSession(
    context,
    (id, name, options) =>
      new LanguageClient(id, name, worker, {
        ...options,
        initializationOptions: { ...options.initializationOptions, documentsUri },
      }),
  );
}

/** The files of the core (esbuild.mjs). */
declare const CORE_FILES: readonly string[];

/** What a browser has; the project is compiled without the names of one. */
declare const URL: { createObjectURL(blob: Blob): string };
declare class Blob {
  constructor(parts: readonly string[], options: { readonly type: string });
}
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[2];
