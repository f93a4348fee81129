import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  InitializedNotification,
} from 'vscode-languageserver';
import { registerCapabilities } from '../protocol/registrations.ts';
import { notification } from './handler.ts';

/** Keeps what is known of settings, folders and their files as it is on the client's side. */
export const workspaceSync = [
  notification({
    method: InitializedNotification.type,
    handle(_, session) {
      session.begin();
      registerCapabilities(session.connection, session.client);
    },
  }),
  notification({
    method: DidChangeConfigurationNotification.type,
    handle: ({ settings }, session) => session.changeSettings(settings),
  }),
  notification({
    method: DidChangeWatchedFilesNotification.type,
    handle: ({ changes }, session) => session.changeFiles(changes.map(({ uri }) => String(uri))),
  }),
  notification({
    method: DidChangeWorkspaceFoldersNotification.type,
    capability: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
    handle({ event: { added, removed } }, session) {
      const urisOf = (folders: readonly { readonly uri: string }[]) => folders.map(({ uri }) => uri);
      session.changeFolders(urisOf(added), urisOf(removed));
    },
  }),
];
