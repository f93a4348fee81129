import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
  const old = OpenedFile.open(at, bytes);
  if (!old) return 'changed';
  try {
    const replaced = await replaceFile(old, by);
    if (replaced !== 'replaced') return replaced;
    const saved = await savedLate(old);
    if (!saved) return 'replaced';
    // Where yet others stand there now, they are newer.
    await replaceBytes(at, by, saved);
    return 'changed';
  } finally {
    old.close();
  }
}

async function replaceFile(old: OpenedFile, bytes: Uint8Array): Promise<Replaced> {
  if (old.facts.nlink > 1n) return 'impossible';
  const folder = path.dirname(old.path);
  sweepTemporaries(folder);
  const temporary = temporaryIn(folder);
  let file: number;
  try {
    file = openSync(temporary, 'wx', 0o600);
  } catch (error) {
    return impossibleOr(error);
  }
  let isPut = false;
  try {
    try {
      if (!(await copyAttributes(old, temporary, file))) return 'impossible';
      writeAll(file, bytes);
      // Else, where the power fails, the name may stand for a file that is not there yet.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // Nothing may come between this look and the step.
    if (!old.isUnchanged) return 'changed';
    // Windows renames onto no file that is open; nor has anybody else it open then.
    if (process.platform === 'win32') old.close();
    try {
      renameSync(temporary, old.path);
    } catch (error) {
      return impossibleOr(error);
    }
    isPut = true;
    return 'replaced';
  } finally {
    if (!isPut) unlinkSync(temporary);
  }
}

/** The folder takes no new file, or the old one is mounted by itself; it may be written all the same. */
const FORBIDDEN: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'];

function impossibleOr(error: unknown): 'impossible' {
  if (FORBIDDEN.includes((error as NodeJS.ErrnoException).code ?? '')) return 'impossible';
  throw error;
}

/** What somebody writes comes in pieces, one soon after the other; it is whole when nothing has come for so long. Milliseconds. */
const REST = 50;
const MAX_RESTS = 100;

/**
 * What somebody has written into the file just before it was replaced, having opened it in time; null where nobody has. Whoever
 * opens it by its name from then on has the new one.
 */
async function savedLate(old: OpenedFile): Promise<Buffer | null> {
  if (old.hasBytes(old.bytes)) return null;
  let saved = old.read();
  for (let i = 0; i < MAX_RESTS; i++) {
    await setTimeout(REST);
    if (old.hasBytes(saved)) break;
    saved = old.read();
  }
  return saved;
}

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written, written);
}
