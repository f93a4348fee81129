import { type CheckedReport, type CheckOptions, checkReport } from './check-report.ts';
import type { FixAll } from './config/config.ts';
import { type Digest, type DocumentPlace, digestOf } from './cross-report/digest.ts';
import type { RelatedReports } from './cross-report/report-index.ts';
import { isReport } from './detect.ts';
import { type Coverage, coverageOf, unusedConfirmed } from './features/coverage.ts';
import {
  type Extract,
  type ExtractedCell,
  extractCells,
  extractReport,
  type Identity,
  identityOf,
} from './features/extract.ts';
import { type Fixed, type FixMode, type FixOptions, fixesToApply, fixText } from './features/fix.ts';
import { rulePage } from './features/rule-page.ts';
import type { Report } from './model/report.ts';
import { parseReport, type ReadReport, readReport } from './read-report.ts';
import { type AskedAlone, mayDifferBeside, rulesAsking } from './rules/framework/between-reports.ts';
import type { ConfirmedFigure } from './rules/framework/confirmed-figure.ts';
import { unusedExceptions } from './rules/framework/exceptions.ts';
import type { Fix } from './rules/framework/finding.ts';
import type { KnownException } from './rules/framework/known-exception.ts';
import type { Locale } from './text/bilingual.ts';
import { type NewReport, newReport } from './write/new-report.ts';

/**
 * What every caller asks of the core: read, then check, then fix or extract. Pure: a text goes in, plain data comes out;
 * nothing is read or written, and nothing of a text is remembered.
 */
export class ReportService {
  /** Whether a text is a report: by its name, its first line, or what stands in it. */
  isReport(text: string, name: string, byContent?: boolean): boolean {
    return isReport(text, name, byContent);
  }

  /** Title, sections and tables, without the prose. */
  parse(text: string): Report {
    return parseReport(text);
  }

  /** @param last what was last read of this document: what an edit has not touched need not be read again */
  read(text: string, last: Pick<ReadReport, 'passages'> | null = null): ReadReport {
    return readReport(text, last);
  }

  check(read: ReadReport, options: CheckOptions = {}): CheckedReport {
    return checkReport(read, options);
  }

  /** What other reports need to know of this one. */
  digest(report: Report, path: string, documentPlaceAt?: (offset: number) => DocumentPlace): Digest {
    return digestOf(report, path, documentPlaceAt);
  }

  /** The codes of the rules that hold what the prose says against other reports. */
  rulesAsking(read: ReadReport): string[] {
    return rulesAsking(read);
  }

  /** Whether something else may be found in a report beside these others than by itself: never false where it is. */
  mayDifferBeside(report: AskedAlone, related: RelatedReports): boolean {
    return mayDifferBeside(report, related);
  }

  /** The exceptions with a reason that none of the findings is like any more. */
  unusedExceptions({ findings, text }: CheckedReport, exceptions: readonly KnownException[]): KnownException[] {
    return unusedExceptions(findings, text, exceptions);
  }

  /** The confirmed figures, with a reason, that nothing in the prose has use for. */
  unusedConfirmed(checked: CheckedReport, confirmed: readonly ConfirmedFigure[]): ConfirmedFigure[] {
    return unusedConfirmed(checked, confirmed);
  }

  /** Applies fixes until none is left that could be applied. */
  fixText(text: string, mode: FixMode, options: FixOptions = {}): Fixed {
    return fixText(text, mode, options);
  }

  /** The fixes that can be applied together. */
  fixesToApply(checked: CheckedReport, mode: FixMode, fixAll?: FixAll): Fix[] {
    return fixesToApply(checked, mode, fixAll);
  }

  /** Which figures of the prose were compared with the tables, and which could not be. */
  coverage(read: ReadReport): Coverage {
    return coverageOf(read);
  }

  identity(report: Report): Identity {
    return identityOf(report);
  }

  extract(report: Report): Extract {
    return extractReport(report);
  }

  extractCells(report: Report): ExtractedCell[] {
    return extractCells(report);
  }

  newReport(options: NewReport): string {
    return newReport(options);
  }

  /** What a rule checks, why, and on what ground, as Markdown; null where there is no such rule. */
  rulePage(code: string, locale: Locale): string | null {
    return rulePage(code, locale);
  }
}
