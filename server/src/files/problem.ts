import { type Bilingual, say } from '../core/index.ts';

/** A file that could not be read or written: one line for the user, with the reason; never a program error. */
export class FileProblem extends Error {
  constructor(
    readonly path: string,
    readonly reason: Bilingual,
    /** Where it can be read, but what is in it is not a text, or too much: its beginning, as far as that is a text. */
    readonly beginning: string | null = null,
  ) {
    super(`${path}: ${reason.en}`);
  }
}

/** What the system says of a file, in the user's words. */
export function reasonOf(error: unknown): Bilingual {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? say(`无法访问（${code || String(error)}）`, `cannot be accessed (${code || String(error)})`);
}

export const NOT_REGULAR = say(
  '不是普通文件（是管道、设备或套接字），不予读取；要检查管道中的文字请用 -',
  'is a pipe, a device or a socket, not a regular file, and was not read; for a pipe use -',
);

const noPermission = say('没有权限', 'permission denied');

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: say('没有这个文件或文件夹', 'no such file or folder'),
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: say('所在磁盘为只读', 'the disk is read-only'),
  EISDIR: say('是文件夹，不是文件', 'is a folder, not a file'),
  ENOTDIR: say('路径中有一段不是文件夹', 'a part of the path is not a folder'),
  ELOOP: say('符号链接循环', 'symbolic links go round in a circle'),
  ENOSPC: say('磁盘空间不足', 'no space left on the disk'),
  ENAMETOOLONG: say('路径过长', 'the path is too long'),
  // A socket; what has nothing to give now and may have later.
  ENXIO: NOT_REGULAR,
  ENODEV: NOT_REGULAR,
  EAGAIN: NOT_REGULAR,
};
