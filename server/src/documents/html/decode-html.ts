import { type Bilingual, say } from '../../core/text/bilingual.ts';
import type { TextEncoding } from '../document.ts';

export interface DecodedHtml {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly notice: Bilingual | null;
}

/** A page says in its first lines how it is written. */
const HEAD = 4096;
const CHARSET = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_-]{2,20})/i;

/** Reads the bytes of a page as its mark, its own words or the bytes themselves tell. */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const marked = encodingByMark(bytes);
  const named = marked ?? encodingByName(bytes);
  const tried: TextEncoding[] = [...(named ? [named] : []), 'utf-8', 'gb18030'];
  for (const encoding of tried) {
    const text = decode(bytes, encoding, true);
    if (text !== null) return { text, encoding, notice: null };
  }
  // A broken byte somewhere on the page is no reason not to read the rest: it is seen in the text.
  const encoding = named ?? 'utf-8';
  return { text: decode(bytes, encoding, false)!, encoding, notice: BROKEN };
}

function encodingByMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function encodingByName(bytes: Uint8Array): TextEncoding | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const name = CHARSET.exec(head)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (/^(?:gbk|gb2312|gb_2312-80|gb18030|x-gbk|cp936)$/.test(name)) return 'gb18030';
  return /^utf-?8$/.test(name) ? 'utf-8' : null;
}

function decode(bytes: Uint8Array, encoding: TextEncoding, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

const BROKEN = say(
  '有无法读出的字节，已以 � 代替，请核对',
  'has bytes that cannot be read; each is shown as �: check them',
);
