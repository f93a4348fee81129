/**
 * Words by how they begin: a state for each beginning that some of them have, and where each unit leads from there.
 * State 0 is the beginning of all.
 */
export class WordTree {
  /** For each state the one before it, and the unit that leads from there. */
  readonly before: Int32Array;
  readonly units: Uint16Array;
  /** Whether a word ends in a state. */
  private readonly isEnd: Uint8Array;
  /** How many states there are. */
  size = 1;
  /** The states behind others, where a mix of state and unit points to, or in the next free place. */
  private readonly table: Int32Array;
  private readonly shift: number;
  /** By the lower bits of a unit, those of the units that follow it at the beginning of a word: most of a text is passed over. */
  private readonly begins = new Int32Array(LOWER_BITS + 1);

  /** @param length of all its words together, or more */
  constructor(length: number) {
    const bits = 32 - Math.clz32(length + (length >> 2) + 1); // there is always a free place
    this.before = new Int32Array(length + 1);
    this.units = new Uint16Array(length + 1);
    this.isEnd = new Uint8Array(length + 1);
    this.table = new Int32Array(1 << bits);
    this.shift = 32 - bits;
  }

  /** Gives the state at the word's end. */
  add(word: string): number {
    if (word !== '') this.begins[word.charCodeAt(0) & LOWER_BITS]! |= word.length > 1 ? bitOf(word.charCodeAt(1)) : -1;
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      const place = this.placeOf(state, unit);
      if (this.table[place] === 0) {
        this.before[this.size] = state;
        this.units[this.size] = unit;
        this.table[place] = this.size++;
      }
      state = this.table[place]!;
    }
    this.isEnd[state] = 1;
    return state;
  }

  /** The state that a unit leads to; 0 where no word goes on so. */
  after(state: number, unit: number): number {
    return this.table[this.placeOf(state, unit)]!;
  }

  /** The state that the longest word ends in which stands at an offset; 0 where there is none. */
  longestAt(text: string, offset: number): number {
    const { length } = text;
    if (offset + 1 < length && !this.mayBegin(text.charCodeAt(offset), text.charCodeAt(offset + 1))) return 0;
    let longest = 0;
    for (let i = offset, state = 0; i < length; i++) {
      state = this.after(state, text.charCodeAt(i));
      if (state === 0) break;
      if (this.isEnd[state] === 1) longest = state;
    }
    return longest;
  }

  /** Whether some word may begin with two units. It is no word that begins otherwise. */
  mayBegin(unit: number, next: number): boolean {
    return (this.begins[unit & LOWER_BITS]! & bitOf(next)) !== 0;
  }

  private placeOf(state: number, unit: number): number {
    const mask = this.table.length - 1;
    let place = Math.imul(Math.imul(state, 0x9e3779b1) ^ unit, 0x85ebca6b) >>> this.shift;
    for (; ; place = (place + 1) & mask) {
      const found = this.table[place]!;
      if (found === 0 || (this.before[found] === state && this.units[found] === unit)) return place;
    }
  }
}

const LOWER_BITS = 0xfff;
const bitOf = (unit: number): number => 1 << (unit & 31);
