import { NO_RELATED_REPORTS, type RelatedReports } from './cross-report/report-index.ts';
import type { ReadReport } from './read-report.ts';
import { type CellValues, type Diagnosis, diagnose } from './repair/diagnose.ts';
import { whileWritten } from './rules/framework/being-written.ts';
import { type ConfirmedFigure, type ConfirmedFigures, confirmedIn } from './rules/framework/confirmed-figure.ts';
import { explain } from './rules/framework/exceptions.ts';
import type { Finding } from './rules/framework/finding.ts';
import type { KnownException } from './rules/framework/known-exception.ts';
import { prepareRuleContext } from './rules/framework/rule-context.ts';
import { runRules, type SeverityChoice } from './rules/framework/run.ts';
import type { Term } from './rules/framework/term-list.ts';
import type { Span } from './text/span.ts';

/** What a report is checked against, beside itself. */
export interface CheckOptions {
  /** By code; `off` silences a code. */
  readonly severities?: Readonly<Record<string, SeverityChoice>>;
  /** The cells' values when their table last balanced, or when the text was opened: what differs was typed by the writer. */
  readonly baseline?: CellValues | null;
  /** The user's own list of terms. */
  readonly terms?: readonly Term[];
  /** Where pictures stood in the document that the text was read from, as offsets into the text. */
  readonly pictures?: readonly number[];
  readonly relatedReports?: RelatedReports;
  /** Where somebody is writing the report at its end: what the last change put there. Null where it is whole. */
  readonly written?: Span | null;
  /** Findings that the user has declared to be right, of this text. */
  readonly exceptions?: readonly KnownException[];
  /** Figures of this text that the user has confirmed. */
  readonly verified?: readonly ConfirmedFigure[];
}

/** A report that was read, and what was found in it. */
export interface CheckedReport extends ReadReport {
  readonly diagnosis: Diagnosis;
  readonly findings: readonly Finding[];
  /** The figures of the prose that a person has confirmed. */
  readonly confirmed: ConfirmedFigures;
  /** How many reports of last year were there: only with a single one is anything compared. */
  readonly lastYears: number;
}

/** Checks a report that was read. */
export function checkReport(
  read: ReadReport,
  {
    severities = {},
    baseline = null,
    terms = [],
    pictures = [],
    relatedReports = NO_RELATED_REPORTS,
    written = null,
    exceptions = [],
    verified = [],
  }: CheckOptions = {},
): CheckedReport {
  const { text, report, passages, prose } = read;
  const diagnosis = diagnose(report, baseline);
  const context = prepareRuleContext({ report, passages, prose, diagnosis, terms, pictures, relatedReports });
  const confirmed = confirmedIn(report, prose, verified);
  const found = explain(runRules(context, severities), text, exceptions, confirmed);
  const findings = written ? whileWritten(found, report, written) : found;
  const lastYears = relatedReports.lastYear ? 1 : relatedReports.lastYears.length;
  return { text, report, passages, prose, diagnosis, findings, confirmed, lastYears };
}
