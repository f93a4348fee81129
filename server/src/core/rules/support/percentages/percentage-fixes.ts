import type { Report } from '../../../model/report.ts';
import type { Figure } from '../../../prose/statements.ts';
import { say } from '../../../text/bilingual.ts';
import { type Millionths, millionths, toNumber } from '../../../text/number.ts';
import type { Span } from '../../../text/span.ts';
import { type Fix, offer } from '../../framework/finding.ts';
import { asWritten, isWide, widened } from '../figure-writing.ts';

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

/** 下降 for 上升, 减少到 for 增加到; null where there is none. */
export function oppositeOf(word: string): string | null {
  for (const pair of OPPOSITES)
    for (const [i, each] of pair.entries()) if (word.startsWith(each)) return pair[1 - i] + word.slice(each.length);
  return null;
}

export const turn = ({ span, opposite }: DirectionWord): Fix =>
  offer(say(`改为“${opposite}”`, `Set it to “${opposite}”`), [{ span, newText: opposite }]);

/** A share may be one of several wholes. */
const MAX_FIXES = 5;

/** The figure as it would have to be, with as many decimals as it is written with. */
export function rightFixes(report: Report, { span, unit, step }: Figure, right: readonly number[]): Fix[] {
  const instead = (newText: string, said = newText) =>
    offer(say(`改为 ${said}`, `Set it to ${said}`), [{ span, newText }]);
  if (unit !== '%' && right.every((value) => Number.isInteger(value)))
    return right.slice(0, MAX_FIXES).map((value) => {
      const newText = asWritten(report, { span }, millionths(value));
      return instead(newText, newText + unit);
    });
  const most = right.slice(0, MAX_FIXES);
  if (isInTenths(report.readable.slice(span.start, span.end)))
    return [...new Set(most.flatMap(tenthsBy(step)))].map((text) => instead(text));
  const decimals = Math.max(0, Math.min(4, Math.round(-Math.log10(toNumber(step)))));
  const rounded = right.map((value) => value.toFixed(decimals));
  // 25%, where 33.3% is right: a whole number may have been one by chance. 40.2%, where 4.02% is, has its mark displaced.
  const finer = right.slice(0, 1).flatMap((value) => [finely(value, unit === '%' ? 1 : 2), finely(value, 2)]);
  return [...new Set([...rounded, ...finer])]
    .slice(0, MAX_FIXES)
    .map((text) => instead(inItsWidth(report, span, text), text + unit));
}

const inItsWidth = (report: Report, { start, end }: Span, text: string): string =>
  isWide(report.readable.slice(start, end)) ? widened(text) : text;

/** Whether a percentage is told in words: 四成半, 三分之一, 过半. */
const isInTenths = (written: string): boolean => /[成半]|分之/.test(written);

/** Two tenths are 两成. */
const DIGITS = '零一两三四五六七八九';
const ONES = '零一二三四五六七八九';

/** A percentage in tenths, as fine as it was written and to the hundredth: 57.4 is 五成半, 五成七; and in digits, where it has none. */
const tenthsBy =
  (step: Millionths) =>
  (percent: number): readonly string[] =>
    [toNumber(step), 1].map((fine) => {
      const value = Math.round(percent / fine) * fine;
      const [tens, ones] = [Math.floor(value / 10), Math.round(value % 10)];
      if (tens < 1 || tens > 9) return `${finely(percent, 1)}%`;
      return `${DIGITS[tens]}成${ones === 0 ? '' : ones === 5 ? '半' : ONES[ones]}`;
    });

const finely = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

/** The figure with its sign. */
export const withUnit = ({ span, phrase }: Figure) => ({ start: span.start, end: Math.max(span.end, phrase.end) });
