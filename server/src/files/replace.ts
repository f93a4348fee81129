import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { copyAttributes } from './attributes.ts';
import { NameWatch } from './name-watch.ts';
import { OpenedFile } from './opened-file.ts';
import { sweepTemporaries, temporaryIn } from './temporary.ts';
import { writeAll, writeInPlace } from './write-in-place.ts';

/**
 * `impossible`: not without its owner, mode or links becoming others, or not at all in this folder. `overtaken`: it was done, and
 * another file that had got the name in the instant before is gone.
 */
export type Replaced = 'replaced' | 'changed' | 'impossible' | 'overtaken';

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
    return await replaceBy(temporary, old, by);
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
async function replaceBy(temporary: string, old: OpenedFile, by: Uint8Array): Promise<Replaced> {
  const watch = new NameWatch(old.path, temporary);
  try {
    if (!old.isUnchanged) return 'changed';
    // Windows renames onto no file that is open; nor has anybody else it open then.
    if (process.platform === 'win32') old.close();
    renameSync(temporary, old.path);
    if (!old.hasBytes(old.bytes)) {
      await putBack(old, by);
      return 'changed';
    }
    return (await watch.sawAnother()) ? 'overtaken' : 'replaced';
  } finally {
    watch.close();
  }
}

/** What somebody writes comes in pieces, one soon after the other; it is whole when nothing has come for so long. Milliseconds. */
const REST = 50;
const MAX_RESTS = 100;

/**
 * Somebody who had opened the old file in time saves into it: what he writes there goes to where its name leads now, as soon as it is
 * seen, until he has done. Where yet other bytes stand there, they are newer, and stay.
 */
async function putBack(old: OpenedFile, by: Uint8Array): Promise<void> {
  let current = by;
  for (let rests = 0; rests < MAX_RESTS && !old.hasBytes(current); rests++) {
    const saved = old.read();
    if (!writeInPlace(old.path, current, saved)) return;
    current = saved;
    await setTimeout(REST);
  }
}

/** The folder takes no new file, or the old one is mounted by itself; it may be written all the same. */
const FORBIDDEN: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'];
