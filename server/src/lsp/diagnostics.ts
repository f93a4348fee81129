import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { type Bilingual, type Finding, inLocale, type Locale, type Severity, say } from '../core/index.ts';
import type { Client } from './client.ts';
import type { OpenDocument, View } from './documents.ts';
import type { Settings } from './settings.ts';

export const SOURCE = 'disclosure-report';

/** What of a client its findings depend on. */
type Reader = Pick<Client, 'locale' | 'addressOfPage'>;

/** Editors stop showing problems at about this many a file; what is left out is told. */
export const MOST_DIAGNOSTICS = 1000;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What of a view findings are told by. */
type Told = Pick<View, 'uri' | 'positions' | 'locate'>;

/** What there is to tell of an open document with these settings. */
export function diagnosticsFor(document: OpenDocument, settings: Settings, client: Reader): Diagnostic[] {
  const view = document.view(settings);
  if (view) return diagnosticsOf(view, client);
  const why = document.whyUnchecked(settings);
  return why ? [unchecked(why, client.locale)] : [];
}

/** All findings of a view; of too many the gravest, and a last one that tells how many more there are. */
export function diagnosticsOf(view: View, client: Reader): Diagnostic[] {
  const { findings } = view.analysis;
  if (findings.length <= MOST_DIAGNOSTICS) return findings.map((finding) => diagnosticOf(view, finding, client));
  const shown = new Set([...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_DIAGNOSTICS - 1));
  const firstLeftOut = findings.find((finding) => !shown.has(finding))!;
  return [
    ...findings.filter((finding) => shown.has(finding)).map((finding) => diagnosticOf(view, finding, client)),
    remainder(view.positions.rangeOf(firstLeftOut.span), findings.length - shown.size, client.locale),
  ];
}

export function diagnosticOf(
  { uri, positions, locate }: Told,
  finding: Finding,
  { locale, addressOfPage }: Reader,
): Diagnostic {
  const { code, cells, expected, actual, explained, related } = finding;
  const href = addressOfPage(code);
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
  related.length > MOST_RELATED ? related.filter(({ isZero }) => !isZero) : related;

const MOST_RELATED = 8;

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
