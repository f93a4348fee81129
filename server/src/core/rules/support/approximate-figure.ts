import type { Figure } from '../../prose/statements.ts';
import { asMillionths, type Millionths, plain, SCALE, toNumber } from '../../text/number.ts';

/** Of a figure that is not exact, whether a value may be what it stands for: 5300余, 约160, 0.53万. It is judged with much to spare. */
export function mayStandFor({ sureness }: Figure, stated: Millionths, value: Millionths, written: string): boolean {
  if (value === stated) return true;
  if (sureness === 'atLeast') return value > stated && value < 2 * stated;
  if (sureness === 'about') return value * 3 >= stated * 2 && value * 2 <= stated * 3;
  return Math.abs(value - stated) < lastPlace(written);
}

/** A value in the way in which a figure is written: 418 for 500余 is 400, 5326 for 0.35万 is 0.53万. Null where that says nothing. */
export function rounded(
  { sureness, unit }: Figure,
  stated: Millionths,
  value: Millionths,
  written: string,
): string | null {
  if (unit === '亿元') return (toNumber(value) / 10_000).toFixed(decimalsOf(written));
  if (sureness === 'rounded')
    return written.endsWith('万') ? `${(toNumber(value) / 10_000).toFixed(decimalsOf(written))}万` : null;
  let place = SCALE;
  while (place * 10 <= stated && stated % (place * 10) === 0) place *= 10;
  const near = asMillionths(Math.floor(value / place) * place);
  return near > 0 ? plain(near) : null;
}

const decimalsOf = (written: string): number => written.split('.')[1]?.replace(/\D/g, '').length ?? 0;
const lastPlace = (written: string): number => (10_000 * SCALE) / 10 ** decimalsOf(written);
