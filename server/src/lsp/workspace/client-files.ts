import { type Connection, RequestType } from 'vscode-languageserver';
import { LARGEST_UNASKED, mayBeReport, say, tooLarge } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import type { Files, FileText } from './files.ts';

interface Question {
  readonly uri: string;
  /** Bytes, or files; what is more is not wanted. */
  readonly most: number;
}

/** The bytes of a file; null where there is none. */
type Answer = readonly number[] | 'too large' | null;

const READ_FILE = new RequestType<Question, Answer, void>(`${SECTION}/readFile`);

/** The files below a folder that may be reports, by their paths from it. */
const LIST_FILES = new RequestType<Question, readonly string[] | null, void>(`${SECTION}/listFiles`);

/** Files as the client sees them: in a browser, in a repository on the web. A client that knows no such question has none. */
export const clientFiles = (connection: Connection): Files => ({
  async read(uri) {
    const answer = await connection.sendRequest(READ_FILE, { uri, most: LARGEST_UNASKED }).catch(() => null);
    if (answer === 'too large') return { problem: tooLarge(LARGEST_UNASKED) };
    return Array.isArray(answer) ? textOf(Uint8Array.from(answer)) : null;
  },
  async list(uri, most) {
    const answer = await connection.sendRequest(LIST_FILES, { uri, most }).catch(() => null);
    return Array.isArray(answer) ? answer.map(String).filter(mayBeReport).slice(0, most) : [];
  },
});

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
