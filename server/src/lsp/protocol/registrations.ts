import {
  BulkRegistration,
  CodeActionKind,
  CodeActionRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import type { Client } from './client.ts';

/** Texts, and whatever comes or goes: a folder takes its reports along, and they are not announced one by one. */
const reportsWatched = ({ opensDocuments }: Client) => [
  { globPattern: `**/*.{gknb,txt,md${opensDocuments ? ',docx,html,htm' : ''}}`, kind: WatchKind.Change },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Asks the client, as far as it can, to say when settings and files change, and to send the configuration files that are open. */
export function registerCapabilities(connection: Connection, client: Client): void {
  const { registersConfiguration, watchesFiles, registersTexts, registersActions } = client;
  if (!registersConfiguration && !watchesFiles && !registersTexts && !registersActions) return;
  const pattern = `**/${CONFIG_FILE}`;
  const documentSelector = [{ pattern }];
  const registrations = BulkRegistration.create();
  if (registersConfiguration) registrations.add(DidChangeConfigurationNotification.type, { section: SECTION });
  if (watchesFiles)
    registrations.add(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: pattern }, ...reportsWatched(client)],
    });
  if (registersTexts) {
    registrations.add(DidOpenTextDocumentNotification.type, { documentSelector });
    const syncKind = TextDocumentSyncKind.Incremental;
    registrations.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
    registrations.add(DidCloseTextDocumentNotification.type, { documentSelector });
  }
  if (registersActions)
    registrations.add(CodeActionRequest.type, { documentSelector, codeActionKinds: [CodeActionKind.QuickFix] });
  const failed = (error: unknown) => connection.console.error(`Settings cannot be followed: ${error}`);
  connection.client.register(registrations).catch(failed);
}
