import { Lines } from '../text/lines.ts';
import { readable } from '../text/readable.ts';
import { withLineEnds } from './lost-line-ends.ts';
import { readOutline } from './outline.ts';
import { readTables } from './tables.ts';
import { readTitle } from './title.ts';
import type { Block, Syntax } from './tree.ts';

/** Reads a text as a report's tree. Any text has one; reading never fails. */
export function parse(text: string): Syntax {
  const lines = withLineEnds(Lines.of(readable(text)));
  const headings = readOutline(lines);
  const tables = readTables(lines, headings);
  const firstBlock = Math.min(headings[0]?.line ?? lines.count, tables[0]?.firstLine ?? lines.count);
  const title = readTitle(lines, firstBlock);
  const known: Block[] = [
    ...(title ? [{ kind: 'title', title, firstLine: title.firstLine, lastLine: title.lastLine } as const] : []),
    ...headings.map(
      (heading) =>
        ({ kind: 'heading', heading, firstLine: heading.line, lastLine: lines.lineAt(heading.end) + 1 }) as const,
    ),
    ...tables,
  ].sort((a, b) => a.firstLine - b.firstLine);
  return { lines, title, headings, tables, blocks: withProse(known, lines.count) };
}

/** What is not a title, a heading or a table is prose. */
function withProse(known: readonly Block[], lineCount: number): Block[] {
  const blocks: Block[] = [];
  let line = 0;
  for (const block of known) {
    if (block.firstLine > line) blocks.push({ kind: 'prose', firstLine: line, lastLine: block.firstLine });
    blocks.push(block);
    line = block.lastLine;
  }
  if (line < lineCount) blocks.push({ kind: 'prose', firstLine: line, lastLine: lineCount });
  return blocks;
}
