import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { type Bilingual, type Finding, inLocale, type Locale, type Severity, say } from '../../core/index.ts';
import type { Settings } from '../config/settings.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import type { Client } from './client.ts';

export const SOURCE = 'disclosure-report';

/** What of a client its findings depend on. */
type Reader = Pick<Client, 'locale' | 'pageUri'>;

/** Editors stop showing problems at about this many a file; how many are left out is shown. */
export const MAX_DIAGNOSTICS = 1000;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What of a snapshot is needed to show its findings. */
type FindingContext = Pick<ReportSnapshot, 'uri' | 'positions' | 'locate'>;

/** What is shown of an open document with these settings. */
export function diagnosticsFor(document: OpenDocument, settings: Settings, client: Reader): Diagnostic[] {
  const snapshot = document.snapshot(settings);
  if (snapshot) return diagnosticsOf(snapshot, client);
  const why = document.whyUnchecked(settings);
  return why ? [unchecked(why, client.locale)] : [];
}

/** All findings of a snapshot; of too many the gravest, and a last one that says how many more there are. */
export function diagnosticsOf(snapshot: ReportSnapshot, client: Reader): Diagnostic[] {
  const { findings } = snapshot.checked;
  if (findings.length <= MAX_DIAGNOSTICS) return findings.map((finding) => diagnosticOf(snapshot, finding, client));
  const shown = new Set([...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_DIAGNOSTICS - 1));
  const firstLeftOut = findings.find((finding) => !shown.has(finding))!;
  return [
    ...findings.filter((finding) => shown.has(finding)).map((finding) => diagnosticOf(snapshot, finding, client)),
    remainder(snapshot.positions.rangeOf(firstLeftOut.span), findings.length - shown.size, client.locale),
  ];
}

export function diagnosticOf(
  { uri, positions, locate }: FindingContext,
  finding: Finding,
  { locale, pageUri }: Reader,
): Diagnostic {
  const { code, cells, expected, actual, explained, related } = finding;
  const href = pageUri(code);
  return {
    range: positions.rangeOf(finding.span),
    severity: SEVERITIES[finding.severity],
    code,
    ...(href && { codeDescription: { href } }),
    source: SOURCE,
    message: inLocale(finding.message, locale),
    ...(related.length > 0 && {
      relatedInformation: worthShowing(related).map(({ span, message, elsewhere }) => ({
        location: elsewhere ? locate(elsewhere) : { uri, range: positions.rangeOf(span) },
        message: inLocale(message, locale),
      })),
    }),
    data: {
      cells,
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
      ...(explained && { explained: explained.reason }),
    },
  };
}

/** Editors list these above all else that they say of a place: of a long sum the zeros are left out. */
const worthShowing = (related: Finding['related']): Finding['related'] =>
  related.length > MAX_RELATED ? related.filter(({ isZero }) => !isZero) : related;

const MAX_RELATED = 8;

/** At the beginning: where the text ends has not been looked for. */
function unchecked(why: Bilingual, locale: Locale): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    message: inLocale(why, locale),
    data: { cells: [] },
  };
}

function remainder(range: Range, count: number, locale: Locale): Diagnostic {
  const message = inLocale(say(`另有 ${count} 项检查结果未显示`, `${count} more findings are not shown`), locale);
  return { range, severity: DiagnosticSeverity.Information, source: SOURCE, message, data: { cells: [] } };
}

const rank = ({ severity }: Finding): number => SEVERITIES[severity];
