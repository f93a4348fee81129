import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { inLocale, type Locale, recomputeFix, say, TABLE_KEYS, type TableKey } from '../core/index.ts';
import { applyEdit } from './applying.ts';
import type { Client } from './client.ts';
import type { View } from './documents.ts';
import { workspaceEdit } from './edits.ts';
import { refusal } from './refusal.ts';
import { SECTION } from './settings.ts';

export const RECOMPUTE_TOTALS = `${SECTION}.recomputeTotals`;

/** Arguments: a report's address; a table's key, or nothing for all tables. */
export function argumentsOf(
  sent: readonly unknown[] | undefined,
  locale: Locale,
): { uri: string; tables: readonly TableKey[] } {
  const [uri, table] = sent ?? [];
  if (typeof uri !== 'string') throw refusal(say('需要一份报告的地址', 'The address of a report is wanted'), locale);
  if (table === undefined || table === null) return { uri, tables: TABLE_KEYS };
  const key = TABLE_KEYS.find((each) => each === table);
  if (!key) throw refusal(say(`没有这张表：${table}`, `No such table: ${table}`), locale);
  return { uri, tables: [key] };
}

/** Has the client bring totals up to date; gives how many were wrong. */
export async function recomputeTotals(
  connection: Connection,
  client: Client,
  view: View,
  tables: readonly TableKey[],
): Promise<number> {
  const edits = recomputeFix(view.analysis, ...tables)?.edits ?? [];
  if (edits.length === 0) {
    const message = inLocale(
      say('各项合计均正确，无需更改。', 'All totals are right; nothing was changed.'),
      client.locale,
    );
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    return 0;
  }
  await applyEdit(connection, client, say('重新计算合计', 'Recompute totals'), workspaceEdit(view, edits, client));
  return edits.length;
}
