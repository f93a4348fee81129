import { type Finding, inLocale, type Locale, type Report, say } from '../../core/index.ts';
import { FileProblem } from '../../files/problem.ts';
import type { Notify } from '../batch/job.ts';
import type { ReportFile } from '../report-file.ts';
import { type Mended, put, type WayOfMending } from './mend.ts';

/** More would not be read; the first are the gravest of each place. */
const MAX_COMMENTS = 500;

/** Writes the copy of a Word file with what was found in it as comments, beside what was mended. */
export async function writeComments(
  file: ReportFile,
  { document, unwritten }: Mended,
  report: Report,
  findings: readonly Finding[],
  way: WayOfMending,
  locale: Locale,
  notify: Notify,
): Promise<void> {
  const notice = (text: Parameters<Notify>[0]['text'], isProblem: boolean) =>
    notify({ path: file.path, text, isProblem });
  let bytes = unwritten;
  if (!document?.comment) notice(ONLY_WORD, false);
  else if (findings.length > 0) {
    const comments = findings.slice(0, MAX_COMMENTS).map(({ span: { start, end }, message, code }) => ({
      start: Math.min(start, report.text.length),
      end: Math.min(end, report.text.length),
      words: `${inLocale(message, locale)}（${code}）`,
    }));
    const written = document.comment(comments, way.comments!);
    if ('refused' in written) notice(written.refused, true);
    else {
      bytes = written.bytes;
      notice(say(`副本中写入批注 ${comments.length} 条`, `${comments.length} comments in the copy`), false);
    }
  }
  if (!bytes) return;
  try {
    await put(file, bytes, way);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    notify({ path: error.path, text: error.reason, isProblem: true });
  }
}

const ONLY_WORD = say('没有加批注：只有 .docx 可以', 'has no comments: only a .docx takes them');
