import {
  BulkRegistration,
  CodeActionKind,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type InitializeParams,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../../core/index.ts';
import { refreshDisplay } from '../handlers/decorations.ts';
import type { Session } from '../session.ts';
import { isConfigFile } from './config-files.ts';
import { SECTION } from './settings.ts';

/** Keeps what the session knows of settings, folders and their files as it is on the client's side. */
export function followConfiguration(session: Session, { workspaceFolders, rootUri }: InitializeParams): void {
  const { connection, client, configuration } = session;
  let folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  configuration.files.setWorkspaceFolders(folders);

  connection.onInitialized(() => {
    void session.indexes.follow(folders);
    const registrations = BulkRegistration.create();
    const pattern = `**/${CONFIG_FILE}`;
    const documentSelector = [{ pattern }];
    if (client.registersConfiguration) registrations.add(DidChangeConfigurationNotification.type, { section: SECTION });
    if (client.watchesFiles)
      registrations.add(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: pattern }, ...REPORTS],
      });
    if (client.registersTexts) {
      registrations.add(DidOpenTextDocumentNotification.type, { documentSelector });
      const syncKind = TextDocumentSyncKind.Incremental;
      registrations.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
      registrations.add(DidCloseTextDocumentNotification.type, { documentSelector });
    }
    if (client.registersActions)
      registrations.add(CodeActionRequest.type, { documentSelector, codeActionKinds: [CodeActionKind.QuickFix] });
    if (!client.registersConfiguration && !client.watchesFiles && !client.registersTexts && !client.registersActions)
      return;
    const failed = (error: unknown) => connection.console.error(`Settings cannot be followed: ${error}`);
    connection.client.register(registrations).catch(failed);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.editor.changed(settings);
    session.configurationChanged();
    refreshDisplay(session);
    void session.indexes.follow();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session.indexes.touched(changes.map(({ uri }) => String(uri)));
    const uris = changes.map(({ uri }) => uri).filter(isConfigFile);
    if (uris.length === 0) return;
    configuration.files.forget(uris);
    session.configurationChanged();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
    const removed = new Set(event.removed.map(({ uri }: { uri: string }) => uri));
    folders = [...folders.filter((uri) => !removed.has(uri)), ...event.added.map(({ uri }: { uri: string }) => uri)];
    configuration.files.setWorkspaceFolders(folders);
    session.configurationChanged();
    void session.indexes.follow(folders);
  });
}

/** Texts, and whatever comes or goes: a folder takes its reports along, and they are not told of one by one. */
const REPORTS = [
  { globPattern: '**/*.{gknb,txt,md}', kind: WatchKind.Change },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];
