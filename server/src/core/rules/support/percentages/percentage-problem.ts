import type { Report } from '../../../model/report.ts';
import type { Figure } from '../../../prose/statements.ts';
import type { Bilingual } from '../../../text/bilingual.ts';
import { type Millionths, totalOf } from '../../../text/number.ts';
import type { Lazy } from '../../framework/finding.ts';
import { evaluateFact } from '../figure-agreement.ts';

/** What is wrong with a percentage, or with an amount that something changed by. */
export interface PercentageProblem {
  readonly message: Lazy<Bilingual>;
  readonly figures: readonly Figure[];
  /** What it would have to be, the likeliest first; empty where nothing says. */
  readonly right: readonly number[];
  /** It went down as much as is said that it went up, or up. */
  readonly isWrongWay?: boolean;
}

/** Whether a figure can be held to what it says: an amount that is neither 近 nor 逾, and any percentage. */
export const isSure = ({ value, sureness, unit, role }: Figure): boolean =>
  (sureness === 'exact' || sureness === 'rounded' || unit === '%' || role === 'average') && !Number.isNaN(value);

export const sumOf = (figures: readonly Figure[]): Millionths => totalOf(figures.map(({ value }) => value));

/** An amount, and no percentage. */
export const isCounted = (figure: Figure): boolean => figure.unit !== '%' && isSure(figure);

/** What the tables hold for what a comparison names; nothing where a cell is not known. */
export function valuesAbout(report: Report, about: Figure['about']): readonly Millionths[] {
  if (!about) return [];
  const plain = evaluateFact(report, about).filter(({ interpretation: { basis } }, i) => i === 0 || basis !== null);
  const values = plain.map(({ value }) => value);
  return values.every((value) => value !== null) ? values : [];
}

/** A percentage as a message shows it: two decimals at the most, without its sign. */
export const shown = (percent: number): string => String(Number(Math.abs(percent).toFixed(2)));
