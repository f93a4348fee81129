import { fold, isDigit, readOrdinal } from '../text/fold.ts';
import { LOST } from '../text/wordings.ts';
import type { Field } from './field.ts';
import { LABELS } from './labels.ts';

/** Words, a mark of a label, or the number of an item. */
export function isPiece(text: string, { kind, start, end }: Field): boolean {
  if (kind === 'number') return end - start <= 3 && '.．、'.includes(text[end - 1]!);
  return kind === 'text' && !(end - start <= 2 && STANDS_ALONE.includes(text[start]!));
}

/** In place of a value. */
const STANDS_ALONE = '/-—–无';

/** Letters of group labels that stand upright: `三 、 本 年 度 …`. */
const UPRIGHT = new Set('三本年度办理结果三不予公开四无法提供五不予处理六其他处理');
/** So many are passed over beside a row, and in a line of their own. */
export const MAX_PASSED = 5;
export const MAX_ALONE = 2;

/** So few letters of a group's label, and nothing else. */
export const isUpright = (folded: string, most = MAX_PASSED): boolean =>
  folded.length <= most && [...folded].every((letter) => UPRIGHT.has(letter));

/** What no label has in it: where a value is due, a scan has made it of that. */
export const isForeign = (text: string, { start, end }: Field): boolean =>
  end - start === 1 && '?？'.includes(text[start]!);

/** Where a label may begin in a field: at its head, and where an item's number stands behind letters of a group's label. */
export function startsOf(text: string, { start, end }: Field): number[] {
  const starts = [start];
  for (let at = start + 1; at < end && at - start <= MAX_GROUP_LENGTH; at++)
    if (readOrdinal(text, at, end).level > 0 && !isDigit(text.charCodeAt(at - 1))) starts.push(at);
  return starts;
}

const MAX_GROUP_LENGTH = 12;

/** Before the digits at the end of the words. */
function endOfWords(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isDigit(text.charCodeAt(at - 1)) || (text[at - 1] === '.' && at < end))) at--;
  return at;
}

/** The letters from `from` on, without those of an upright label at their head, up to digits at their end. */
export function walk(
  text: string,
  state: number,
  from: number,
  end: number,
  mayPass: boolean,
): { state: number; start: number; end: number } | null {
  const behind = endOfWords(text, from, end);
  for (let start = from; start < behind; start++) {
    const whole = LABELS.walk(text, start, end, state);
    if (whole !== LOST) return { state: whole, start, end };
    const words = behind < end ? LABELS.walk(text, start, behind, state) : LOST;
    if (words !== LOST) return { state: words, start, end: behind };
    if (!mayPass || start - from >= MAX_PASSED || !isUpright(fold(text, from, start + 1))) return null;
  }
  return null;
}
