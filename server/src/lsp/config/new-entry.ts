import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../../core/index.ts';
import type { Client } from '../protocol/client.ts';
import { relativePath } from '../protocol/uris.ts';
import { editOfFile, editOfNewFile } from '../protocol/workspace-edit.ts';
import type { ConfigFiles } from './config-files.ts';

/** What writes an entry about a report into a configuration. */
export interface NewEntry {
  /** The configuration's address. */
  readonly uri: string;
  /** The report's path from the configuration's folder. */
  readonly path: string;
  readonly edit: WorkspaceEdit;
}

/**
 * Writes an entry about a report into the configuration that holds for it, or into a new one. Null where that is not possible.
 *
 * @param editsOf given the text of the configuration, and the report's path from its folder
 */
export async function newEntry(
  report: string,
  configFiles: ConfigFiles,
  client: Client,
  editsOf: (text: string, path: string) => readonly Edit[] | null,
): Promise<NewEntry | null> {
  const file = await configFiles.of(report);
  const uri = file?.uri ?? configFiles.placeFor(report);
  const path = uri && relativePath(uri.slice(0, uri.lastIndexOf('/')), report);
  if (!uri || !path || (file && !file.isText)) return null;
  const edits = editsOf(file?.text ?? '', path);
  return edits && { uri, path, edit: file ? editOfFile(file, edits, client) : editOfNewFile(uri, edits, client) };
}
