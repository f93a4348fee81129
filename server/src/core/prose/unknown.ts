import { type Organ, ownNameAt } from '../organ/organ.ts';
import { isHan } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { harmlessAt } from './harmless-words.ts';

/** Characters that say nothing of what is counted. */
const IS_PARTICLE = new Uint8Array(0x10000);
for (const particle of '和及与或因而的共为有达数量总约了已均合累计是也仅只件仍还被曾予情况事发生出现提出相关由对从于底并其所该此系除向将以即看属里中者末底则形')
  IS_PARTICLE[particle.charCodeAt(0)] = 1;

/**
 * How many characters between two offsets no word of the vocabulary explains: they may restrict what is counted.
 *
 * @param known what is explained, in its order; those before `first` end before the piece
 */
export function unknownBetween(
  text: string,
  from: number,
  to: number,
  known: readonly Span[],
  first = 0,
  organ: Organ | null = null,
): number {
  let unknown = 0;
  let next = first;
  for (let i = from; i < to; i++) {
    while (next < known.length && known[next]!.end <= i) next++;
    const word = known[next];
    if (word && word.start <= i) {
      i = word.end - 1;
      continue;
    }
    const unit = text.charCodeAt(i);
    if (!isHan(unit) || IS_PARTICLE[unit] !== 0) continue;
    const own = harmlessAt(text, i) || (organ ? ownNameAt(organ, text, i) : 0);
    if (own > 0) i += own - 1;
    else unknown++;
  }
  return unknown;
}
