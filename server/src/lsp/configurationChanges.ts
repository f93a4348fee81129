import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../core/index.ts';
import { isFolderFile } from './folderFiles.ts';
import type { Session } from './session.ts';
import { SECTION } from './settings.ts';

/** Keeps what the session knows of settings, folders and their files as it is on the client's side. */
export function followConfiguration(session: Session, { workspaceFolders, rootUri }: InitializeParams): void {
  const { connection, client, configuration } = session;
  let folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  configuration.folders.setWorkspaceFolders(folders);

  connection.onInitialized(() => {
    const failed = (error: unknown) => connection.console.error(`Settings cannot be followed: ${error}`);
    if (client.registersConfiguration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(failed);
    const watchers = [{ globPattern: `**/${CONFIG_FILE}` }];
    if (client.watchesFiles)
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.editor.changed(settings);
    session.configurationChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri).filter(isFolderFile);
    if (uris.length === 0) return;
    configuration.folders.forget(uris);
    session.configurationChanged();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
    const removed = new Set(event.removed.map(({ uri }: { uri: string }) => uri));
    folders = [...folders.filter((uri) => !removed.has(uri)), ...event.added.map(({ uri }: { uri: string }) => uri)];
    configuration.folders.setWorkspaceFolders(folders);
    session.configurationChanged();
  });
}
