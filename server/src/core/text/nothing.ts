/** What is read where mark-up stands: a blank of no width, which no sentence has and every reader of words passes over. */
export const NOTHING = '\u200b';

/** A piece of a text, and what is read in its place: as long, or shorter, and the rest is nothing. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The text with other words in place of some pieces, which stand in its order; all else keeps its place. */
export function replaceInPlace(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, words } of replacements) {
    pieces.push(text.slice(from, start), words, NOTHING.repeat(end - start - words.length));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** The words without what stands for mark-up. */
export const wordsAlone = (words: string): string => words.replaceAll(NOTHING, '');
