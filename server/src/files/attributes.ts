import { execFile } from 'node:child_process';
import { fchmodSync, fchownSync, fstatSync } from 'node:fs';
import { promisify } from 'node:util';
import type { OpenedFile } from './opened-file.ts';

const PERMISSIONS = 0o7777n;

/**
 * Gives an open file the owner, group, mode, access list and extended attributes of another. Gives whether owner, group and mode are
 * the same afterwards: a user who does not own the file cannot give it away.
 */
export async function copyAttributes({ path, facts }: OpenedFile, to: string, file: number): Promise<boolean> {
  if (process.platform === 'win32') return true; // What is written into a folder there takes the rights of the folder.
  await copyAccessList(path, to);
  try {
    // Takes set-group-id away; the mode, cut by the user's mask when the file was made, comes after.
    fchownSync(file, Number(facts.uid), Number(facts.gid));
    fchmodSync(file, Number(facts.mode & PERMISSIONS));
  } catch {
    // What has come of it is looked at.
  }
  const { uid, gid, mode } = fstatSync(file, { bigint: true });
  return uid === facts.uid && gid === facts.gid && mode === facts.mode;
}

const run = promisify(execFile);

/** Access lists and extended attributes are beyond Node. The `cp` of GNU knows them; systems with another have them seldom. */
async function copyAccessList(from: string, to: string): Promise<void> {
  if (process.platform !== 'linux') return;
  await run('cp', ['--attributes-only', '--preserve=all', '--', from, to]).catch(() => {});
}
