import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { ConfigFiles } from './config/config-files.ts';
import { Configuration } from './config/configuration.ts';
import { EditorSettings } from './config/editor-settings.ts';
import { capabilitiesOf, register } from './handlers/handler.ts';
import { NOTIFICATIONS, REQUESTS } from './handlers/table.ts';
import { clientOf } from './protocol/client.ts';
import { SOURCE } from './protocol/diagnostics.ts';
import { Session } from './session.ts';
import { type Files, NO_FILES } from './workspace/files.ts';

/**
 * Serves one client over a connection of any kind. Without `files` only what is open is seen.
 *
 * @param pages the address of the folder with the written pages, ending in a stroke
 */
export function serve(connection: Connection, files: Files = NO_FILES, pages: string | null = null): void {
  let session: Session | null = null;
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = clientOf(params, pages);
    const editor = new EditorSettings(connection, client, params.initializationOptions);
    const configuration = new Configuration(editor, new ConfigFiles(files, client.encoding));
    session = new Session(connection, client, configuration, files, params);
    register(connection, session, REQUESTS, NOTIFICATIONS);
    const capabilities = capabilitiesOf([...REQUESTS, ...NOTIFICATIONS], client);
    return { serverInfo: { name: SOURCE }, capabilities: { positionEncoding: client.encoding, ...capabilities } };
  });
  connection.onShutdown(() => session?.stop());
  connection.listen();
}
