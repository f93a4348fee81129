import type { CheckedReport } from '../core/index.ts';

export type Passage = CheckedReport['passages'][number];

/** The last of the passages, which come in the order of the text, that begins at a place or before it, if it reaches there; else -1. */
export function passageIndexAt(passages: readonly Pick<Passage, 'start' | 'end'>[], place: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.start <= place) low = middle + 1;
    else high = middle;
  }
  const passage = passages[low - 1];
  return passage && place < Math.max(passage.end, passage.start + 1) ? low - 1 : -1;
}
