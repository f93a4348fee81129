import { LSPErrorCodes, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { inLocale, type Locale, say, TABLE_KEYS, type TableKey } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { applyEdit } from '../protocol/apply-edit.ts';
import { isReadOnly, ONLY_READ } from '../protocol/document-uri.ts';
import { responseError } from '../protocol/response-error.ts';
import { workspaceEdit } from '../protocol/workspace-edit.ts';
import type { Session } from '../session.ts';

export const RECOMPUTE_TOTALS = `${SECTION}.recomputeTotals`;

function argumentsOf([uri, table]: readonly unknown[], locale: Locale): { uri: string; tables: readonly TableKey[] } {
  if (typeof uri !== 'string')
    throw responseError(say('需要一份报告的地址', 'The address of a report is wanted'), locale);
  if (table === undefined || table === null) return { uri, tables: TABLE_KEYS };
  const key = TABLE_KEYS.find((each) => each === table);
  if (!key) throw responseError(say(`没有这张表：${table}`, `No such table: ${table}`), locale);
  return { uri, tables: [key] };
}

/**
 * Has the client bring totals up to date; gives how many were wrong. Arguments: a report's address; a table's key, or
 * nothing for all tables.
 */
export async function recomputeTotals(session: Session, sent: readonly unknown[]): Promise<number> {
  const { connection, client, service } = session;
  const { uri, tables } = argumentsOf(sent, client.locale);
  if (isReadOnly(uri)) throw responseError(ONLY_READ, client.locale, LSPErrorCodes.RequestFailed);
  const snapshot = await session.snapshot(uri);
  if (!snapshot) throw responseError(say(`没有打开的报告：${uri}`, `No report is open at ${uri}`), client.locale);
  const edits = service.recomputeTotals(snapshot.checked, ...tables)?.edits ?? [];
  if (edits.length === 0) {
    const message = inLocale(
      say('各项合计均正确，无需更改。', 'All totals are right; nothing was changed.'),
      client.locale,
    );
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    return 0;
  }
  await applyEdit(connection, client, say('重新计算合计', 'Recompute totals'), workspaceEdit(snapshot, edits, client));
  return edits.length;
}
