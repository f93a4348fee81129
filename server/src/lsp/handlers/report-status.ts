import { RequestType } from 'vscode-languageserver';
import { inLocale, type Severity, stateOf } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import type { ReportSnapshot } from '../documents/open-document.ts';
import type { Client } from '../protocol/client.ts';

interface ShownState {
  readonly brief: string;
  readonly subject: string;
  readonly detail: string;
  readonly severity: Severity | null;
}

/** How a report stands, in the client's language; null when it is not open, or no report. */
export const STATE = new RequestType<{ readonly uri: string }, ShownState | null, void>(`${SECTION}/state`);

export function stateFor({ analysis }: ReportSnapshot, { locale }: Client): ShownState {
  const { brief, subject, detail, severity } = stateOf(analysis);
  return {
    brief: inLocale(brief, locale),
    subject: inLocale(subject, locale),
    detail: inLocale(detail, locale),
    severity,
  };
}
