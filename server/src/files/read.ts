import { MAX_REPORT_BYTES, tooLarge } from '../core/index.ts';
import { type Decoded, decode, NotText } from './encoding.ts';
import { FileProblem } from './problem.ts';
import { readBytes, withRegularFile } from './regular-file.ts';

/** A file's text, and what is needed to write it back as it was. */
export interface TextFile extends Decoded {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file of at most so many bytes, or throws a `FileProblem` that says why not. The thread waits for the disk: for a file of some KB that takes a
 * twentieth of the time that asking for it and being told takes.
 */
export function readTextFile(path: string, most = MAX_REPORT_BYTES): TextFile {
  const bytes = withRegularFile(path, (file, { size }) => {
    if (size > most) throw problemOfSize(path, most, readBytes(file, BEGINNING, BEGINNING), Number(size));
    const read = readBytes(file, Number(size), most);
    if (read.length > most) throw problemOfSize(path, most, read);
    return read;
  });
  return textFileOf(path, bytes, most);
}

/** A file's bytes, at most so many, or a `FileProblem`. */
export const readFileBytes = (path: string, most: number): Buffer =>
  withRegularFile(path, (file, { size }) => {
    const read = size > most ? null : readBytes(file, Number(size), most);
    if (read === null || read.length > most) throw new FileProblem(path, tooLarge(most, Number(size)));
    return read;
  });

/** The text of bytes that came from elsewhere, such as a pipe, or a `FileProblem`. */
export function textFileOf(path: string, bytes: Uint8Array, most = MAX_REPORT_BYTES): TextFile {
  if (bytes.length > most) throw problemOfSize(path, most, bytes);
  try {
    return { path, bytes, ...decode(bytes) };
  } catch (error) {
    if (error instanceof NotText) throw new FileProblem(path, error.reason, '');
    throw error;
  }
}

/** All of standard input, or as much as shows that it is too much. */
export async function readStandardInput(most = MAX_REPORT_BYTES): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/** So many bytes tell whether a text is a report. */
const BEGINNING = 1 << 16;

function problemOfSize(path: string, most: number, bytes: Uint8Array, size?: number): FileProblem {
  return new FileProblem(path, tooLarge(most, size), beginningOf(bytes));
}

/** Whole lines: a character that is cut in two is none of the text. */
function beginningOf(bytes: Uint8Array): string {
  const beginning = bytes.subarray(0, BEGINNING);
  const lastLine = beginning.lastIndexOf(0x0a);
  try {
    return decode(lastLine < 0 ? beginning : beginning.subarray(0, lastLine)).text;
  } catch (error) {
    if (error instanceof NotText) return '';
    throw error;
  }
}
