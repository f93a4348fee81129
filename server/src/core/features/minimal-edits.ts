import type { Edit } from '../text/edits.ts';
import { Lines } from '../text/lines.ts';
import { span } from '../text/span.ts';

/** A piece of lines in the old and in the new text; ends exclusive. */
interface Hunk {
  readonly old: readonly [number, number];
  readonly now: readonly [number, number];
}

/** The small edits that make one text into the other: cursors, folds and marks elsewhere stay where they are. */
export function minimalEdits(before: string, after: string): Edit[] {
  if (before === after) return [];
  const old = wholeLines(before);
  const now = wholeLines(after);
  return hunksOf(old.texts, now.texts)
    .flatMap(({ old: [from, to], now: [start, end] }) => {
      if (to - from === end - start)
        return Array.from({ length: to - from }, (_, i) =>
          trimmed(old.at(from + i), old.texts[from + i]!, now.texts[start + i]!),
        );
      return [trimmed(old.at(from), old.texts.slice(from, to).join(''), now.texts.slice(start, end).join(''))];
    })
    .filter((edit) => edit.newText !== before.slice(edit.span.start, edit.span.end));
}

/** The lines with their end marks. */
function wholeLines(text: string): { texts: string[]; at: (line: number) => number } {
  const lines = Lines.of(text);
  const texts = Array.from({ length: lines.count }, (_, line) => text.slice(lines.start(line), lines.start(line + 1)));
  return { texts, at: (line) => lines.start(line) };
}

/** Where the lines differ: after a difference, the nearest pair of equal lines is where they go on together. */
function hunksOf(old: readonly string[], now: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++;
      j++;
      continue;
    }
    const [nextI, nextJ] = meeting(old, now, i, j);
    hunks.push({ old: [i, nextI], now: [j, nextJ] });
    i = nextI;
    j = nextJ;
  }
  return hunks;
}

/** How far equal lines are sought; texts that differ by more are replaced to their end. */
const MAX_DISTANCE = 400;

function meeting(old: readonly string[], now: readonly string[], i: number, j: number): [number, number] {
  for (let distance = 1; distance <= MAX_DISTANCE; distance++)
    // The same number of lines on both sides first: a line was changed more often than one came or went.
    for (const skipped of fromTheMiddle(distance)) {
      const a = i + skipped;
      const b = j + distance - skipped;
      if (a > old.length || b > now.length) continue;
      if (a === old.length ? b === now.length : b < now.length && old[a] === now[b] && old[a]!.trim() !== '')
        return [a, b];
    }
  return [old.length, now.length];
}

function* fromTheMiddle(distance: number): Iterable<number> {
  const middle = distance >> 1;
  for (let off = 0; off <= middle + 1; off++) {
    if (middle - off >= 0) yield middle - off;
    if (off > 0 && middle + off <= distance) yield middle + off;
  }
}

/** The replacement without what both texts begin and end with; never through a surrogate pair or a CRLF. */
function trimmed(at: number, old: string, now: string): Edit {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  while (head > 0 && (cutsPair(old, head) || cutsPair(now, head))) head--;
  while (tail > 0 && (cutsPair(old, old.length - tail) || cutsPair(now, now.length - tail))) tail--;
  return { span: span(at + head, at + old.length - tail), newText: now.slice(head, now.length - tail) };
}

function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (before === 13 && after === 10) || ((before & 0xfc00) === 0xd800 && (after & 0xfc00) === 0xdc00);
}
