import type { Report } from '../../model/report.ts';
import type { Figure } from '../../prose/statements.ts';
import { chinese, isChineseDigit, isWrittenInChinese } from '../../text/chinese-numerals.ts';
import { type Millionths, plain, toNumber } from '../../text/number.ts';

/** A figure in Chinese numerals stays one, and so does one in wide digits or with marks between thousands. */
export function asWritten(report: Report, { span }: Pick<Figure, 'span'>, value: Millionths): string {
  const written = report.readable.slice(span.start, span.end);
  const text = plain(value);
  if (isChineseDigit(written[0] ?? '')) return isWrittenInChinese(toNumber(value)) ? chinese(toNumber(value)) : text;
  if (isWide(written)) return widened(text);
  return written.includes(',') ? text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')) : text;
}

/** Whether a figure is written in wide digits. */
export const isWide = (written: string): boolean => /^[０-９]/.test(written);

/** A figure in wide digits. */
export const widened = (text: string): string =>
  text.replace(/[0-9.]/g, (unit) => (unit === '.' ? '．' : String.fromCharCode(unit.charCodeAt(0) + 0xfee0)));
