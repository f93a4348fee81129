import type { Figure } from '../statements.ts';
import type { Operand } from './skeleton.ts';

/** What a figure would have to be by others that stand with it, and is not. */
export interface Contradiction {
  /** Of parts and their whole, or of what was and is. */
  readonly kind: 'breakdown' | 'percentage';
  /** What is said, and does not follow; null where it is said in words. */
  readonly figure: Figure | null;
  /** What it would have to follow from. */
  readonly from: readonly Figure[];
  /** How it is reckoned, and what comes out: 12 + 3 = 15. */
  readonly sum: string;
  /** What comes out, in the unit of the figure. */
  readonly right: number | null;
  /** What each of the others would have to be, were the figure right. */
  readonly others: readonly Mend[];
  /** The word that says it, where no figure does: 下降. */
  readonly said?: string;
  /** Of a share: how many its whole may be. Where the tables have such a whole, it is of that. */
  readonly whole?: Range;
  /** Of a share of what the tables hold: the sum of its parts, and how many the whole may be. */
  readonly inTables?: { readonly part: number; readonly wholes: readonly Range[] };
}

export interface Mend {
  readonly figure: Figure;
  readonly value: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Whether two may stand for the same. Sums of decimals are not exact to the last place. */
export const meets = (a: Range, b: Range): boolean => a.low <= b.high + 1e-7 && b.low <= a.high + 1e-7;

export const sumOf = (parts: readonly Range[]): Range => ({
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
});

export const lessOf = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low });

/** By how much percent one is more than the other; of nothing there is none. */
export function growthOf(now: Range, then: Range): Range | null {
  if (then.low <= 0) return null;
  return { low: (now.low / then.high - 1) * 100, high: (now.high / then.low - 1) * 100 };
}

export const ratioOf = (a: Range, b: Range): Range | null =>
  b.low <= 0 ? null : { low: a.low / b.high, high: a.high / b.low };

/** A number as it is shown: no more decimals than say something. */
export const shown = (value: number): string => String(Number(value.toFixed(Math.abs(value) < 10 ? 3 : 2)));

export const valuesOf = (operands: readonly Operand[]): string =>
  operands.map(({ figure, value }) => shown(inUnit(figure, value))).join(' + ');

/** An amount in the unit of a figure. */
export const inUnit = ({ unit }: Figure, value: number): number =>
  unit === '亿元' ? value / 100_000_000 : unit === '万元' ? value / 10_000 : value;

export const figuresOf = (operands: readonly Operand[]): readonly Figure[] => operands.map(({ figure }) => figure);
