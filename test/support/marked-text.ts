// Features are tested on marked texts: ‸ is where the cursor is.
import assert from 'node:assert/strict';
import { changedBy, fixture } from '../fixtures.ts';

export const BALANCED = fixture('balanced.gknb');

export interface Marked {
  readonly text: string;
  readonly cursor: number;
}

/** A text with one ‸ in it. */
export function marked(text: string): Marked {
  const cursor = text.indexOf('‸');
  assert.ok(cursor >= 0 && text.indexOf('‸', cursor + 1) < 0, 'one cursor');
  return { text: text.replace('‸', ''), cursor };
}

/** The balanced report, with words of it replaced, one of them by a piece with the cursor in it. */
export function report(...changes: readonly (readonly [string, string])[]): Marked {
  return marked(changedBy(BALANCED)(...changes));
}

/** The balanced report with the cursor put into words of it. */
export const cursorIn = (piece: string): Marked => report([piece.replace('‸', ''), piece]);
