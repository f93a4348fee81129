/** A minimal automaton as plain data, which `packWords` makes. */
export interface PackedWords {
  readonly words: number;
  readonly states: number;
  readonly edges: number;
  /** The units that words are written with. */
  readonly alphabet: string;
  /**
   * Numbers as characters from NUMBERS_BEGIN. For each state the value of the word that ends there, 0 for none; how many edges lead on; for
   * each the place of its unit in the alphabet, and how many states before this one the state lies to which it leads. The last is the beginning.
   */
  readonly numbers: string;
}

/** Behind the blank, the exclamation mark and the quotation mark, which a program's text has to write with more. */
export const NUMBERS_BEGIN = 0x23;

/** Finds the longest of many words at a place. What stands for a word is made when it is first met. */
export class WordAutomaton<T> {
  /** For each state its first edge; one more entry tells where the edges end. */
  private readonly first: Uint16Array;
  private readonly values: Uint16Array;
  /** For each edge its unit, the state that it leads to, and how many words come before those that it leads to. */
  private readonly units: Uint16Array;
  private readonly targets: Uint16Array;
  private readonly before: Uint16Array;
  /** For each unit the edge of the beginning, and one more; 0 for none. */
  private readonly begin = new Uint16Array(0x10000);
  /** By the lower bits of a unit, those of the units that follow it at the beginning of a word: most of a text is passed over. */
  private readonly begins = new Int32Array(LOWER_BITS + 1);
  /** By the places of the words in the order of all. */
  private readonly made: (T | undefined)[];

  /** @param make gives what stands for a word, by the word and its value */
  constructor(
    { words, states, edges, alphabet, numbers }: PackedWords,
    private readonly make: (word: string, value: number) => T,
  ) {
    this.first = new Uint16Array(states + 1);
    this.values = new Uint16Array(states);
    this.units = new Uint16Array(edges);
    this.targets = new Uint16Array(edges);
    this.before = new Uint16Array(edges);
    this.made = new Array(words);
    this.unpack(alphabet, numbers);
    this.index();
  }

  /** The characters that words begin with. */
  get beginnings(): Uint16Array {
    return this.units.subarray(this.first.at(-2));
  }

  /** What stands for the longest word at an offset; null where there is none. */
  longestAt(text: string, offset: number): T | null {
    const { length } = text;
    const unit = text.charCodeAt(offset);
    if (offset + 1 < length && (this.begins[unit & LOWER_BITS]! & bitOf(text.charCodeAt(offset + 1))) === 0)
      return null;
    let edge = this.begin[unit]! - 1;
    let word = 0;
    let longest = -1;
    let end = offset;
    let value = 0;
    for (let i = offset + 1; edge >= 0; i++) {
      word += this.before[edge]!;
      const state = this.targets[edge]!;
      if (this.values[state] !== 0) {
        longest = word;
        end = i;
        value = this.values[state]!;
      }
      edge = i < length ? this.edgeAt(state, text.charCodeAt(i)) : -1;
    }
    if (longest < 0) return null;
    const known = this.made[longest];
    if (known !== undefined) return known;
    const made = this.make(copyOf(text, offset, end), value);
    this.made[longest] = made;
    return made;
  }

  /** The edge of a state with a unit; -1 where there is none. */
  private edgeAt(state: number, unit: number): number {
    const end = this.first[state + 1]!;
    for (let edge = this.first[state]!; edge < end; edge++) {
      const other = this.units[edge]!;
      if (other >= unit) return other === unit ? edge : -1;
    }
    return -1;
  }

  private unpack(alphabet: string, numbers: string): void {
    const { first, values, units, targets, before } = this;
    /** How many words begin at a state. */
    const counts = new Uint16Array(values.length);
    let edge = 0;
    let at = 0;
    for (let state = 0; state < values.length; state++) {
      const value = numbers.charCodeAt(at++) - NUMBERS_BEGIN;
      let words = value === 0 ? 0 : 1;
      values[state] = value;
      first[state] = edge;
      for (const end = edge + numbers.charCodeAt(at++) - NUMBERS_BEGIN; edge < end; edge++) {
        const target = state - numbers.charCodeAt(at + 1) + NUMBERS_BEGIN;
        units[edge] = alphabet.charCodeAt(numbers.charCodeAt(at) - NUMBERS_BEGIN);
        targets[edge] = target;
        before[edge] = words;
        words += counts[target]!;
        at += 2;
      }
      counts[state] = words;
    }
    first[values.length] = edge;
  }

  private index(): void {
    const { first, values, units, targets } = this;
    for (let edge = first.at(-2)!; edge < units.length; edge++) {
      const unit = units[edge]!;
      const target = targets[edge]!;
      this.begin[unit] = edge + 1;
      let seconds = values[target] === 0 ? 0 : -1;
      for (let next = first[target]!; next < first[target + 1]!; next++) seconds |= bitOf(units[next]!);
      this.begins[unit & LOWER_BITS]! |= seconds;
    }
  }
}

/** The characters by themselves: a piece of a text holds all of it in memory. */
function copyOf(text: string, start: number, end: number): string {
  let copy = '';
  for (let i = start; i < end; i++) copy += String.fromCharCode(text.charCodeAt(i));
  return copy;
}

const LOWER_BITS = 0xfff;
const bitOf = (unit: number): number => 1 << (unit & 31);
