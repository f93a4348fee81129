import type { Figure } from '../../prose/statements.ts';
import { isWhole, type Millionths, millionths, ZERO } from '../../text/number.ts';
import { inCells } from './figure-agreement.ts';

/** The cell of administrative fees: 行政事业性收费, in 万元. */
export const FEES_CELL = 'proactive.fees.amount';

const TIMES = 10_000;
/** What is told in prose is rounded. */
const ROUNDING = 0.005;
/** Ten times what most organs charge: whole sums beyond it, with the same digits in 元 in the prose, are in 元. */
const LARGE = millionths(100_000);

/**
 * Whether the cell holds in 元 what a figure of the prose states. Where both have the same digits, and the prose has 元, it may as well
 * be the prose that has the wrong unit: then a large whole sum alone is the cell's fault.
 */
export function isInYuan(cell: Millionths, figure: Figure): boolean {
  const stated = inCells(figure);
  if (!(stated > ZERO) || Math.abs(cell / TIMES - stated) > stated * ROUNDING) return false;
  return figure.unit !== '元' || (isWhole(cell) && cell >= LARGE);
}
