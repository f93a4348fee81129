import type { Report } from '../../../model/report.ts';
import type { Figure } from '../../../prose/statements.ts';
import { say } from '../../../text/bilingual.ts';
import { millionths } from '../../../text/number.ts';
import type { Span } from '../../../text/span.ts';
import { type Fix, offer } from '../../framework/finding.ts';
import { asWritten } from '../figure-writing.ts';

interface DirectionWord {
  readonly span: Span;
  readonly opposite: string;
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增长', '下降'],
  ['增加', '减少'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['增幅', '降幅'],
];

/** The word that says up where it went down, or down where it went up. */
export function wrongWay(report: Report, { direction, phrase, span }: Figure): DirectionWord | null {
  if (direction === 0) return null;
  const words = report.readable.slice(phrase.start, span.start);
  for (const [up, down] of OPPOSITES) {
    const [written, opposite] = direction > 0 ? [up, down] : [down, up];
    const at = words.lastIndexOf(written);
    if (at >= 0) return { span: { start: phrase.start + at, end: phrase.start + at + written.length }, opposite };
  }
  return null;
}

export const turn = ({ span, opposite }: DirectionWord): Fix =>
  offer(say(`改为“${opposite}”`, `Set it to “${opposite}”`), [{ span, newText: opposite }]);

/** A share may be one of several wholes. */
const MAX_FIXES = 5;

/** The figure as it would have to be, with as many decimals as it is written with. */
export function rightFixes(report: Report, { span, unit }: Figure, right: readonly number[]): Fix[] {
  const written = report.readable.slice(span.start, span.end);
  if (unit !== '%' && right.every((value) => Number.isInteger(value)))
    return right.slice(0, MAX_FIXES).map((value) => {
      const newText = asWritten(report, { span }, millionths(value));
      return offer(say(`改为 ${newText}${unit}`, `Set it to ${newText}${unit}`), [{ span, newText }]);
    });
  const decimals = unit === '%' ? (written.split('.')[1]?.length ?? 0) : 0;
  const rounded = right.map((value) => value.toFixed(Math.min(decimals, 4)));
  // 25%, where 33.3% is right: a whole number may have been one by chance. 40.2%, where 4.02% is, has its mark displaced.
  const finer = right.slice(0, 1).flatMap((value) => [finely(value, unit === '%' ? 1 : 2), finely(value, 2)]);
  return [...new Set([...rounded, ...finer])]
    .slice(0, MAX_FIXES)
    .map((text) => offer(say(`改为 ${text}${unit}`, `Set it to ${text}${unit}`), [{ span, newText: text }]));
}

const finely = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

/** The figure with its sign. */
export const withUnit = ({ span, phrase }: Figure) => ({ start: span.start, end: Math.max(span.end, phrase.end) });
