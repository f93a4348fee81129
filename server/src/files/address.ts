import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bilingual, LARGEST_UNASKED, mayBeReport } from '../core/index.ts';
import { FileProblem } from './problem.ts';
import { readFileBytes, readTextFile } from './read.ts';
import { walk } from './walk.ts';

/** Reads the file at an address such as `file:///a/b.json`: null where there is none, or where it is not on this machine. */
export async function readAddress(address: string): Promise<{ text: string } | { problem: Bilingual } | null> {
  try {
    return { text: readTextFile(fileURLToPath(address), LARGEST_UNASKED).text };
  } catch (error) {
    return error instanceof FileProblem && existsSync(error.path) ? { problem: error.reason } : null;
  }
}

/** The bytes of the file at an address, of at most so many; otherwise as `readAddress`. */
export async function readBytesAt(
  address: string,
  most: number,
): Promise<{ bytes: Uint8Array } | { problem: Bilingual } | null> {
  try {
    return { bytes: readFileBytes(fileURLToPath(address), most) };
  } catch (error) {
    return error instanceof FileProblem && existsSync(error.path) ? { problem: error.reason } : null;
  }
}

/** Whether there is a file at an address. */
export async function existsAt(address: string): Promise<boolean> {
  try {
    return existsSync(fileURLToPath(address));
  } catch {
    return false; // An address that is none on this machine.
  }
}

/**
 * The files below the folder at an address whose names are wanted, by their paths from it with `/`; at most so many.
 * Without a wish those that may be reports are.
 */
export async function listAddress(
  address: string,
  most: number,
  isWanted: (name: string) => boolean = mayBeReport,
): Promise<string[]> {
  const found: string[] = [];
  try {
    const folder = fileURLToPath(address);
    await walk(folder, {
      isWanted,
      file: (below) => found.push(path.relative(folder, below).split(path.sep).join('/')) < most,
      problem() {}, // Who may not look there has no reports there.
    });
  } catch {
    // An address that is none on this machine.
  }
  return found;
}
