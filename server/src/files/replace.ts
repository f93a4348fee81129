import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { copyAttributes } from './attributes.ts';
import { OpenedFile } from './opened-file.ts';
import { sweepTemporaries, temporaryIn } from './temporary.ts';

/** `impossible`: not without its owner, mode or links becoming others, or not at all in this folder. */
export type Replaced = 'replaced' | 'changed' | 'impossible';

/**
 * Puts new bytes in the place of others, in one step: whatever happens, the old or the new file stands there, never half of one.
 * Nothing is done where others stand there by then. What somebody saves at the very moment is put back: the file is as he left it.
 */
export async function replaceBytes(at: string, bytes: Uint8Array, by: Uint8Array): Promise<Replaced> {
  const folder = path.dirname(at);
  sweepTemporaries(folder);
  const old = OpenedFile.open(at, bytes);
  if (!old) return 'changed';
  const temporary = temporaryIn(folder);
  try {
    if (old.facts.nlink > 1n) return 'impossible';
    if (!(await writeBeside(old, temporary, by))) return 'impossible';
    return replaceBy(temporary, old);
  } catch (error) {
    if (FORBIDDEN.includes((error as NodeJS.ErrnoException).code ?? '')) return 'impossible';
    throw error;
  } finally {
    old.close();
    rmSync(temporary, { force: true });
  }
}

/** A new file with the old one's owner, mode and access list, whole and on the disk. Gives false where it cannot have those. */
async function writeBeside(old: OpenedFile, temporary: string, bytes: Uint8Array): Promise<boolean> {
  const file = openSync(temporary, 'wx', 0o600);
  try {
    if (!(await copyAttributes(old, temporary, file))) return false;
    writeAll(file, bytes);
    // Else, where the power fails, the name may stand for a file that is not there yet.
    fsyncSync(file);
    return true;
  } finally {
    closeSync(file);
  }
}

/** The step itself. Nothing may come between the last look and the renaming. */
function replaceBy(temporary: string, old: OpenedFile): Replaced {
  const { ino } = lstatSync(temporary, { bigint: true });
  const second = temporaryIn(path.dirname(old.path));
  try {
    const isHeld = old.isUnchanged && old.hold(second);
    if (!old.isUnchanged) return 'changed';
    // Windows renames onto no file that is open; nor has anybody else it open then.
    if (process.platform === 'win32') old.close();
    renameSync(temporary, old.path);
    if (old.hasBytes(old.bytes)) return 'replaced';
    // Somebody who had opened it in time has saved into it. Where yet another file has its name by now, that is newer.
    if (lstatSync(old.path, { bigint: true, throwIfNoEntry: false })?.ino === ino) {
      if (isHeld) renameSync(second, old.path);
      else writeFileSync(old.path, old.read());
    }
    return 'changed';
  } finally {
    rmSync(second, { force: true });
  }
}

/** The folder takes no new file, or the old one is mounted by itself; it may be written all the same. */
const FORBIDDEN: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'];

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written, written);
}
