import { CharClass, charClassesOf, hasAny } from '../text/char-index.ts';
import { isHan } from '../text/fold.ts';
import type { ParagraphText } from '../text/paragraph-text.ts';

/** Letters of another script: kana among Chinese characters, or Cyrillic ones among Latin. */
export interface ForeignLetters {
  readonly start: number;
  readonly end: number;
  /** The Latin letters that Cyrillic ones look like; null for kana. */
  readonly latin: string | null;
}

const FOREIGN = charClassesOf(CharClass.foreign);

/** As many kana in a row are a Japanese word, put there on purpose. */
const MAX_KANA = 2;

/** Kana within Chinese words, and Cyrillic letters that pass for Latin ones: a scan or an input method left them. */
export function foreignLetters({ text, charIndex }: ParagraphText): ForeignLetters[] {
  if (!hasAny(charIndex, FOREIGN)) return [];
  const found: ForeignLetters[] = [];
  let end = 0;
  for (let i = 0; i < charIndex.places.length; i++) {
    const start = charIndex.places[i]!;
    if (charIndex.units[i] !== CharClass.foreign || start < end) continue;
    const isOfScript = isCyrillic(text.charCodeAt(start)) ? isCyrillic : isKana;
    end = start + 1;
    while (isOfScript(text.charCodeAt(end))) end++;
    if (isOfScript === isCyrillic) {
      const latin = end - start <= MAX_WORD_LENGTH ? latinOf(text.slice(start, end)) : null;
      const isInLatin = isLatin(text.charCodeAt(start - 1)) || isLatin(text.charCodeAt(end));
      if (latin !== null && isInLatin) found.push({ start, end, latin });
    } else if (end - start <= MAX_KANA && isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(end)))
      found.push({ start, end, latin: null });
  }
  return found;
}

const MAX_WORD_LENGTH = 20;
const isKana = (unit: number): boolean => unit >= 0x3041 && unit <= 0x30fa;
const isCyrillic = (unit: number): boolean => unit >= 0x400 && unit <= 0x4ff;
const isLatin = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

const CYRILLIC = 'АВЕКМНОРСТУХасеорхуі';
const LATIN = 'ABEKMHOPCTYXaceopxyi';

function latinOf(word: string): string | null {
  let latin = '';
  for (const letter of word) {
    const at = CYRILLIC.indexOf(letter);
    if (at < 0) return null;
    latin += LATIN[at];
  }
  return latin;
}
