import { coverageText, inLocale, say } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { responseError } from '../protocol/response-error.ts';
import type { Session } from '../session.ts';

/** The server's. Its argument is a report's address; it gives which figures of the prose could be compared, and those that could not. */
export const COVERAGE = `${SECTION}.coverage`;

/** Null where the report is not open, or no report. */
export async function coverage(session: Session, [uri]: readonly unknown[]): Promise<unknown> {
  const { client, service } = session;
  if (typeof uri !== 'string') throw responseError(say('需要报告的地址', 'A report is wanted'), client.locale);
  const snapshot = await session.snapshot(uri);
  if (!snapshot) return null;
  const covered = service.coverage(snapshot.checked);
  return {
    figures: covered.figures,
    compared: covered.compared,
    ...(covered.verified > 0 && { verified: covered.verified }),
    notUnderstood: covered.notUnderstood.map(({ span, text }) => ({ range: snapshot.positions.rangeOf(span), text })),
    summary: inLocale(coverageText(covered), client.locale),
  };
}
