import { likeness } from './edit-distance.ts';

/** The known words that a misspelt one may stand for, the likeliest first; none when nothing is like it. */
export function nearest(word: string, known: readonly string[]): string[] {
  const asked = word.toLowerCase();
  return known
    .map((candidate) => ({ candidate, far: farness(asked, candidate) }))
    .filter(({ far }) => far <= 0.5)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** From 0, the same, to 1. A part of the word that was asked for counts as near: `total` means `row-total`. */
function farness(asked: string, candidate: string): number {
  const far = 1 - likeness(asked, candidate);
  const isPart = asked.length >= 3 && (candidate.includes(asked) || asked.includes(candidate));
  return isPart ? Math.min(far, 0.4) : far;
}
