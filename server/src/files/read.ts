import { createReadStream, readFileSync, statSync } from 'node:fs';
import { say, tooLarge } from '../core/index.ts';
import { type Decoded, decode, NotText } from './encoding.ts';
import { FileProblem, reasonOf } from './problem.ts';

/** A file's text, and what is needed to write it back as it was. */
export interface TextFile extends Decoded {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** No report comes near; a file that is larger was named by mistake. */
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Reads a file of at most so many bytes, or throws a `FileProblem` that says why not. The thread waits for the disk: for a file of some KB that takes a
 * twentieth of the time that asking for it and being told takes.
 */
export async function readTextFile(path: string, most = LARGEST_FILE): Promise<TextFile> {
  return textFileOf(path, await readBytes(path, most));
}

/** Reads all of standard input. */
export async function readStandardInput(path: string): Promise<TextFile> {
  return textFileOf(path, await readAll(path, process.stdin, LARGEST_FILE));
}

async function readBytes(path: string, most: number): Promise<Uint8Array> {
  try {
    const facts = statSync(path);
    if (facts.size > most) throw problemOfSize(path, most);
    if (facts.isCharacterDevice()) throw new FileProblem(path, say('不是文件', 'is not a file'));
    return facts.isFIFO() ? await readAll(path, createReadStream(path), most) : readFileSync(path);
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem(path, reasonOf(error));
  }
}

/** What comes through a pipe has no size to be asked for. */
async function readAll(path: string, stream: AsyncIterable<Buffer>, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) throw problemOfSize(path, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textFileOf(path: string, bytes: Uint8Array): TextFile {
  try {
    return { path, bytes, ...decode(bytes) };
  } catch (error) {
    if (error instanceof NotText) throw new FileProblem(path, error.reason, true);
    throw error;
  }
}

const problemOfSize = (path: string, most: number) => new FileProblem(path, tooLarge(most), true);
