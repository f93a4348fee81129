import { fold, isHan, readOrdinal, skipBlanksBack } from '../text/fold.ts';

/** A group’s label and the longest of a row’s. */
const MAX_LENGTH = 80;
const MIN_GROUP_LENGTH = 3;
const ENDS_SENTENCE = '。；;';

/** Where the number of an item stands behind the words of its group, `（三）不予公开1.属于国家秘密`; -1 where none does. */
export function startOfItem(text: string, start: number, end: number): number {
  if (end - start > MAX_LENGTH) return -1;
  const group = rankedOrdinal(text, start, end);
  for (let i = group.end + MIN_GROUP_LENGTH; i < end; i++) {
    if (ENDS_SENTENCE.includes(text[i]!)) return -1;
    if (isHan(text.charCodeAt(skipBlanksBack(text, start, i) - 1)) && rankedOrdinal(text, i, end).rank > group.rank)
      return i;
  }
  return -1;
}

/** 一、 1, （一） 2, 1. and （1） 3; 0 where there is none. */
function rankedOrdinal(text: string, start: number, end: number): { rank: number; end: number } {
  const { level, end: behind } = readOrdinal(text, start, end);
  const isInDigits = level > 1 && /\d/.test(fold(text, start, behind));
  return { rank: isInDigits ? 3 : level, end: behind };
}
