import { diffArrays, diffChars } from 'diff';

/** A replacement within one line of a text. */
export interface WordChange {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What makes one text of another: changes within lines, lines that are gone, and new lines behind others. */
export interface TextChanges {
  readonly words: readonly WordChange[];
  /** Where lines that are gone begin. */
  readonly removed: readonly number[];
  /** New lines, each with the line of the old text behind which it stands; -1 is in front of all. */
  readonly added: readonly { readonly behind: number; readonly line: string }[];
}

/** What differs in more lines or signs is another text. */
const MAX_LINE_EDITS = 2000;
const MAX_SIGN_EDITS = 400;
/** Lines changed side by side are paired by their likeness, where they are so few. */
const MAX_PAIRED = 60;

/** Null where the texts have too little in common. */
export function changesBetween(from: string, to: string): TextChanges | null {
  const old = from.split('\n');
  const now = to.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of old) {
    starts.push(at);
    at += line.length + 1;
  }
  const hunks = diffArrays(old, now, { maxEditLength: MAX_LINE_EDITS });
  if (!hunks) return null;
  const words: WordChange[] = [];
  const removed: number[] = [];
  const added: { behind: number; line: string }[] = [];
  let line = 0;
  for (let i = 0; i < hunks.length; i++) {
    const hunk = hunks[i]!;
    if (!hunk.removed && !hunk.added) {
      line += hunk.value.length;
      continue;
    }
    const gone = hunk.removed ? hunk.value : [];
    const next = hunks[i + 1];
    const fresh = hunk.added ? hunk.value : next?.added ? next.value : [];
    if (hunk.removed && next?.added) i++;
    for (const [a, b] of pairsOf(gone, fresh)) {
      if (a !== null && b !== null) words.push(...changesIn(gone[a]!, fresh[b]!, starts[line]!));
      else if (a !== null) removed.push(starts[line]!);
      else added.push({ behind: line - 1, line: fresh[b!]! });
      if (a !== null) line++;
    }
  }
  return { words, removed, added };
}

type Pair = readonly [old: number | null, now: number | null];

/** Which old line has become which new one: as many pairs as can be, the likest together, in their order. */
function pairsOf(old: readonly string[], now: readonly string[]): Pair[] {
  const count = Math.min(old.length, now.length);
  if (old.length === now.length || Math.max(old.length, now.length) > MAX_PAIRED) {
    const pairs: Pair[] = Array.from({ length: count }, (_, i) => [i, i]);
    for (let i = count; i < old.length; i++) pairs.push([i, null]);
    for (let i = count; i < now.length; i++) pairs.push([null, i]);
    return pairs;
  }
  const best = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = now.length - 1; b >= 0; b--)
      best[a]![b] = Math.max(best[a + 1]![b]!, best[a]![b + 1]!, 1 + likeness(old[a]!, now[b]!) + best[a + 1]![b + 1]!);
  const pairs: Pair[] = [];
  for (let a = 0, b = 0; a < old.length || b < now.length; ) {
    if (a < old.length && (b === now.length || best[a]![b] === best[a + 1]![b])) pairs.push([a++, null]);
    else if (b < now.length && (a === old.length || best[a]![b] === best[a]![b + 1])) pairs.push([null, b++]);
    else pairs.push([a++, b++]);
  }
  return pairs;
}

/** How much of two lines is alike at their beginnings and ends, from 0 to 1. */
function likeness(a: string, b: string): number {
  const { prefix, suffix } = commonEdges(a, b);
  return (prefix + suffix) / Math.max(1, a.length, b.length);
}

function commonEdges(a: string, b: string): { prefix: number; suffix: number } {
  const shorter = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < shorter && a[prefix] === b[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++;
  return { prefix, suffix };
}

/** The changes of a line, cut down to what differs: the cells of a row each by itself. */
function changesIn(old: string, now: string, start: number): WordChange[] {
  if (old.startsWith('|') && now.startsWith('|')) {
    const oldCells = old.split('|');
    const nowCells = now.split('|');
    if (oldCells.length === nowCells.length) {
      const changes: WordChange[] = [];
      let at = start;
      for (const [i, cell] of oldCells.entries()) {
        changes.push(...changesOfWords(cell, nowCells[i]!, at));
        at += cell.length + 1;
      }
      return changes;
    }
  }
  return changesOfWords(old, now, start);
}

function changesOfWords(old: string, now: string, start: number): WordChange[] {
  if (old === now) return [];
  const { prefix, suffix } = commonEdges(old, now);
  const from = start + prefix;
  const gone = old.slice(prefix, old.length - suffix);
  const fresh = now.slice(prefix, now.length - suffix);
  const parts = gone === '' || fresh === '' ? undefined : diffChars(gone, fresh, { maxEditLength: MAX_SIGN_EDITS });
  if (!parts) return [{ start: from, end: from + gone.length, words: fresh }];
  const changes: WordChange[] = [];
  let at = from;
  for (const { value, added, removed } of parts) {
    const last = changes.at(-1);
    if (added && last?.end === at) changes[changes.length - 1] = { ...last, words: last.words + value };
    else if (added) changes.push({ start: at, end: at, words: value });
    else if (removed) changes.push({ start: at, end: at + value.length, words: '' });
    if (!added) at += value.length;
  }
  return changes;
}
