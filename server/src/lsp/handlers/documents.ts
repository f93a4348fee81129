import { RequestType } from 'vscode-languageserver';
import { type Bilingual, inLocale, lockFileNames, pictureTables, say } from '../../core/index.ts';
import { SECTION } from '../config/settings.ts';
import { ONLY_READ, sourceUri } from '../protocol/document-uri.ts';
import { fileNameOf } from '../protocol/uris.ts';
import type { Session } from '../session.ts';
import type { Files } from '../workspace/files.ts';
import { request } from './handler.ts';

interface ReadAnswer {
  readonly text: string;
  /** Of the bytes that it was read from: tells whether the file is still the same. */
  readonly checksum: string;
  /** What is in the document and not in its text. */
  readonly notices: readonly string[];
}

/** A Word file or a page as the text that it is read as. */
export const readDocument = request({
  method: new RequestType<{ readonly uri: string }, ReadAnswer | { readonly unreadable: string }, unknown>(
    `${SECTION}/readDocument`,
  ),
  async handle({ uri }, { documentReader, client: { locale }, service }) {
    const found = await documentReader.read(sourceUri(String(uri)));
    if (!found || 'problem' in found) return { unreadable: inLocale(found?.problem ?? GONE, locale) };
    const { bytes, document } = found;
    const { pictures } = document;
    const unread = pictures.length > 0 ? pictureTables(service.parse(document.text), pictures) : [];
    return {
      text: document.text,
      checksum: checksumOf(bytes),
      notices: [...document.notices, ...unread].map((notice) => inLocale(notice, locale)),
    };
  },
});

interface WriteParams {
  readonly uri: string;
  readonly text: string;
  /** Of the file whose text was edited; null where that is not known. */
  readonly checksum: string | null;
  /** What a person has been told of, and wants to write in spite of. */
  readonly inSpiteOf?: readonly Obstacle[];
}

/** The file is another than the one that was read; it is open in Word. */
type Obstacle = 'changed' | 'locked';

type WriteAnswer =
  | { readonly checksum: string }
  | { readonly refused: string; readonly obstacle: Obstacle | null; readonly line: number | null };

/** Writes an edited text back into its document, or says why not. */
export const writeDocument = request({
  method: new RequestType<WriteParams, WriteAnswer, unknown>(`${SECTION}/writeDocument`),
  handle: (params, session) => write(params, session),
});

async function write(
  { uri, text, checksum, inSpiteOf = [] }: WriteParams,
  { documentReader, files, client: { locale } }: Session,
): Promise<WriteAnswer> {
  const source = sourceUri(String(uri));
  const refuse = (why: Bilingual, obstacle: Obstacle | null = null, line: number | null = null): WriteAnswer => ({
    refused: inLocale(why, locale),
    obstacle,
    line,
  });
  const found = await documentReader.read(source);
  if (!found || 'problem' in found) return refuse(found?.problem ?? GONE);
  const { bytes, document } = found;
  if (!document.write) return refuse(ONLY_READ);
  if (checksum !== null && checksum !== checksumOf(bytes) && !inSpiteOf.includes('changed'))
    return refuse(CHANGED, 'changed');
  if (!inSpiteOf.includes('locked') && (await isLocked(source, files))) return refuse(LOCKED, 'locked');
  const { writeBack } = await documentReader.loaded();
  const written = writeBack(document.text, document.write, String(text));
  if ('refused' in written) return refuse(written.refused, null, written.line);
  const problem = await files.write(source, bytes, written.bytes);
  return problem ? refuse(problem) : { checksum: checksumOf(written.bytes) };
}

/** Another program has it open. */
async function isLocked(source: string, files: Files): Promise<boolean> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const found = await Promise.all(
    lockFileNames(fileNameOf(source)).map((lock) => files.exists(folder + encodeURIComponent(lock))),
  );
  return found.includes(true);
}

/** Two sums of 32 bits, and the length: that of another file is another, unless somebody has made it so. */
function checksumOf(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x85ebca6b) ^ (other >>> 13);
  }
  return `${bytes.length}.${one >>> 0}.${other >>> 0}`;
}

const GONE = say('没有这个文件', 'there is no such file');

const CHANGED = say(
  '打开之后，别的程序（如 Word）改动了这个文件',
  'another program, such as Word, has changed the file since it was opened',
);

const LOCKED = say(
  '文件似乎正在 Word 或 WPS 中打开（旁边有 ~$ 开头的文件），请先在那里关闭',
  'the file seems to be open in Word or WPS (a file beside it begins with ~$): close it there first',
);
