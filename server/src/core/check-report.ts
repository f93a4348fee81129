import { NO_RELATED_REPORTS, type RelatedReports } from './cross-report/report-index.ts';
import type { ReadReport } from './read-report.ts';
import { type CellValues, type Diagnosis, diagnose } from './repair/diagnose.ts';
import { explain } from './rules/framework/exceptions.ts';
import type { Finding } from './rules/framework/finding.ts';
import type { KnownException } from './rules/framework/known-exception.ts';
import { prepareRuleContext } from './rules/framework/rule-context.ts';
import { runRules, type SeverityChoice } from './rules/framework/run.ts';
import type { Term } from './rules/framework/term-list.ts';

/** What a report is checked against, beside itself. */
export interface CheckOptions {
  /** By code; `off` silences a code. */
  readonly severities?: Readonly<Record<string, SeverityChoice>>;
  /** The cells' values when their table last balanced, or when the text was opened: what differs was typed by the writer. */
  readonly baseline?: CellValues | null;
  /** The user's own list of terms. */
  readonly terms?: readonly Term[];
  readonly relatedReports?: RelatedReports;
  /** Findings that the user has declared to be right, of this text. */
  readonly exceptions?: readonly KnownException[];
}

/** A report that was read, and what was found in it. */
export interface CheckedReport extends ReadReport {
  readonly diagnosis: Diagnosis;
  readonly findings: readonly Finding[];
}

/** Checks a report that was read. */
export function checkReport(
  read: ReadReport,
  {
    severities = {},
    baseline = null,
    terms = [],
    relatedReports = NO_RELATED_REPORTS,
    exceptions = [],
  }: CheckOptions = {},
): CheckedReport {
  const { text, report, passages, prose } = read;
  const diagnosis = diagnose(report, baseline);
  const context = prepareRuleContext({ report, passages, prose, diagnosis, terms, relatedReports });
  const findings = explain(runRules(context, severities), text, exceptions);
  return { text, report, passages, prose, diagnosis, findings };
}
