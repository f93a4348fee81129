import { CharClass, charClassesOf, hasAny, isOneOf } from '../../text/char-index.ts';
import { isDigit, isHan } from '../../text/fold.ts';
import type { ParagraphText } from '../../text/paragraph-text.ts';

/** Closing marks, by their opening ones. */
export const PAIRS: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '（': '）',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
/** Each opening mark with the closing one behind it. */
const MARKS = Object.entries(PAIRS).flat().join('');
const IN_PAIRS = charClassesOf(
  CharClass.openBracket,
  CharClass.closeBracket,
  CharClass.otherBracket,
  CharClass.openTitle,
  CharClass.closeTitle,
  CharClass.paired,
);

/** A mark of a pair that has lost the other. */
export interface Unpaired {
  readonly at: number;
  /** By its opening mark. */
  readonly pair: string;
  readonly isOpening: boolean;
}

/** The marks of a paragraph that stand without the other of their pair. Half- and full-width brackets go together. */
export function unpairedMarks({ text, charIndex }: ParagraphText): Unpaired[] {
  if (!hasAny(charIndex, IN_PAIRS)) return [];
  const { places, units } = charIndex;
  const unpaired: Unpaired[] = [];
  /** By the place of the opening mark among all marks, where those stand that are still open. */
  const open: number[][] = [];
  for (let i = 0; i < places.length; i++) {
    if (!isOneOf(units[i]!, IN_PAIRS)) continue;
    if (unpaired.length > MAX_UNPAIRED) return [];
    const at = places[i]!;
    const mark = MARKS.indexOf(full(text[at]!));
    if (mark < 0) continue;
    const pair = mark & ~1;
    open[pair] ??= [];
    if (mark === pair) open[pair].push(at);
    else if (open[pair].pop() === undefined && !(MARKS[pair] === '（' && isListMark(text, at)))
      unpaired.push({ at, pair: MARKS[pair]!, isOpening: false });
  }
  for (const [mark, left] of open.entries())
    for (const at of left?.slice(0, MAX_UNPAIRED) ?? []) unpaired.push({ at, pair: MARKS[mark]!, isOpening: true });
  return unpaired.length > MAX_UNPAIRED ? [] : unpaired.sort((a, b) => a.at - b.at);
}

/** With more of them a paragraph is no text that a person wrote. */
const MAX_UNPAIRED = 100;

const full = (mark: string): string => (mark === '(' ? '（' : mark === ')' ? '）' : mark);

/** `1）`, `（1`-less numbers of a list, at the beginning or within a sentence. */
function isListMark(text: string, at: number): boolean {
  let start = at;
  while (
    start > 0 &&
    at - start < 3 &&
    (isDigit(text.charCodeAt(start - 1)) || /[a-zA-Z一二三四五六七八九十]/.test(text[start - 1]!))
  )
    start--;
  return start < at && !isHan(text.charCodeAt(start - 1));
}

/**
 * Marks that are reported: not those that the next paragraph completes, where a page or a line cut a paragraph in two, nor the quotation
 * mark that begins each paragraph of a long quotation.
 */
export function withoutSplit(all: readonly (readonly Unpaired[])[]): Unpaired[][] {
  const unmatched = all.map((unpaired) =>
    unpaired.filter(({ at, pair, isOpening }) => !(isOpening && pair === '“' && at === 0)),
  );
  for (let i = 0; i + 1 < unmatched.length; i++) {
    const opening = unmatched[i]!.at(-1);
    const closing = unmatched[i + 1]![0];
    if (!opening?.isOpening || !closing || closing.isOpening || closing.pair !== opening.pair) continue;
    unmatched[i]!.pop();
    unmatched[i + 1]!.shift();
  }
  return unmatched;
}
