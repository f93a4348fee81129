import { distance } from 'fastest-levenshtein';

/** How many characters of one wording are to be changed, put in or taken out to make the other. */
export { distance };

/** How alike two wordings are: 1 the same, 0 not a character in its place. */
export const likeness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1);
