import { inLocale, say } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { checkedWhole } from '../documents/report-snapshot.ts';
import { responseError } from '../protocol/response-error.ts';
import type { Session } from '../session.ts';

/** The server's. Its argument is a report's address; it gives, item by item, whether the report may be handed in. */
export const FINAL_CHECK = `${SECTION}.finalCheck`;

/** Null where the report is not open, or no report. */
export async function finalCheck(session: Session, [uri]: readonly unknown[]): Promise<unknown> {
  const { client, service } = session;
  if (typeof uri !== 'string') throw responseError(say('需要报告的地址', 'A report is wanted'), client.locale);
  const snapshot = await session.snapshot(uri);
  if (!snapshot) return null;
  const { isReady, summary, items } = service.finalCheck(checkedWhole(snapshot, service));
  return {
    ready: isReady,
    summary: inLocale(summary, client.locale),
    items: items.map(({ key, state, title, detail, places }) => ({
      key,
      state,
      title: inLocale(title, client.locale),
      detail: inLocale(detail, client.locale),
      places: places.map(({ span, text }) => ({
        range: snapshot.positions.rangeOf(span),
        text: inLocale(text, client.locale),
      })),
    })),
  };
}
