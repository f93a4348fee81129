import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { say } from '../core/index.ts';
import { reasonOf } from './problem.ts';
import { LARGEST, type SmallText, smallText, tooLarge } from './smallText.ts';

/** Reads the file at an address such as `file:///a/b.json`: null where there is none, or where it is not on this machine. */
export async function readAddress(address: string): Promise<SmallText | null> {
  let path: string;
  try {
    path = fileURLToPath(address);
    const facts = await stat(path);
    // A pipe would let the reader wait for ever.
    if (!facts.isFile()) return { problem: say('不是文件', 'is not a file') };
    if (facts.size > LARGEST) return tooLarge;
  } catch {
    return null;
  }
  try {
    return smallText(await readFile(path));
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}
