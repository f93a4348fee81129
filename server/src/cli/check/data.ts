import { type Elsewhere, type Finding, inLocale, type Lines, type Locale, type Range } from '../../core/index.ts';
import { type PlaceAt, placeOfKept } from '../place.ts';
import { service } from '../service.ts';
import type { CheckedFile } from './checked.ts';

/** A checked file as scripts get it; names are promised. */
export function fileData({ path, encoding, report, findings, coverage, placeAt }: CheckedFile, locale: Locale): object {
  const { lines } = report;
  const { figures, compared, verified, notUnderstood } = coverage();
  return {
    path,
    encoding,
    ...service.identity(report),
    findings: findings.map((finding) => findingData(finding, lines, placeAt, locale)),
    coverage: {
      figures,
      compared,
      ...(verified > 0 && { verified }),
      notUnderstood: notUnderstood.map(({ span, text }) => ({
        range: lines.rangeOf(span),
        place: placeAt(span.start),
        text,
      })),
    },
  };
}

/** A finding as scripts get it. */
export function findingData(finding: Finding, lines: Lines, placeAt: PlaceAt, locale: Locale): object {
  const { code, severity, message, span, cells, expected, actual, explained, related, fixes } = finding;
  const range = (at: Finding['span']): Range => lines.rangeOf(at);
  return {
    code,
    severity,
    message: inLocale(message, locale),
    range: range(span),
    place: placeAt(span.start),
    cells,
    // JSON leaves out what is undefined: a finding without figures has no such keys.
    expected,
    actual,
    explained: explained?.reason,
    // A place in another report has its path.
    related: related.map(({ span: at, message: text, elsewhere }) => ({
      ...(elsewhere ? placeElsewhere(elsewhere) : { range: range(at), place: placeAt(at.start) }),
      message: inLocale(text, locale),
    })),
    fixes: fixes.map(({ title, preferred, safe, edits }) => ({
      title: inLocale(title, locale),
      preferred,
      safe,
      edits: edits.map((edit) => ({
        range: range(edit.span),
        place: placeAt(edit.span.start),
        newText: edit.newText,
      })),
    })),
  };
}

const placeElsewhere = ({ path, range, documentPlace }: Elsewhere): object => ({
  path,
  range,
  place: documentPlace ? placeOfKept(documentPlace) : undefined,
});
