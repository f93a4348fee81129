import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { OpenedFile } from './opened-file.ts';

/**
 * Writes over the bytes of a file, which keeps its owner, mode and links; not in one step, but with nothing of the program in
 * between. Where the disk is full the old bytes are put back. Gives false, and does nothing, where others stand there by then.
 */
export function writeInPlace(at: string, bytes: Uint8Array, by: Uint8Array): boolean {
  const old = OpenedFile.open(at, bytes);
  if (!old) return false;
  const file = openSync(at, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (fstatSync(file, { bigint: true }).ino !== old.facts.ino || !old.isUnchanged) return false;
    try {
      overwrite(file, by);
    } catch (error) {
      overwrite(file, bytes);
      throw error;
    }
    fsyncSync(file);
    return true;
  } finally {
    closeSync(file);
    old.close();
  }
}

function overwrite(file: number, bytes: Uint8Array): void {
  writeAll(file, bytes);
  ftruncateSync(file, bytes.length);
}

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written, written);
}
