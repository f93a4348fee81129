import { type Connection, RequestType } from 'vscode-languageserver';
import type { Files, FileText } from './files.ts';
import { SECTION } from './settings.ts';

interface Question {
  readonly uri: string;
  /** Bytes; what is larger is not wanted. */
  readonly most: number;
}

/** The bytes of a file; null where there is none. */
type Answer = readonly number[] | 'too large' | null;

const READ_FILE = new RequestType<Question, Answer, void>(`${SECTION}/readFile`);

/** What the server makes of the bytes that it is given. */
interface Reading {
  readonly most: number;
  readonly tooLarge: FileText;
  readonly textOf: (bytes: Uint8Array) => FileText;
}

/** Files as the client sees them: in a browser, in a repository on the web. A client that knows no such question has none. */
export const clientFiles = (connection: Connection, { most, tooLarge, textOf }: Reading): Files => ({
  async read(uri) {
    const answer = await connection.sendRequest(READ_FILE, { uri, most }).catch(() => null);
    if (answer === 'too large') return tooLarge;
    return Array.isArray(answer) ? textOf(Uint8Array.from(answer)) : null;
  },
});
