import type { WordChange } from './text-changes.ts';

const isOfNumber = (sign: string | undefined): boolean => sign !== undefined && /[\d.]/.test(sign);

/** The changes of a text with every number that they touch replaced as a whole: a person is shown 26 and 27, not a 6 that is a 7. */
export function wholeNumbers(text: string, changes: readonly WordChange[]): WordChange[] {
  const whole: WordChange[] = [];
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    const gone = text.slice(change.start, change.end);
    let { start, end } = change;
    if (isOfNumber(gone[0]) || isOfNumber(change.words[0])) while (isOfNumber(text[start - 1])) start--;
    if (isOfNumber(gone.at(-1)) || isOfNumber(change.words.at(-1))) while (isOfNumber(text[end])) end++;
    const behind = change.words + text.slice(change.end, end);
    const last = whole.at(-1);
    if (!last || last.end <= start) whole.push({ start, end, words: text.slice(start, change.start) + behind });
    else {
      // Both are of one number: what both have taken in stands in it once.
      const taken = Math.max(0, last.end - change.start);
      const before = last.words.slice(0, last.words.length - taken) + text.slice(last.end, change.start);
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, end), words: before + behind };
    }
  }
  return whole;
}
