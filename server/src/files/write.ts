import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../core/index.ts';
import { canStore, encode } from './encoding.ts';
import { FileProblem, reasonOf } from './problem.ts';
import type { TextFile } from './read.ts';

/**
 * Writes a file back with a new text, in its own encoding, or throws a `FileProblem` and leaves it as it is. Bytes that
 * the new text does not change stay as they are, so a file that could not be written back byte for byte is refused.
 */
export async function writeTextFile(file: TextFile, text: string): Promise<void> {
  const refuse = (zh: string, en: string) => new FileProblem(file.path, say(`未写入：${zh}`, `not written: ${en}`));
  if (!encode(file.text, file).equals(file.bytes))
    throw refuse(
      `文件中有 ${file.encoding.toUpperCase()} 以外的写法，写回会改动别处的字节`,
      `it has bytes that ${file.encoding.toUpperCase()} would write differently, so other places would change`,
    );
  if (!canStore(text, file))
    throw refuse(
      `修改后的文字不能用 ${file.encoding.toUpperCase()} 保存`,
      `the mended text cannot be kept in ${file.encoding.toUpperCase()}`,
    );
  try {
    // The file stays behind its symbolic link.
    const target = await realpath(file.path);
    const facts = await stat(target);
    if ((facts.mode & 0o222) === 0) throw refuse('文件为只读', 'the file is read-only');
    if (!(await readFile(target)).equals(file.bytes))
      throw refuse('读取后文件又被改动', 'the file has changed since it was read');
    await replace(target, encode(text, file), facts.mode & 0o7777);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    const reason = reasonOf(error);
    throw refuse(reason.zh, reason.en);
  }
}

/** In one step: whatever happens, the old or the new file stands there, never half of one. */
async function replace(target: string, bytes: Uint8Array, mode: number): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      // The mode given to open() is cut by the user's mask.
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}
