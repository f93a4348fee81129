import {
  type Bilingual,
  type CheckedReport,
  type Finding,
  type FixOptions,
  NO_RELATED_REPORTS,
  type RelatedReports,
  say,
} from '../../core/index.ts';
import { FileProblem } from '../../files/problem.ts';
import type { TextFile } from '../../files/read.ts';
import { type WayOfWriting, writeTextFile } from '../../files/write.ts';
import type { Job, Notify, Work } from '../batch/job.ts';
import { service } from '../service.ts';
import type { FileSettings } from '../settings.ts';
import { withoutKnown } from './baseline.ts';
import type { Tally } from './checked.ts';
import type { Terminal } from './format.ts';
import { type FormatName, formatNamed } from './formats.ts';

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
  /** Whether what was mended is written. */
  readonly writes: boolean;
  readonly format: FormatName;
  readonly terminal: Terminal;
}

/** Mends a file where asked, checks it, and puts what was found into the words of the format. */
export const checkWork = ({ bases, fix, writes, format, terminal }: CheckSetup): Work<CheckJob, Tally> => {
  const { file: textOf } = formatNamed(format, terminal);
  return async (file, { path, base, exceptions, known, relatedReports = NO_RELATED_REPORTS }, notify) => {
    const options = { ...bases[base], exceptions, relatedReports };
    const text = fix === 'none' ? file.text : await mend(file, fix, options, writes ? notify : null);
    const checked = service.check(service.read(text), options);
    if (!hasReport(checked))
      notify({
        path,
        text: say('其中没有年度报告的内容', 'has nothing of an annual report in it'),
        isProblem: false,
      });
    const findings = withoutKnown(checked.findings, known);
    const { encoding } = file;
    return {
      text: textOf({
        path,
        encoding,
        before: file.text,
        report: checked.report,
        findings,
        coverage: () => service.coverage(checked),
      }),
      tally: {
        encoding,
        ...countsOf(findings),
        fixable: service.fixesToApply(checked, 'safe', options.fixAll).length,
        known: checked.findings.length - findings.length,
        unused: service.unusedExceptions(checked, exceptions).map((each) => exceptions.indexOf(each)),
      },
    };
  };
};

/** Without it there is nothing to check, and "no problems" would be taken for praise. */
const hasReport = ({ report: { syntax } }: CheckedReport): boolean =>
  syntax.title !== null || syntax.headings.length > 0 || syntax.tables.length > 0;

/** The text as it stands in the file afterwards; without anybody to tell, as it would. */
async function mend(
  file: TextFile,
  mode: 'safe' | 'preferred',
  options: FixOptions,
  notify: Notify | null,
): Promise<string> {
  const { text, applied } = service.fixText(file.text, mode, options);
  if (applied === 0 || !notify) return text;
  let way: WayOfWriting;
  try {
    way = await writeTextFile(file, text);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    notify({ path: error.path, text: error.reason, isProblem: true });
    return file.text;
  }
  const { zh, en } = WAYS[way];
  notify({ path: file.path, text: say(`已修复 ${applied} 处${zh}`, `${applied} fixed${en}`), isProblem: false });
  return text;
}

const WAYS: Readonly<Record<WayOfWriting, Bilingual>> = {
  replaced: say('', ''),
  'in-place': say(
    '（为保留硬链接、属主或权限，直接写入原文件，未能一步替换）',
    ' (written in place, not in one step, to keep its hard links, owner and mode)',
  ),
};

function countsOf(findings: readonly Finding[]): Pick<Tally, 'severities' | 'codes'> {
  const severities = { error: 0, warning: 0, info: 0, hint: 0 };
  const codes: Record<string, number> = {};
  for (const { severity, code } of findings) {
    severities[severity]++;
    codes[code] = (codes[code] ?? 0) + 1;
  }
  return { severities, codes };
}
