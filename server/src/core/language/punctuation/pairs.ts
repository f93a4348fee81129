import { isDigit, isHan } from '../../text/fold.ts';
import { hasAny, Unit } from '../../text/landmarks.ts';
import type { Paragraph } from '../../text/paragraph.ts';

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
const IN_PAIRS: readonly number[] = [
  Unit.openBracket,
  Unit.closeBracket,
  Unit.otherBracket,
  Unit.openTitle,
  Unit.closeTitle,
  Unit.paired,
];
const OPENING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** A mark of a pair that has lost the other. */
export interface Unpaired {
  readonly at: number;
  /** By its opening mark. */
  readonly pair: string;
  readonly isOpening: boolean;
}

/** The marks of a paragraph that stand without the other of their pair. Half- and full-width brackets go together. */
export function unpairedMarks({ text, landmarks }: Paragraph): Unpaired[] {
  if (!hasAny(landmarks, IN_PAIRS)) return [];
  const { places, units } = landmarks;
  const unpaired: Unpaired[] = [];
  const open = new Map<string, number[]>();
  for (const [i, at] of places.entries()) {
    if (!IN_PAIRS.includes(units[i]!)) continue;
    if (unpaired.length > MOST) return [];
    const mark = full(text[at]!);
    if (mark in PAIRS) {
      const others = open.get(mark);
      if (others) others.push(at);
      else open.set(mark, [at]);
      continue;
    }
    const pair = OPENING.get(mark);
    if (pair === undefined || open.get(pair)?.pop() !== undefined) continue;
    if (!(pair === '（' && isListMark(text, at))) unpaired.push({ at, pair, isOpening: false });
  }
  for (const [pair, left] of open) for (const at of left.slice(0, MOST)) unpaired.push({ at, pair, isOpening: true });
  return unpaired.length > MOST ? [] : unpaired.sort((a, b) => a.at - b.at);
}

/** With more of them a paragraph is no text that a person wrote. */
const MOST = 100;

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
 * Marks that are told: not those that a neighbour completes, where a page or a line cut a paragraph in two, nor the quotation
 * mark that begins each paragraph of a long quotation.
 */
export function withoutSplit(all: readonly (readonly Unpaired[])[]): Unpaired[][] {
  const told = all.map((unpaired) =>
    unpaired.filter(({ at, pair, isOpening }) => !(isOpening && pair === '“' && at === 0)),
  );
  for (let i = 0; i + 1 < told.length; i++) {
    const opening = told[i]!.at(-1);
    const closing = told[i + 1]![0];
    if (!opening?.isOpening || !closing || closing.isOpening || closing.pair !== opening.pair) continue;
    told[i]!.pop();
    told[i + 1]!.shift();
  }
  return told;
}
