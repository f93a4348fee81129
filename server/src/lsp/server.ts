import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from 'vscode-languageserver';
import { ConfigFiles } from './config/config-files.ts';
import { Configuration } from './config/configuration.ts';
import { EditorSettings } from './config/editor-settings.ts';
import { capabilitiesOf, register } from './handlers/handler.ts';
import { NOTIFICATIONS, REQUESTS } from './handlers/table.ts';
import { clientOf } from './protocol/client.ts';
import { SOURCE } from './protocol/diagnostics.ts';
import { Session } from './session.ts';
import { type DocumentLibrary, DocumentReader } from './workspace/document-reader.ts';
import { type Files, NO_FILES } from './workspace/files.ts';

/** How far the server has come with its client. */
export interface Served {
  isShutDown(): boolean;
  /** Resolves when a report has been checked for the first time. */
  readonly firstFindings: Promise<void>;
}

/**
 * Serves one client over a connection of any kind. Without `files` only what is open is seen.
 *
 * @param loadDocuments gives what reads Word files and pages, by what the client has sent to begin with
 * @param pages the address of the folder with the written pages, ending in a stroke
 */
export function serve(
  connection: Connection,
  files: Files = NO_FILES,
  pages: string | null = null,
  loadDocuments: (options: unknown) => Promise<DocumentLibrary> = () => import('../documents/read-document.ts'),
): Served {
  let session: Session | null = null;
  let noteChecked = (): void => {};
  const firstFindings = new Promise<void>((resolve) => {
    noteChecked = resolve;
  });
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    if (session) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already');
    const client = clientOf(params, pages);
    const editor = new EditorSettings(connection, client, params.initializationOptions);
    const configuration = new Configuration(editor, new ConfigFiles(files, client.encoding));
    const reader = new DocumentReader(files, () => loadDocuments(params.initializationOptions));
    session = new Session(connection, client, configuration, files, reader, params, noteChecked);
    register(connection, session, REQUESTS, NOTIFICATIONS);
    const capabilities = capabilitiesOf([...REQUESTS, ...NOTIFICATIONS], client);
    return { serverInfo: { name: SOURCE }, capabilities: { positionEncoding: client.encoding, ...capabilities } };
  });
  // What has no handler yet, or never.
  connection.onRequest((method) => {
    throw session
      ? new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method}`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet');
  });
  connection.onShutdown(() => {
    if (session?.isClosed) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down already');
    session?.stop();
  });
  connection.listen();
  return { isShutDown: () => session?.isClosed === true, firstFindings };
}
