/** The beginning of a file as Office wrote it before 2007, and as it writes an encrypted one. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What stands in an encrypted one, in UTF-16. */
const ENCRYPTED_PACKAGE = 'EncryptedPackage';

export const isCompoundFile = (bytes: Uint8Array): boolean => COMPOUND_FILE.every((byte, i) => bytes[i] === byte);

export function isEncrypted(bytes: Uint8Array): boolean {
  const needle = [...ENCRYPTED_PACKAGE].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(needle[0]!); at >= 0; at = bytes.indexOf(needle[0]!, at + 1))
    if (needle.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
