import { isHan } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** Characters that say nothing of what is counted. */
const PARTICLES = new Set(
  '和及与或因而的共为有达数量总约了已均合累计是也仅只件仍还被曾予情况事发生出现提出相关由对从于底并'.split(''),
);

/** How many characters between two offsets no word of the vocabulary explains: they may restrict what is told. */
export function unknownBetween(text: string, from: number, to: number, words: readonly Span[]): number {
  let unknown = 0;
  let next = 0;
  for (let i = from; i < to; i++) {
    while (next < words.length && words[next]!.end <= i) next++;
    const word = words[next];
    if (word && word.start <= i) {
      i = word.end - 1;
      continue;
    }
    if (isHan(text.charCodeAt(i)) && !PARTICLES.has(text[i]!)) unknown++;
  }
  return unknown;
}
