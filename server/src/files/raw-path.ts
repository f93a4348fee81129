import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What stands in a name for bytes that are no UTF-8. */
const REPLACED = '\ufffd';

export const isLossy = (name: string): boolean => name.includes(REPLACED);

/**
 * The bytes of a path that holds names in another encoding than UTF-8, as an old disk or archive leaves them: such a name comes from
 * the system with signs in place of its bytes, and does not lead back to the file. The path itself where nothing, or more than one
 * thing, is called so.
 */
export function rawPath(given: string): string | Buffer {
  if (!isLossy(given)) return given;
  let raw = Buffer.from(path.isAbsolute(given) ? path.parse(given).root : '.');
  for (const name of given.split(path.sep).filter((part) => part !== '' && part !== '.')) {
    const own = isLossy(name) ? soleEntry(raw, name) : Buffer.from(name);
    if (!own) return given;
    raw = Buffer.concat([raw, Buffer.from(path.sep), own]);
  }
  return raw;
}

function soleEntry(folder: Buffer, name: string): Buffer | null {
  try {
    const [own, ...others] = readdirSync(folder, { encoding: 'buffer' }).filter((entry) => entry.toString() === name);
    return own && others.length === 0 ? own : null;
  } catch {
    return null;
  }
}
