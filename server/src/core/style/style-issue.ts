import type { Bilingual } from '../text/bilingual.ts';
import type { Change } from './text-fragment.ts';

/** What is not written as it should be at one place of a paragraph. */
export interface StyleIssue {
  readonly start: number;
  readonly end: number;
  /** What puts it right; empty where that is for the writer to say. */
  readonly changes: readonly Change[];
}

/** A check of the style. Its issues in one paragraph are one finding. */
export interface StyleCheck {
  readonly name: Bilingual;
  /** What is said of one issue: what stands there, and what should. */
  readonly advice: Bilingual;
  /** Only one text is meant: it is offered first, and for the whole document. */
  readonly isUnambiguous: boolean;
}

export const replaced = (start: number, end: number, newText: string): StyleIssue => ({
  start,
  end,
  changes: [{ start, end, newText }],
});
