import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** Whose file it is: two machines may write into one folder, and count their processes alike. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const NAME = /^\.disclosure-report-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/;

/** A temporary file stands for milliseconds. One of another machine, or of a process whose number has been given anew, goes by its age. */
const MAX_AGE = 60 * 60 * 1000;

/** A name for a temporary file in a folder. It says whose it is, and has nothing of the name that it will bear: that may be as long as names can be. */
export const temporaryIn = (folder: string): string =>
  path.join(folder, `.disclosure-report-${HOST}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);

const swept = new Set<string>();

/** Removes what runs that were killed have left in a folder; once is enough for one run. */
export function sweepTemporaries(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of namesIn(folder)) {
    const [, host, process] = NAME.exec(name) ?? [];
    if (host === undefined) continue;
    const at = path.join(folder, name);
    try {
      const isLeft = (host === HOST && !isRunning(Number(process))) || Date.now() - lstatSync(at).mtimeMs > MAX_AGE;
      if (isLeft) unlinkSync(at);
    } catch {
      // Another run has removed it, or this one may not: it is in nobody's way.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Who may write there need not be allowed to look.
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It runs, for another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
