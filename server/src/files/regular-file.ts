import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { FileProblem, NOT_REGULAR, reasonOf } from './problem.ts';
import { rawPath } from './raw-path.ts';

/** A pipe that nobody writes to does not hold up who opens it, and a terminal does not become ours. Windows knows neither. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * Opens a file and gives its facts to `use`; closes it afterwards. Throws a `FileProblem` where it is anything but a regular
 * file: pipes and devices may have no end. What was opened is asked, not its name, which may stand for something else by then.
 */
export function withRegularFile<Result>(path: string, use: (file: number, facts: BigIntStats) => Result): Result {
  let file: number | null = null;
  try {
    file = openSync(rawPath(path), READ);
    const facts = fstatSync(file, { bigint: true });
    if (facts.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    if (!facts.isFile()) throw new FileProblem(path, NOT_REGULAR);
    return use(file, facts);
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem(path, reasonOf(error));
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** At least so much is asked for at once of a file that does not tell its size, as those below /proc. */
const CHUNK = 1 << 16;

/** The bytes from the beginning, at most so many and one more, which shows that there are too many. */
export function readBytes(file: number, size: number, most = Number.MAX_SAFE_INTEGER): Buffer {
  // One more than there should be: so the first reading shows the end as well.
  let buffer = Buffer.allocUnsafe(Math.min(size, most) + 1);
  for (let length = 0; ; ) {
    if (length === buffer.length) {
      if (length > most) return buffer;
      buffer = Buffer.concat([buffer], Math.min(Math.max(2 * length, CHUNK), most + 1));
    }
    const count = readSync(file, buffer, length, buffer.length - length, length);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
  }
}
