/** What Node has for it; in a browser there is none. */
const buffer = typeof process === 'object' ? process.getBuiltinModule?.('node:buffer') : undefined;

/** Bytes as text, with a mark in front if there is one; null where they are no UTF-8. By way of UTF-16 it takes a fraction of the time that TextDecoder takes. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  if (!buffer) return decodeAnywhere(bytes);
  if (!buffer.isUtf8(bytes)) return null;
  return bytes.length === 0 ? '' : buffer.transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

function decodeAnywhere(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
