import { strToU8, zipSync } from 'fflate';

/** Of no file that is written here does it matter when: the same content gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** An archive of texts by their names, in their order. */
export const newZip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: NO_TIME });
