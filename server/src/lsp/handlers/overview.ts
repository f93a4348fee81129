import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { inLocale, type OverviewAnswer, type OverviewFinding, SEVERITIES } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { Positions } from '../protocol/positions.ts';
import { request } from './handler.ts';

interface OverviewParams {
  /** What the client has already; 0 for nothing. */
  readonly since: number;
}

/** All reports of the workspace. */
export const overview = request({
  method: new RequestType<OverviewParams, OverviewAnswer, unknown>(`${SECTION}/overview`),
  handle: ({ since }, session) => session.overview.rowsSince(since),
});

interface FindingsParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Of a report with more so many are listed, the gravest. */
const MAX_FINDINGS = 100;

/** What was found in a report of the overview, open or not, the gravest first; hints are for who writes it. */
export const reportFindings = request({
  method: new RequestType<FindingsParams, OverviewFinding[], unknown>(`${SECTION}/reportFindings`),
  async handle({ textDocument: { uri } }, session) {
    const open = await session.snapshot(uri);
    const checked = open?.checked ?? (await session.reports.checkedNow(uri));
    if (!checked) return [];
    const { encoding, locale } = session.client;
    const positions = open?.positions ?? new Positions(checked.report.lines, encoding);
    const graver = SEVERITIES.filter((severity) => severity !== 'hint');
    return graver
      .flatMap((severity) => checked.findings.filter((finding) => finding.severity === severity))
      .slice(0, MAX_FINDINGS)
      .map(({ severity, message, span }) => ({
        severity,
        message: inLocale(message, locale),
        range: positions.rangeOf(span),
      }));
  },
});
