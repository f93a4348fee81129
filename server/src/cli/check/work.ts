import {
  type CheckedReport,
  type Finding,
  type FixOptions,
  NO_RELATED_REPORTS,
  NO_REPORT,
  type RelatedReports,
} from '../../core/index.ts';
import type { Job, Notify, Printed, Work } from '../batch/job.ts';
import { notifyOfDocument } from '../document-notices.ts';
import { placesOf } from '../place.ts';
import type { ReportFile } from '../report-file.ts';
import { service } from '../service.ts';
import type { FileSettings } from '../settings.ts';
import { withoutKnown } from './baseline.ts';
import type { Tally } from './checked.ts';
import { writeComments } from './comment.ts';
import type { Terminal } from './format.ts';
import { type FormatName, formatNamed } from './formats.ts';
import { type Mended, mend, type WayOfMending } from './mend.ts';

export type FixWish = 'none' | 'safe' | 'preferred';

export interface CheckJob extends Job, FileSettings {
  /** What an earlier run has found in the file. */
  readonly known: readonly string[];
  /** The reports of the run that have to do with it. */
  readonly relatedReports?: RelatedReports | undefined;
}

export interface CheckSetup {
  /** What holds for many files; each names its own by its place. */
  readonly bases: readonly FixOptions[];
  readonly fix: FixWish;
  /** How what was mended is written; null where it is only shown. */
  readonly way: WayOfMending | null;
  readonly format: FormatName;
  readonly terminal: Terminal;
}

/** Mends a file where asked, checks it, and puts what was found into the words of the format. */
export const checkWork = (setup: CheckSetup): Work<CheckJob, Tally> => {
  const check = checkingWork(setup);
  return async (file, job, notify) => (await check(file, job, notify)).printed;
};

/** The same, for who needs the checked report besides. */
export const checkingWork = ({ bases, fix, way, format, terminal }: CheckSetup): Checking => {
  const { file: textOf } = formatNamed(format, terminal);
  return async (file, { path, base, exceptions, verified, known, relatedReports = NO_RELATED_REPORTS }, notify) => {
    const options = { ...bases[base], exceptions, verified, relatedReports };
    const mended: Mended = fix === 'none' ? file : await mend(file, fix, options, way, notify);
    const { document } = mended;
    const pictures = document && mended.text === document.text ? document.pictures : [];
    const checked = service.check(service.read(mended.text), { ...options, pictures });
    if (!hasReport(checked)) notify({ path, text: NO_REPORT, isProblem: false });
    notifyOfDocument(path, mended.document, null, notify);
    const findings = withoutKnown(checked.findings, known);
    if (way?.comments) await writeComments(file, mended, checked.report, findings, way, terminal.locale, notify);
    const { encoding } = file;
    const text = textOf({
      path,
      encoding,
      placeAt: placesOf(mended.document),
      before: file.text,
      report: checked.report,
      findings,
      coverage: () => service.coverage(checked),
    });
    const tally = {
      encoding,
      ...countsOf(findings),
      fixable: service.fixesToApply(checked, 'safe', options.fixAll).length,
      known: checked.findings.length - findings.length,
      unused: {
        exceptions: service.unusedExceptions(checked, exceptions).map((each) => exceptions.indexOf(each)),
        verified: service.unusedConfirmed(checked, verified).map((each) => verified.indexOf(each)),
      },
    };
    return { checked, printed: { text, tally } };
  };
};

type Checking = (
  file: ReportFile,
  job: CheckJob,
  notify: Notify,
) => Promise<{ readonly checked: CheckedReport; readonly printed: Printed<Tally> }>;

/** Without it there is nothing to check, and "no problems" would be taken for praise. */
const hasReport = ({ report: { syntax } }: CheckedReport): boolean =>
  syntax.title !== null || syntax.headings.length > 0 || syntax.tables.length > 0;

function countsOf(findings: readonly Finding[]): Pick<Tally, 'severities' | 'codes'> {
  const severities = { error: 0, warning: 0, info: 0, hint: 0 };
  const codes: Record<string, number> = {};
  for (const { severity, code } of findings) {
    severities[severity]++;
    codes[code] = (codes[code] ?? 0) + 1;
  }
  return { severities, codes };
}
