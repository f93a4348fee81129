import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { notification } from './handler.ts';

const CAPABILITY: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
};

export const textDocumentSync = [
  notification({
    method: DidOpenTextDocumentNotification.type,
    capability: CAPABILITY,
    handle: ({ textDocument }, session) => session.open(textDocument),
  }),
  notification({
    method: DidChangeTextDocumentNotification.type,
    handle: ({ textDocument: { uri, version }, contentChanges }, session) =>
      session.change(uri, contentChanges, version),
  }),
  notification({
    method: DidSaveTextDocumentNotification.type,
    handle: ({ textDocument: { uri } }, session) => session.save(uri),
  }),
  notification({
    method: DidCloseTextDocumentNotification.type,
    handle: ({ textDocument: { uri } }, session) => session.close(uri),
  }),
];
