import path from 'node:path';
import { say } from '../../core/index.ts';
import { STANDARD_INPUT } from '../../files/find.ts';
import { FileProblem } from '../../files/problem.ts';
import { readStandardInput } from '../../files/read.ts';
import { writeNewFile } from '../../files/write.ts';
import { type Arguments, choiceOf, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { notifyOfDocument } from '../document-notices.ts';
import { checkLocale } from '../locale.ts';
import { MAX_DOCUMENT_BYTES, readReportFile } from '../report-file.ts';
import { service } from '../service.ts';
import { Status, UsageError } from '../usage.ts';
import { convertReport } from './convert-report.ts';

const OPTIONS = { to: 'value', output: 'value', 'stdin-filename': 'value', locale: 'value' } as const;

const KINDS = ['docx', 'html', 'text', 'xlsx'] as const;

/** `convert`: a report as a file of another kind. */
export async function convert(words: readonly string[], console: Console): Promise<number> {
  const given = readArguments(words, OPTIONS);
  checkLocale(given.options.get('locale')?.at(-1));
  const file = fileOf(given);
  if (!given.options.has('to'))
    throw new UsageError(say(`请写明 --to ${KINDS.join('|')}`, `--to ${KINDS.join('|')} is needed`));
  const kind = choiceOf(given, 'to', KINDS, 'docx');
  const output = given.options.get('output')?.at(-1);
  if (output === undefined && kind !== 'html' && kind !== 'text' && process.stdout.isTTY)
    throw new UsageError(
      say(`请用 --output 写明存为哪个 .${kind} 文件`, `--output is needed: which .${kind} file to write`),
    );
  try {
    const input = file === STANDARD_INPUT ? await readStandardInput(MAX_DOCUMENT_BYTES) : undefined;
    const name = input ? (given.options.get('stdin-filename')?.at(-1) ?? STANDARD_INPUT) : file;
    const { text, document } = await readReportFile(name, input);
    const read = service.read(text);
    notifyOfDocument(name, document, read.report, (notice) => console.notify(notice));
    const converted = await convertReport(read, kind);
    if ('refused' in converted) throw new FileProblem(name, converted.refused);
    for (const notice of converted.notices) console.note(name, notice);
    if (output === undefined) await console.writeBytes(converted.bytes);
    else {
      writeNewFile(path.resolve(output), converted.bytes);
      console.note(output, say('已写入', 'written'));
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    console.problem(error.path, error.reason);
  }
  return console.hasFailed ? Status.failed : Status.clean;
}

function fileOf({ operands }: Arguments): string {
  const [file, ...others] = operands;
  if (file !== undefined && others.length === 0) return file;
  throw new UsageError(
    say('convert 一次转换一个文件：convert FILE --to docx', 'convert takes one file: convert FILE --to docx'),
  );
}
