import { isHan } from '../text/fold.ts';

/** Letters of another script: kana among Chinese characters, or Cyrillic ones among Latin. */
export interface ForeignLetters {
  readonly start: number;
  readonly end: number;
  /** The Latin letters that Cyrillic ones look like; null for kana. */
  readonly latin: string | null;
}

/** As many kana in a row are a Japanese word, put there on purpose. */
const MOST_KANA = 2;

/** Kana within Chinese words, and Cyrillic letters that pass for Latin ones: a scan or an input method left them. */
export function* foreignLetters(text: string): Iterable<ForeignLetters> {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // The blocks lie far apart: nearly every unit is told by a look.
    if (unit >= 0x3100 || unit < 0x400 || (unit > 0x4ff && unit < 0x3041)) continue;
    const start = i;
    const isOfScript = unit < 0x500 ? isCyrillic : isKana;
    while (i + 1 < text.length && isOfScript(text.charCodeAt(i + 1))) i++;
    const end = i + 1;
    if (isOfScript === isCyrillic) {
      const latin = latinOf(text.slice(start, Math.min(end, start + LONGEST_WORD)));
      const isInLatin = isLatin(text.charCodeAt(start - 1)) || isLatin(text.charCodeAt(end));
      if (latin && latin.length === end - start && isInLatin) yield { start, end, latin };
    } else if (end - start <= MOST_KANA && isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(end)))
      yield { start, end, latin: null };
  }
}

const LONGEST_WORD = 20;
/** Without the middle dot ・, which is also put between the parts of a name, and the sign ー, which passes for a dash. */
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
