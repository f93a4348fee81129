import type { Report } from '../../model/report.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { initialsOf } from './initials.ts';

/** Words that can be put in at the cursor. */
export interface Completion {
  readonly kind: 'heading' | 'topic' | 'table' | 'row' | 'phrase';
  readonly label: string;
  readonly detail: Bilingual;
  /** What they take the place of: on the line of the cursor, and what was typed of them is a part of it. */
  readonly span: Span;
  readonly newText: string;
  /** Places in the new text where the writer has to fill in something, in their order. */
  readonly stops: readonly number[];
  /** What stands at each of them: `××` in prose, which is found as a placeholder while it is left there; nothing in the cells of a table. */
  readonly gap: string;
}

/** Where the writer is. */
export interface Typing {
  readonly report: Report;
  readonly offset: number;
  readonly line: number;
  /** Where the line begins. */
  readonly start: number;
  /** The line up to the cursor, and from there on. */
  readonly before: string;
  readonly after: string;
}

/** A completion, with what was typed of it so far and the words by which it is found. */
export interface Offer extends Completion {
  readonly typed: string;
  readonly words: readonly string[];
}

/** One character is looked for at the head of words, more of them anywhere; Latin letters are the initials of words. */
export function isMeant({ typed, words }: Offer, pinyin: boolean): boolean {
  const letters = typed.trim().toLowerCase();
  if (/^[a-z]+$/.test(letters)) return pinyin && words.some((word) => initialsOf(word).startsWith(letters));
  const folded = fold(typed);
  if (folded === '') return true;
  return words.some((word) => (folded.length > 1 ? fold(word).includes(folded) : fold(word).startsWith(folded)));
}
