import { isBlank } from './fold.ts';
import type { Span } from './span.ts';

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
  /** The states' transitions, by state and unit. State 0 is the beginning. */
  private readonly next = new Map<number, number>();
  /** For each state the longest word that ends there, -1 for none; and how long it is. */
  private readonly wordAt: number[] = [-1];
  private readonly lengthAt: number[] = [0];
  /** For each state that of the longest end of what was read which begins a word too. */
  private readonly fallback: number[] = [0];
  /** By the lower bits of a unit, those of the units that follow it at the beginning of a word: most of a text is passed over. */
  private readonly begins = new Int32Array(LOWER_BITS + 1);

  /** Blanks in the words do not count. An empty word is never found; of two that are the same the first is. */
  constructor(words: readonly string[]) {
    for (const [index, word] of words.entries()) this.add(word, index);
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
    const { begins } = this;
    const { length: end } = text;
    let next = text.charCodeAt(0);
    for (let i = 0; i < end; i++) {
      const unit = next;
      next = text.charCodeAt(i + 1);
      if (state === 0) {
        const seconds = begins[unit & LOWER_BITS]!;
        if (seconds === 0 || ((seconds & bitOf(next)) === 0 && !(overBlanks && isBlank(next)))) continue;
      }
      if (overBlanks && state !== 0 && unit !== TAB && isBlank(unit)) continue;
      state = this.after(state, unit);
      if (overBlanks) places.push(i);
      const length = this.lengthAt[state]!;
      if (length === 0) {
        if (state === 0) places.length = 0;
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
      const next = this.next.get(state * UNITS + unit);
      if (next !== undefined) return next;
      if (state === 0) return 0;
    }
  }

  private add(written: string, index: number): void {
    const word = written.replace(BLANKS, '');
    if (word === '') return;
    this.begins[word.charCodeAt(0) & LOWER_BITS]! |= word.length > 1 ? bitOf(word.charCodeAt(1)) : -1;
    let state = 0;
    for (let i = 0; i < word.length; i++) state = this.child(state, word.charCodeAt(i));
    if (this.wordAt[state] !== -1) return;
    this.wordAt[state] = index;
    this.lengthAt[state] = word.length;
  }

  /** The state behind another one, made where there is none. */
  private child(state: number, unit: number): number {
    const key = state * UNITS + unit;
    let next = this.next.get(key);
    if (next === undefined) {
      next = this.wordAt.length;
      this.next.set(key, next);
      this.wordAt.push(-1);
      this.lengthAt.push(0);
      this.fallback.push(0);
    }
    return next;
  }

  /** States in the order of their depth: what a state falls back to is linked before it. */
  private link(): void {
    let level = [0];
    const children = this.children();
    while (level.length > 0) {
      const deeper: number[] = [];
      for (const parent of level)
        for (const { unit, state } of children[parent] ?? []) {
          if (parent !== 0) this.fallback[state] = this.after(this.fallback[parent]!, unit);
          if (this.lengthAt[state] === 0) {
            this.lengthAt[state] = this.lengthAt[this.fallback[state]!]!;
            this.wordAt[state] = this.wordAt[this.fallback[state]!]!;
          }
          deeper.push(state);
        }
      level = deeper;
    }
  }

  private children(): { unit: number; state: number }[][] {
    const children: { unit: number; state: number }[][] = [];
    for (const [key, state] of this.next) {
      const parent = Math.floor(key / UNITS);
      children[parent] ??= [];
      children[parent].push({ unit: key % UNITS, state });
    }
    return children;
  }
}

const UNITS = 0x10000;
const LOWER_BITS = 0xfff;
const TAB = 9;
const BLANKS = /[\s\ufeff\u2000-\u200f]/g;
const bitOf = (unit: number): number => 1 << (unit & 31);
