import path from 'node:path';
import { MAX_REPORT_BYTES, tooLarge } from '../core/index.ts';
import type { DocumentText } from '../documents/document.ts';
import { FileProblem } from '../files/problem.ts';
import { readFileBytes, readTextFile, type TextFile, textFileOf } from '../files/read.ts';

/** A report's text; of a document also the way back into it. */
export interface ReportFile extends TextFile {
  readonly document?: DocumentText | undefined;
}

/** Bytes of a document: pictures make them large. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

const DOCUMENTS: readonly string[] = [
  '.docx',
  '.html',
  '.htm',
  '.pdf',
  '.doc',
  '.wps',
  '.xlsx',
  '.xlsm',
  '.csv',
  '.xls',
  '.et',
];

/** Reads a file of any kind by its name, or throws a `FileProblem`. What reads documents is loaded when the first is met. */
export async function readReportFile(at: string, input?: Uint8Array): Promise<ReportFile> {
  const extension = path.extname(at).toLowerCase();
  if (!DOCUMENTS.includes(extension)) return input ? textFileOf(at, input) : readTextFile(at);
  const bytes = input ?? readFileBytes(at, MAX_DOCUMENT_BYTES);
  const { readDocument } = await import('../documents/read-document.ts');
  const read = await readDocument(bytes, extension);
  if ('unreadable' in read) throw new FileProblem(at, read.unreadable);
  if (read.text.length > MAX_REPORT_BYTES) throw new FileProblem(at, tooLarge(MAX_REPORT_BYTES, read.text.length));
  return { path: at, bytes, encoding: read.encoding, mark: false, text: read.text, document: read };
}
