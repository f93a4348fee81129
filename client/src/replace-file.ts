import { lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Uri, workspace } from 'vscode';
import { sweepTemporaries, temporaryIn } from '../../server/src/files/temporary.ts';

/**
 * Puts new bytes in the place of a file's in one step: who reads it meanwhile, and whoever finds it after a crash, has the old ones
 * or the new ones. Where that cannot be done, as on no disk, or in a folder that takes no new file, VS Code writes it.
 */
export async function replaceFile(file: Uri, bytes: Uint8Array): Promise<void> {
  if (file.scheme !== 'file' || !(await isReplaced(file.fsPath, bytes))) await workspace.fs.writeFile(file, bytes);
}

async function isReplaced(name: string, bytes: Uint8Array): Promise<boolean> {
  // A link goes on leading to the file.
  const at = await realpath(name).catch(() => name);
  // One that leads nowhere is VS Code's to deal with.
  if (at === name && (await lstat(name).catch(() => null))?.isSymbolicLink()) return false;
  const folder = path.dirname(at);
  sweepTemporaries(folder);
  const temporary = temporaryIn(folder);
  try {
    const was = await stat(at).catch(() => null);
    // A name among several, and a file that may not be written, stay what they are.
    if (was && (was.nlink > 1 || (was.mode & 0o222) === 0)) return false;
    const beside = await open(temporary, 'wx', 0o666);
    try {
      const own = await beside.stat();
      if (was && (was.uid !== own.uid || was.gid !== own.gid)) return false;
      if (was) await beside.chmod(was.mode & 0o777);
      await beside.writeFile(bytes);
      // Else, where the power fails, the name may stand for a file that is not there yet.
      await beside.sync();
    } finally {
      await beside.close();
    }
    await rename(temporary, at);
    return true;
  } catch {
    return false;
  } finally {
    // Somebody may hold it; what is left is taken away by the next.
    await rm(temporary, { force: true }).catch(() => {});
  }
}
