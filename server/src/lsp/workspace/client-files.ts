import { type Connection, RequestType } from 'vscode-languageserver';
import { LARGEST_UNASKED, say, tooLarge } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import type { FileBytes, Files, FileText } from './files.ts';

interface Question {
  readonly uri: string;
  /** Bytes, or files; what is more is not wanted. */
  readonly most: number;
}

/** The bytes of a file; null where there is none. */
type Answer = readonly number[] | 'too large' | null;

const READ_FILE = new RequestType<Question, Answer, void>(`${SECTION}/readFile`);

/** Whether the file had still the bytes that it was to have, and now has others. */
const WRITE_FILE = new RequestType<Writing, boolean | null, void>(`${SECTION}/writeFile`);

interface Writing {
  readonly uri: string;
  readonly was: readonly number[];
  readonly bytes: readonly number[];
}

/** Whether there is a file at an address. */
const FILE_EXISTS = new RequestType<{ readonly uri: string }, boolean | null, void>(`${SECTION}/fileExists`);

/** The files below a folder that may be reports, by their paths from it. */
const LIST_FILES = new RequestType<Question, readonly string[] | null, void>(`${SECTION}/listFiles`);

/** Files as the client sees them: in a browser, in a repository on the web. A client that knows no such question has none. */
export const clientFiles = (connection: Connection): Files => {
  const readBytes = async (uri: string, most: number): Promise<FileBytes | null> => {
    const answer = await connection.sendRequest(READ_FILE, { uri, most }).catch(() => null);
    if (answer === 'too large') return { problem: tooLarge(most) };
    return Array.isArray(answer) ? { bytes: Uint8Array.from(answer) } : null;
  };
  return {
    async read(uri) {
      const found = await readBytes(uri, LARGEST_UNASKED);
      return found && ('bytes' in found ? textOf(found.bytes) : found);
    },
    readBytes: (uri, most) => readBytes(uri, Math.min(most, MAX_SENT_BYTES)),
    async write(uri, was, bytes) {
      const params = { uri, was: Array.from(was), bytes: Array.from(bytes) };
      const isWritten = await connection.sendRequest(WRITE_FILE, params).catch(() => null);
      if (isWritten === true) return null;
      return isWritten === false ? CHANGED : NOT_WRITTEN;
    },
    exists: async (uri) => (await connection.sendRequest(FILE_EXISTS, { uri }).catch(() => null)) === true,
    async list(uri, most, isWanted) {
      const answer = await connection.sendRequest(LIST_FILES, { uri, most }).catch(() => null);
      return Array.isArray(answer) ? answer.map(String).filter(isWanted).slice(0, most) : [];
    },
  };
};

/** They travel as numbers in a message. */
const MAX_SENT_BYTES = 16 * 1024 * 1024;

const CHANGED = say('未写入：读取后文件又被改动', 'not written: the file has changed since it was read');
const NOT_WRITTEN = say('未写入：文件系统不接受', 'not written: the file system does not take it');

/** With what a browser has as well. */
function textOf(bytes: Uint8Array): FileText {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return { text };
    } catch {
      // Not in this one.
    }
  return { problem: say('不是文本文件，或不是 UTF-8、GB18030 编码', 'is not text, or not in UTF-8 or GB18030') };
}
