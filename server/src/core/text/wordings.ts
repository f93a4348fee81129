import { foldUnit } from './fold.ts';

/**
 * Tells which of many wordings a piece of text is, blanks, punctuation and width aside. The text is folded while it is walked
 * through: no string is made of it, and it is left where no wording goes on as it does, most texts at their first character.
 */
export class Wordings<T> {
  /** The states' transitions, by state and folded unit. */
  private readonly next = new Map<number, number>();
  private readonly values: (T | undefined)[] = [undefined];

  set(wording: string, value: T): void {
    let state = BEGINNING;
    for (let i = 0; i < wording.length; i++) {
      const unit = foldUnit(wording.charCodeAt(i));
      if (unit !== 0) state = this.child(state, unit);
    }
    this.values[state] = value;
  }

  /** The value of the wording that `text[start, end)` is. */
  find(text: string, start: number, end: number): T | undefined {
    return this.valueAt(this.walk(text, start, end));
  }

  /** The state behind `text[start, end)`, begun at another one; LOST where no wording has these words at that place. */
  walk(text: string, start: number, end: number, from = BEGINNING): number {
    let state = from;
    for (let i = start; i < end && state !== LOST; i++) state = this.after(state, text.charCodeAt(i));
    return state;
  }

  /** The state behind one unit more; the same where nothing is left of the unit when it is folded. */
  after(state: number, unit: number): number {
    const folded = foldUnit(unit);
    return folded === 0 ? state : (this.next.get(state * UNITS + folded) ?? LOST);
  }

  /** The value of the wording that ends at the state. */
  valueAt(state: number): T | undefined {
    return state === LOST ? undefined : this.values[state];
  }

  private child(state: number, unit: number): number {
    const key = state * UNITS + unit;
    let child = this.next.get(key);
    if (child === undefined) {
      child = this.values.length;
      this.next.set(key, child);
      this.values.push(undefined);
    }
    return child;
  }
}

/** No wording begins so. */
export const LOST = -1;

const BEGINNING = 0;
const UNITS = 0x10000;
