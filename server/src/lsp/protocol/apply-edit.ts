import { type Connection, LSPErrorCodes, type WorkspaceEdit } from 'vscode-languageserver';
import { type Bilingual, inLocale, say } from '../../core/index.ts';
import type { Client } from './client.ts';
import { responseError } from './response-error.ts';

/** Has the client apply an edit, under a name by which it can be undone. Throws where it does not. */
export async function applyEdit(
  connection: Connection,
  client: Client,
  name: Bilingual,
  edit: WorkspaceEdit,
): Promise<void> {
  const label = inLocale(name, client.locale);
  const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit });
  if (applied) return;
  const refused = say('编辑器没有采用这些修改', 'The editor did not apply the changes');
  throw responseError(
    failureReason ? say(failureReason, failureReason) : refused,
    client.locale,
    LSPErrorCodes.RequestFailed,
  );
}
