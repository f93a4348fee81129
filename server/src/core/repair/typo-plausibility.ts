import { plain } from '../text/number.ts';
import type { Change, Repair } from './localise.ts';

/**
 * How likely a change undoes a typing error: a digit changed, dropped, added, doubled, or two swapped — one
 * Damerau–Levenshtein step between the digits written and the digits meant (Scholtus 2009). 0 when equal, 1 for one step, …
 */
export function typoDistance(written: string, meant: string): number {
  const height = written.length;
  const width = meant.length;
  const steps = Array.from({ length: height + 1 }, (_, i) => {
    const line = new Uint8Array(width + 1);
    line[0] = i;
    return line;
  });
  for (let j = 0; j <= width; j++) steps[0]![j] = j;
  for (let i = 1; i <= height; i++)
    for (let j = 1; j <= width; j++) {
      const same = written[i - 1] === meant[j - 1] ? 0 : 1;
      let least = Math.min(steps[i - 1]![j]! + 1, steps[i]![j - 1]! + 1, steps[i - 1]![j - 1]! + same);
      const swapped = i > 1 && j > 1 && written[i - 1] === meant[j - 2] && written[i - 2] === meant[j - 1];
      if (swapped) least = Math.min(least, steps[i - 2]![j - 2]! + 1);
      steps[i]![j] = least;
    }
  return steps[height]![width]!;
}

const typoOf = ({ from, to }: Change): number => typoDistance(plain(from), plain(to));

/** Repairs of the same size, the most plausible first: the fewest steps of the hand in all; totals before sources. */
export function byPlausibility(repairs: readonly Repair[], isDerived: (cell: number) => boolean): Repair[] {
  const weight = (repair: Repair) =>
    repair.reduce((sum, change) => sum + typoOf(change) + (isDerived(change.cell) ? 0 : 0.1), 0);
  return repairs
    .map((repair) => ({ repair, weight: weight(repair) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ repair }) => repair);
}
