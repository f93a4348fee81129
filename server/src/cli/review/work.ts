import { type CheckedReport, type FixOptions, NO_RELATED_REPORTS, type RelatedReports } from '../../core/index.ts';
import { FileProblem } from '../../files/problem.ts';
import type { CommentSeverity, ReviewedReport } from '../../review/review-data.ts';
import type { Job, Work } from '../batch/job.ts';
import { notifyOfDocument } from '../document-notices.ts';
import { type ReportFile, readReportFile } from '../report-file.ts';
import { service } from '../service.ts';
import type { FileSettings } from '../settings.ts';

export interface ReviewJob extends Job, FileSettings {
  readonly relatedReports?: RelatedReports | undefined;
  /** In the second round: the report as it was, or why there is none. */
  readonly before?: ReportBefore | { readonly reason: string } | undefined;
}

export interface ReportBefore {
  readonly path: string;
  readonly relatedReports: RelatedReports;
}

export interface ReviewSetup {
  /** What holds for many files; each names its own by its place. */
  readonly bases: readonly FixOptions[];
  readonly severity: CommentSeverity;
}

/** Checks a file, and the one before it in the second round, and gives the comments on it as plain data. */
export const reviewWork =
  ({ bases, severity }: ReviewSetup): Work<ReviewJob, ReviewedReport> =>
  async (file, { path, base, exceptions, relatedReports = NO_RELATED_REPORTS, before }, notify) => {
    const { reviewAgain, reviewReport, withoutRoundBefore } = await import('../../review/review-report.ts');
    // What is off, explained or a term now holds of what was before, too: else a comment would seem to be mended.
    const check = (of: ReportFile, related: RelatedReports): CheckedReport =>
      service.check(service.read(of.text), {
        ...bases[base],
        exceptions,
        relatedReports: related,
        pictures: of.document?.pictures ?? [],
      });
    const checked = check(file, relatedReports);
    notifyOfDocument(path, file.document, null, notify);
    const result = (tally: ReviewedReport) => ({ text: '', tally });
    if (!before) return result(reviewReport(checked, path, severity));
    if ('reason' in before) return result(withoutRoundBefore(reviewReport(checked, path, severity), before.reason));
    try {
      const old = check(await readReportFile(before.path), before.relatedReports);
      return result(
        reviewAgain(
          path,
          { checked, relatedReports },
          { path: before.path, checked: old, relatedReports: before.relatedReports },
          severity,
        ),
      );
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      notify({ path: before.path, text: error.reason, isProblem: false });
      return result(
        withoutRoundBefore(reviewReport(checked, path, severity), `上次的文件未能读取：${error.reason.zh}`),
      );
    }
  };
