import { isBlank } from './fold.ts';
import type { Span } from './span.ts';
import { WordTree } from './word-tree.ts';

/** One of the words searched for, and where it stands. */
export interface FoundWord extends Span {
  /** Its place in the list of words. */
  readonly word: number;
}

/**
 * Finds any of many words in one pass over the text, however many there are and however they overlap (Aho and Corasick):
 * the time depends on the text's length alone. Of words within one another only the longest is found.
 */
export class WordSearch {
  private readonly tree: WordTree;
  /** For each state the longest word that ends there, -1 for none; and how long it is. */
  private readonly wordAt: Int32Array;
  private readonly lengthAt: Int32Array;
  /** For each state that of the longest end of what was read which begins a word too. */
  private readonly fallback: Int32Array;

  /** Blanks in the words do not count. An empty word is never found; of two that are the same the first is. */
  constructor(words: readonly string[]) {
    const plain = words.map((word) => word.replace(BLANKS, ''));
    this.tree = new WordTree(plain.reduce((sum, { length }) => sum + length, 0));
    const ends = plain.map((word) => this.tree.add(word));
    const { size } = this.tree;
    this.wordAt = new Int32Array(size).fill(-1);
    this.lengthAt = new Int32Array(size);
    this.fallback = new Int32Array(size);
    for (const [index, end] of ends.entries()) {
      if (end === 0 || this.wordAt[end] !== -1) continue;
      this.wordAt[end] = index;
      this.lengthAt[end] = plain[index]!.length;
    }
    this.link();
  }

  /**
   * The words in a text, in the order of their ends.
   * @param overBlanks blanks, but no tabs, may stand within a word
   */
  find(text: string, overBlanks = false): FoundWord[] {
    const found: FoundWord[] = [];
    // Where the units that count stand, as far back as the longest word goes; needed only when some are passed over.
    const places: number[] = [];
    let state = 0;
    const { tree } = this;
    const { length: end } = text;
    let next = text.charCodeAt(0);
    for (let i = 0; i < end; i++) {
      const unit = next;
      next = i + 1 < end ? text.charCodeAt(i + 1) : 0;
      if (state === 0) {
        if (!tree.mayBegin(unit, next) && !(overBlanks && isBlank(next) && tree.after(0, unit) !== 0)) continue;
      } else if (overBlanks && unit !== TAB && isBlank(unit)) continue;
      state = this.after(state, unit);
      if (overBlanks) places.push(i);
      const length = this.lengthAt[state]!;
      if (length === 0) {
        if (overBlanks && state === 0) places.length = 0;
        continue;
      }
      const start = overBlanks ? places[places.length - length]! : i + 1 - length;
      while (found.length > 0 && found.at(-1)!.start >= start) found.pop();
      found.push({ word: this.wordAt[state]!, start, end: i + 1 });
    }
    return found;
  }

  private after(from: number, unit: number): number {
    for (let state = from; ; state = this.fallback[state]!) {
      const next = this.tree.after(state, unit);
      if (next !== 0 || state === 0) return next;
    }
  }

  /** Level by level: what a state falls back to is linked before it. */
  private link(): void {
    const { size, before } = this.tree;
    const levelOf = new Int32Array(size);
    const levels: number[][] = [];
    for (let state = 1; state < size; state++) {
      const level = levelOf[before[state]!]!;
      levelOf[state] = level + 1;
      levels[level] ??= [];
      levels[level].push(state);
    }
    for (const level of levels) for (const state of level) this.linkState(state);
  }

  private linkState(state: number): void {
    const parent = this.tree.before[state]!;
    const fallback = parent === 0 ? 0 : this.after(this.fallback[parent]!, this.tree.units[state]!);
    this.fallback[state] = fallback;
    if (this.lengthAt[state] !== 0) return;
    this.lengthAt[state] = this.lengthAt[fallback]!;
    this.wordAt[state] = this.wordAt[fallback]!;
  }
}

const TAB = 9;
const BLANKS = /[\s\ufeff\u2000-\u200f]/g;
