import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../core/index.ts';
import type { Client } from './client.ts';
import type { FolderFile } from './folderFiles.ts';
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

export const editOfFile = ({ uri, version, read }: FolderFile, edits: readonly Edit[], client: Client): WorkspaceEdit =>
  workspaceEdit({ uri, version, positions: new Positions(read.lines, client.encoding) }, edits, client);

interface EditedText {
  readonly uri: string;
  /** Null for what is not open. */
  readonly version: number | null;
  readonly positions: Positions;
}
