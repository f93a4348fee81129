import { SECTIONS } from '../form/sections.ts';
import type { SectionKey } from '../form/types.ts';
import { skipBlanks } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { type Heading, readBrokenHeading, readHeading } from './headings.ts';

/** The headings of the text, in its order: those of a table of contents and those only alike left out. */
export function readOutline(lines: Lines): Heading[] {
  const candidates: Heading[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (!mayBeHeading(lines, line)) continue;
    const heading = readHeading(lines, line) ?? readBrokenHeading(lines, line);
    if (heading) candidates.push(heading);
  }
  return inOrder(withoutContents(lines, candidates));
}

/** Headings are short, or begin with a number and a mark: most lines of tables and prose are told by a look. */
function mayBeHeading(lines: Lines, line: number): boolean {
  const start = lines.start(line);
  const end = lines.end(line);
  if (end - start < 4) return false;
  if (end - start <= 50) return true;
  const first = skipBlanks(lines.text, start, end);
  return lines.text[first] === '#' || '、.．，'.includes(lines.text[first + 1] ?? '\0');
}

/** Three headings or more without a word between, each of which comes again later: a table of contents. */
function withoutContents(lines: Lines, candidates: readonly Heading[]): Heading[] {
  const kept: Heading[] = [];
  for (let from = 0; from < candidates.length; ) {
    let to = from + 1;
    while (to < candidates.length && nothingBetween(lines, candidates[to - 1]!, candidates[to]!)) to++;
    const run = candidates.slice(from, to);
    const later = new Set(candidates.slice(to).map((heading) => heading.key));
    if (!(run.length >= 3 && run.every((heading) => later.has(heading.key)))) kept.push(...run);
    from = to;
  }
  return kept;
}

function nothingBetween(lines: Lines, a: Heading, b: Heading): boolean {
  if (a.runsOn) return false;
  for (let line = lines.lineAt(a.end) + 1; line < b.line; line++)
    if (skipBlanks(lines.text, lines.start(line), lines.end(line)) < lines.end(line)) return false;
  return true;
}

/** A heading told by likeness counts only where its section has no sure one and it stands at the section's place. */
function inOrder(candidates: readonly Heading[]): Heading[] {
  const sure = new Set(candidates.filter((heading) => heading.wording !== 'similar').map((heading) => heading.key));
  const seen = new Set<SectionKey>();
  return candidates.filter((heading, index) => {
    if (heading.wording !== 'similar') return true;
    if (sure.has(heading.key) || seen.has(heading.key) || !fitsBetween(candidates, index)) return false;
    seen.add(heading.key);
    return true;
  });
}

const ORDER = new Map(SECTIONS.map((section) => [section.key, section.ordinal]));

function fitsBetween(candidates: readonly Heading[], index: number): boolean {
  const own = ORDER.get(candidates[index]!.key)!;
  const isSure = (heading: Heading) => heading.wording !== 'similar';
  const before = candidates.slice(0, index).findLast(isSure);
  const after = candidates.slice(index + 1).find(isSure);
  return (!before || ORDER.get(before.key)! < own) && (!after || own < ORDER.get(after.key)!);
}
