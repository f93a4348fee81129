import { isUtf8, transcode } from 'node:buffer';
import { type Bilingual, say } from '../core/index.ts';
import { encodeGb18030 } from './gb18030.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How a text is kept in bytes. The mark is not part of the text: positions do not count it. */
export interface Storage {
  readonly encoding: Encoding;
  /** A byte-order mark stands in front. */
  readonly mark: boolean;
}

export interface Decoded extends Storage {
  readonly text: string;
}

/** Why bytes are not a text that can be read. */
export class NotText extends Error {
  constructor(readonly reason: Bilingual) {
    super(reason.en);
  }
}

/** Reads bytes as text, or throws `NotText`. Nothing is guessed away: a text has no replaced characters in it. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return checked(marked, strict(bytes, marked) ?? damaged(bytes, marked));
  // A zero is never part of a text in UTF-8 or GB18030; UTF-16 without a mark is full of them.
  if (bytes.includes(0)) throw new NotText(BINARY);
  const text = strict(bytes, 'utf-8');
  if (text !== null) return checked('utf-8', text);
  if (isMostlyUtf8(bytes)) damaged(bytes, 'utf-8');
  return checked('gb18030', strict(bytes, 'gb18030') ?? unknown());
}

/** Writes text as bytes. `canStore` tells whether it can be read back. */
export function encode(text: string, { encoding, mark }: Storage): Buffer {
  const whole = mark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(whole, 'utf8');
    case 'utf-16le':
      return Buffer.from(whole, 'utf16le');
    case 'utf-16be':
      return Buffer.from(whole, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(whole);
  }
}

/** Whether the text survives being written and read again. */
export const canStore = (text: string, storage: Storage): boolean => {
  const written = strict(encode(text, storage), storage.encoding);
  return written !== null && withoutMark(written) === text;
};

const BINARY = say(
  '是二进制文件（含空字节）；如为 UTF-16 文本，请带字节顺序标记（BOM）保存',
  'is binary (it has zero bytes); UTF-16 text needs a byte-order mark',
);

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === 'utf-8') return isUtf8(bytes) ? utf8Text(bytes) : null;
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Of bytes that are known to be UTF-8: by way of UTF-16 it takes an eighth of the time that TextDecoder takes. */
const utf8Text = (bytes: Uint8Array): string =>
  bytes.length === 0 ? '' : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

function checked(encoding: Encoding, text: string): Decoded {
  if (text.includes('\0')) throw new NotText(BINARY);
  if (encoding === 'gb18030' && isMostlyControls(text)) unknown();
  return { encoding, mark: text.startsWith('\ufeff'), text: withoutMark(text) };
}

function damaged(bytes: Uint8Array, encoding: Encoding): never {
  const lossy = new TextDecoder(encoding).decode(bytes);
  const line = lossy.slice(0, lossy.indexOf('\ufffd')).split(/\r\n|\r|\n/).length;
  const name = encoding.toUpperCase();
  throw new NotText(
    say(
      `${name} 编码已损坏（第 ${line} 行起有无法读出的字节）`,
      `broken ${name}: bytes in line ${line} cannot be read`,
    ),
  );
}

function unknown(): never {
  throw new NotText(
    say('不是文本文件，或不是 UTF-8、UTF-16、GB18030 编码', 'is not text, or not in UTF-8, UTF-16 or GB18030'),
  );
}

/**
 * A UTF-8 text with a few broken bytes can pass for GB18030, as a text of wrong characters. GB18030 read as UTF-8 hardly
 * has a readable character outside ASCII; a damaged UTF-8 text has many for each broken one.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let readable = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit >= 0x800) readable++;
  }
  return readable > 10 * broken;
}

/** Compressed data without a zero byte may pass for GB18030; its control characters give it away. */
function isMostlyControls(text: string): boolean {
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls * 50 > text.length;
}
