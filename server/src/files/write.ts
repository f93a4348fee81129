import { accessSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { say } from '../core/index.ts';
import { canStore, encode } from './encoding.ts';
import { putNewFile } from './new-file.ts';
import { FileProblem, reasonOf } from './problem.ts';
import { isLossy } from './raw-path.ts';
import type { TextFile } from './read.ts';
import { replaceBytes } from './replace.ts';
import { writeInPlace } from './write-in-place.ts';

/** How a file was written: in one step, or, where its links or its owner forbid that, over what stood in it. */
export type WayOfWriting = 'replaced' | 'in-place';

/**
 * A file's bytes with a new text, in its own encoding, or a `FileProblem`. Bytes that the new text does not change stay as they
 * are, so a file that could not be written back byte for byte is refused.
 */
export function bytesOfText(file: TextFile, text: string): Uint8Array {
  const refuse = refusal(file.path);
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
  return encode(text, file);
}

/** Writes a file back with other bytes, or throws a `FileProblem` and leaves it as it is. */
export async function writeFileBytes(file: Pick<TextFile, 'path' | 'bytes'>, bytes: Uint8Array): Promise<WayOfWriting> {
  const refuse = refusal(file.path);
  if (isLossy(file.path))
    throw refuse('文件名的编码不是 UTF-8，请先改名', 'its name is in another encoding than UTF-8; rename it first');
  try {
    // The file stays behind its symbolic link.
    const target = realpathSync(file.path);
    if ((statSync(target).mode & 0o222) === 0) throw refuse('文件为只读', 'the file is read-only');
    accessSync(target, constants.W_OK);
    const replaced = await replaceBytes(target, file.bytes, bytes);
    if (replaced === 'replaced') return replaced;
    if (replaced === 'overtaken')
      throw new FileProblem(
        file.path,
        say(
          '已修复，但别的程序恰在同一瞬间保存了此文件，其内容已被覆盖，请核对',
          'mended; another program saved the file at the same instant, and what it saved was overwritten: check it',
        ),
      );
    if (replaced === 'impossible' && writeInPlace(target, file.bytes, bytes)) return 'in-place';
    throw refuse('读取后文件又被改动', 'the file has changed since it was read');
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    const reason = reasonOf(error);
    throw refuse(reason.zh, reason.en);
  }
}

/** Writes a file that is not there yet, and the folders above it, or throws a `FileProblem`. It is there whole, or not at all. */
export function writeNewFile(at: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(at), { recursive: true });
    putNewFile(at, bytes);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const reason = isThere ? say('已有这个文件', 'the file exists') : reasonOf(error);
    throw refusal(at)(reason.zh, reason.en);
  }
}

const refusal =
  (at: string) =>
  (zh: string, en: string): FileProblem =>
    new FileProblem(at, say(`未写入：${zh}`, `not written: ${en}`));
