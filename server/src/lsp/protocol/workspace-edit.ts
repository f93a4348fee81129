import type { WorkspaceEdit } from 'vscode-languageserver';
import { CONFIG_FILE, type Edit, say } from '../../core/index.ts';
import type { ConfigFile } from '../config/config-files.ts';
import type { Client } from './client.ts';
import { Positions } from './positions.ts';

/** The core's edits as the client takes them; with the version, so that they cannot land in a text that has moved on. */
export function workspaceEdit(
  { uri, version, positions }: EditedText,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const textEdits = edits.map(({ span, newText }) => ({ range: positions.rangeOf(span), newText }));
  if (!client.versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

export const editOfFile = ({ uri, version, read }: ConfigFile, edits: readonly Edit[], client: Client): WorkspaceEdit =>
  workspaceEdit({ uri, version, positions: new Positions(read.lines, client.encoding) }, edits, client);

/** Makes a file of what the edits put into an empty text. */
export function editOfNewFile(uri: string, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const textEdits = edits.map(({ newText }) => ({ range: { start, end: start }, newText }));
  if (!client.createsFiles) return { changes: { [uri]: textEdits } };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: textEdits },
    ],
  };
}

/** Said where a configuration is none that could be added to. */
export const CANNOT_WRITE = say(
  `无法写入 ${CONFIG_FILE}：请先改正其中的错误`,
  `Nothing can be written to ${CONFIG_FILE}: put right first what is wrong in it`,
);

interface EditedText {
  readonly uri: string;
  /** Null for what is not open. */
  readonly version: number | null;
  readonly positions: Positions;
}
