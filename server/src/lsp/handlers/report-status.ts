import { RequestType } from 'vscode-languageserver';
import { inLocale, type Severity } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { request } from './handler.ts';

interface LocalizedStatus {
  readonly brief: string;
  readonly subject: string;
  readonly detail: string;
  readonly severity: Severity | null;
}

/** How a report stands, in the client's language; null when it is not open, or no report. */
export const reportStatus = request({
  method: new RequestType<{ readonly uri: string }, LocalizedStatus | null, unknown>(`${SECTION}/state`),
  async handle({ uri }, session) {
    const snapshot = await session.snapshot(uri);
    if (!snapshot) return null;
    const { brief, subject, detail, severity } = session.service.status(snapshot.checked);
    const { locale } = session.client;
    return {
      brief: inLocale(brief, locale),
      subject: inLocale(subject, locale),
      detail: inLocale(detail, locale),
      severity,
    };
  },
});
