import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { type Finding, inLocale, type Locale, ruleUri, type Severity, say } from '../core/index.ts';
import type { View } from './documents.ts';

export const SOURCE = 'disclosure-report';

/** Editors stop showing problems at about this many a file; what is left out is told. */
export const MOST_DIAGNOSTICS = 1000;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** All findings of a view; of too many the gravest, and a last one that tells how many more there are. */
export function diagnosticsOf(view: View, locale: Locale): Diagnostic[] {
  const { findings } = view.analysis;
  if (findings.length <= MOST_DIAGNOSTICS) return findings.map((finding) => diagnosticOf(view, finding, locale));
  const shown = new Set([...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_DIAGNOSTICS - 1));
  const firstLeftOut = findings.find((finding) => !shown.has(finding))!;
  return [
    ...findings.filter((finding) => shown.has(finding)).map((finding) => diagnosticOf(view, finding, locale)),
    remainder(view.positions.rangeOf(firstLeftOut.span), findings.length - shown.size, locale),
  ];
}

export function diagnosticOf({ uri, positions }: View, finding: Finding, locale: Locale): Diagnostic {
  const { code, cells, expected, actual, explained, related } = finding;
  return {
    range: positions.rangeOf(finding.span),
    severity: SEVERITIES[finding.severity],
    code,
    codeDescription: { href: ruleUri(code) },
    source: SOURCE,
    message: inLocale(finding.message, locale),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ span, message }) => ({
        location: { uri, range: positions.rangeOf(span) },
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

function remainder(range: Range, count: number, locale: Locale): Diagnostic {
  const message = inLocale(say(`另有 ${count} 项检查结果未显示`, `${count} more findings are not shown`), locale);
  return { range, severity: DiagnosticSeverity.Information, source: SOURCE, message, data: { cells: [] } };
}

const rank = ({ severity }: Finding): number => SEVERITIES[severity];
