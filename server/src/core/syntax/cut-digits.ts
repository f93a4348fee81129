import { REQUESTS_COLUMNS } from '../form/requests.ts';
import { REVIEW_COLUMNS } from '../form/review.ts';

/** How many values the parts of a row have of which the last is the sum of the others. */
export const REQUESTS_BLOCKS: readonly number[] = [REQUESTS_COLUMNS];
const BLOCK = 5;
export const REVIEW_BLOCKS: readonly number[] = Array.from({ length: REVIEW_COLUMNS / BLOCK }, () => BLOCK);

/** Offsets that no number goes over: where a blank stands between digits. */
export const NO_BOUNDARIES: ReadonlySet<number> = new Set();

/** Counts have no more digits. */
const MAX_DIGITS = 6;
/** More digits than these are not cut, nor is what could be cut in more ways than these: there would be too many to try. */
const MAX_GLUED = 40;
const MAX_WAYS = 200;
const MAX_STEPS = 20_000;

interface Begun {
  readonly end: number;
  readonly lengths: readonly number[];
}

/**
 * The lengths of the numbers that the digits of a row are to be cut into, where there is one way alone after which its totals hold; null where
 * there is none, or several.
 */
export function cutThatAddsUp(
  digits: string,
  blocks: readonly number[],
  boundaries: ReadonlySet<number>,
): readonly number[] | null {
  if (digits.length > MAX_GLUED) return null;
  let begun: Begun[] = [{ end: 0, lengths: [] }];
  let left = blocks.reduce((sum, count) => sum + count, 0);
  for (const count of blocks) {
    left -= count;
    const next: Begun[] = [];
    for (const { end, lengths } of begun) {
      const found = beginningsThatAddUp(digits, end, count, left, boundaries);
      if (!found) return null;
      for (const own of found)
        next.push({ end: own.reduce((sum, length) => sum + length, end), lengths: [...lengths, ...own] });
    }
    if (next.length > MAX_WAYS) return null;
    begun = next;
  }
  const whole = begun.filter(({ end }) => end === digits.length);
  return whole.length === 1 ? whole[0]!.lengths : null;
}

/** The lengths of the first numbers in each way to cut so many off that the last is the sum of the others; null for too many to try. */
function beginningsThatAddUp(
  digits: string,
  start: number,
  count: number,
  left: number,
  boundaries: ReadonlySet<number>,
): number[][] | null {
  const found: number[][] = [];
  const lengths: number[] = [];
  let steps = 0;
  const isNumber = (from: number, to: number): boolean => {
    if (to - from > 1 && digits[from] === '0') return false;
    for (let at = from + 1; at < to; at++) if (boundaries.has(at)) return false;
    return true;
  };
  const cut = (from: number, sum: number): void => {
    if (++steps > MAX_STEPS) return;
    if (lengths.length === count - 1) {
      const total = String(sum);
      const to = from + total.length;
      const isWhole = left > 0 ? to + left <= digits.length : to === digits.length;
      if (isWhole && digits.startsWith(total, from) && isNumber(from, to)) found.push([...lengths, total.length]);
      return;
    }
    const behind = count - 1 - lengths.length + left;
    for (let length = 1; length <= MAX_DIGITS && from + length + behind <= digits.length; length++) {
      if (!isNumber(from, from + length)) break;
      lengths.push(length);
      cut(from + length, sum + Number(digits.slice(from, from + length)));
      lengths.pop();
    }
  };
  cut(start, 0);
  return steps > MAX_STEPS ? null : found;
}
