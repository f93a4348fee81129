import { foldUnit } from './fold.ts';
import { WordTree } from './word-tree.ts';

/**
 * Tells which of many wordings a piece of text is, blanks, punctuation and width aside. The text is folded while it is walked
 * through: no string is made of it, and it is left where no wording goes on as it does, most texts at their first character.
 */
export class Wordings<T> {
  private readonly tree: WordTree;
  /** By the states of the tree. */
  private readonly values: (T | undefined)[];

  /** @param known by the folded wordings */
  constructor(known: ReadonlyMap<string, T>) {
    const { length } = [...known.keys()].join('');
    this.tree = new WordTree(length);
    this.values = new Array(length + 1).fill(undefined);
    for (const [folded, value] of known) this.values[this.tree.add(folded)] = value;
  }

  /** The value of the wording that `text[start, end)` is. */
  find(text: string, start: number, end: number): T | undefined {
    return this.valueAt(this.walk(text, start, end));
  }

  /** The state behind `text[start, end)`, begun at another one; LOST where no wording has these words at that place. */
  walk(text: string, start: number, end: number, from = 0): number {
    let state = from;
    for (let i = start; i < end && state !== LOST; i++) state = this.after(state, text.charCodeAt(i));
    return state;
  }

  /** The state behind one unit more; the same where nothing is left of the unit when it is folded. */
  after(state: number, unit: number): number {
    const folded = foldUnit(unit);
    return folded === 0 ? state : this.tree.after(state, folded) || LOST;
  }

  /** The value of the wording that ends at the state. */
  valueAt(state: number): T | undefined {
    return state === LOST ? undefined : this.values[state];
  }
}

/** No wording begins so. */
export const LOST = -1;
