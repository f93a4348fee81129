import { type Finding, inLocale, type Lines, type Locale, type Range } from '../../core/index.ts';
import { service } from '../service.ts';
import type { CheckedFile } from './checked.ts';

/** A checked file as scripts get it; names are promised. */
export function fileData({ path, encoding, report, findings, coverage }: CheckedFile, locale: Locale): object {
  const { lines } = report;
  const { figures, compared, notUnderstood } = coverage();
  return {
    path,
    encoding,
    ...service.identity(report),
    findings: findings.map((finding) => findingData(finding, lines, locale)),
    coverage: {
      figures,
      compared,
      notUnderstood: notUnderstood.map(({ span, text }) => ({ range: lines.rangeOf(span), text })),
    },
  };
}

function findingData(finding: Finding, lines: Lines, locale: Locale): object {
  const { code, severity, message, span, cells, expected, actual, explained, related, fixes } = finding;
  const range = (at: Finding['span']): Range => lines.rangeOf(at);
  return {
    code,
    severity,
    message: inLocale(message, locale),
    range: range(span),
    cells,
    // JSON leaves out what is undefined: a finding without figures has no such keys.
    expected,
    actual,
    explained: explained?.reason,
    // A place in another report has its path.
    related: related.map(({ span: at, message: text, elsewhere }) => ({
      ...(elsewhere ?? { range: range(at) }),
      message: inLocale(text, locale),
    })),
    fixes: fixes.map(({ title, preferred, safe, edits }) => ({
      title: inLocale(title, locale),
      preferred,
      safe,
      edits: edits.map((edit) => ({ range: range(edit.span), newText: edit.newText })),
    })),
  };
}
