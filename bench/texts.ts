import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's root: the benchmark runs from it. */
export const ROOT = process.cwd();

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Own texts: a report with nothing to find in it, and a draft with mistakes. */
export const REPORTS = { clean: read('samples/完整示例.gknb'), draft: read('samples/草稿示例.gknb') };

export const sizeOf = (text: string): number => Buffer.byteLength(text);

/** The report with as much more prose in its first section as makes it 10 KB. */
export function lengthened(text: string, bytes = 10_000): string {
  const begin = text.indexOf('一、总体情况');
  const end = text.indexOf('二、主动公开政府信息情况');
  const paragraphs = text
    .slice(begin, end)
    .split('\n')
    .filter((line) => line.length > 60);
  if (begin < 0 || paragraphs.length === 0) throw new Error('The sample has no first section to make longer.');
  let longer = text;
  for (let i = 0; sizeOf(longer) < bytes; i++) {
    const paragraph = paragraphs[i % paragraphs.length]!;
    longer = `${longer.slice(0, end)}${paragraph}\n\n${longer.slice(end)}`;
  }
  return longer;
}

/** The text over and over, each time another string: so nothing can be remembered from the last time. */
export function inTurns(text: string, count: number): () => string {
  const copies = Array.from({ length: count }, () => Buffer.from(text).toString());
  let next = 0;
  return () => copies[next++ % count]!;
}
