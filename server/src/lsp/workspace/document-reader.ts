import { type Bilingual, MAX_OPEN_LENGTH, say, TOO_LONG_TO_CHECK } from '../../core/index.ts';
import type { DocumentText, Unreadable, Written } from '../../documents/document.ts';
import { fileNameOf } from '../protocol/uris.ts';
import type { Files } from './files.ts';

/** What reads documents: a file of its own, loaded when the first is met. */
export interface DocumentLibrary {
  readDocument(bytes: Uint8Array, extension: string): Promise<DocumentText | Unreadable>;
  writeBack(
    old: string,
    write: NonNullable<DocumentText['write']>,
    edited: string,
  ): Exclude<Written, { refused: Bilingual }> | { readonly refused: Bilingual; readonly line: number | null };
}

export type LoadDocuments = () => Promise<DocumentLibrary>;

/** Pictures make them large. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

export interface FoundDocument {
  readonly bytes: Uint8Array;
  readonly document: DocumentText;
}

/** Reads Word files, pages and PDFs as texts, with what has been handed over for it. */
export class DocumentReader {
  private library: Promise<DocumentLibrary> | null = null;

  constructor(
    private readonly files: Files,
    private readonly load: LoadDocuments,
  ) {}

  /** The document in the file at an address, or why it cannot be read; null where there is no file. Never rejects. */
  async read(uri: string, isAsked = true): Promise<FoundDocument | { readonly problem: Bilingual } | null> {
    const extension = /\.[^.]*$/.exec(fileNameOf(uri))?.[0].toLowerCase() ?? '';
    const found = await this.files.readBytes(uri, MAX_DOCUMENT_BYTES);
    if (!found || 'problem' in found) return found;
    const { bytes } = found;
    if (!isAsked && /^\.html?$/.test(extension) && !mayHoldReport(bytes)) return null;
    try {
      const document = await (await this.loaded()).readDocument(bytes, extension);
      if ('unreadable' in document) return { problem: document.unreadable };
      return document.text.length > MAX_OPEN_LENGTH ? { problem: TOO_LONG_TO_CHECK } : { bytes, document };
    } catch (error) {
      return { problem: say(`无法读取（${error}）`, `cannot be read (${error})`) };
    }
  }

  loaded(): Promise<DocumentLibrary> {
    this.library ??= this.load();
    // Where it could not be loaded, it is tried again.
    this.library.catch(() => {
      this.library = null;
    });
    return this.library;
  }
}

/** 信息公开 in UTF-8 and in GBK, and 信 written by its number. */
const SIGNS: readonly (readonly number[])[] = [
  [...new TextEncoder().encode('信息公开')],
  [0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa],
  ...['&#20449;', '&#x4fe1;', '&#x4FE1;'].map((words) => [...new TextEncoder().encode(words)]),
];

/** Folders hold pages by the thousand, of manuals and programs: what has no word of disclosure in it is not taken apart. */
function mayHoldReport(bytes: Uint8Array): boolean {
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  return isUtf16 || SIGNS.some((sign) => includes(bytes, sign));
}

function includes(bytes: Uint8Array, sign: readonly number[]): boolean {
  for (let at = bytes.indexOf(sign[0]!); at >= 0; at = bytes.indexOf(sign[0]!, at + 1))
    if (sign.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
