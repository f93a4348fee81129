import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sweepTemporaries, temporaryIn } from './temporary.ts';
import { writeAll } from './write-in-place.ts';

/** Puts a new file under a name that no other has, in one step: a run that is killed, or a full disk, leaves none of it there. */
export function putNewFile(at: string, bytes: Uint8Array): void {
  const folder = path.dirname(at);
  sweepTemporaries(folder);
  if (existsSync(at)) throw thereAlready(at);
  const temporary = temporaryIn(folder);
  try {
    const file = openSync(temporary, 'wx', 0o666);
    try {
      writeAll(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    giveName(temporary, at);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A link fails where the name has been taken meanwhile. */
function giveName(temporary: string, at: string): void {
  try {
    linkSync(temporary, at);
  } catch (error) {
    // Some file systems know no links.
    if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (existsSync(at)) throw thereAlready(at);
    renameSync(temporary, at);
  }
}

const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'];

const thereAlready = (at: string): Error => Object.assign(new Error(`${at} exists`), { code: 'EEXIST' });
