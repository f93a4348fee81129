import { BLANKS, isDigit } from '../text/fold.ts';

/** A text as its words are read: without blanks, in one width. Each unit knows where it stood. */
export interface Compact {
  readonly text: string;
  /** Offset in the passage of each unit; one more for the end. */
  readonly at: Int32Array;
}

/** Takes out blanks, and makes digits and marks of either width one. A blank between two digits is kept: `1 365`. */
export function compact(passage: string): Compact {
  const at = new Int32Array(passage.length + 1);
  let text = '';
  let length = 0;
  let from = 0;
  // Most of a passage is neither blank nor wide: it is copied in long pieces.
  const flush = (to: number) => {
    text += passage.slice(from, to);
    for (let i = from; i < to; i++) at[length++] = i;
  };
  for (let i = 0; i < passage.length; i++) {
    const other = BECOMES[passage.charCodeAt(i)]!;
    if (other === 0) continue;
    flush(i);
    if (other !== BLANK || isBetweenDigits(passage, i)) {
      text += String.fromCharCode(other);
      at[length++] = i;
    }
    from = i + 1;
  }
  flush(passage.length);
  at[length] = passage.length;
  return { text, at: at.subarray(0, length + 1) };
}

const isBetweenDigits = (passage: string, i: number): boolean =>
  isDigit(unitAt(passage, i - 1)) && isDigit(unitAt(passage, i + 1));

const unitAt = (text: string, i: number): number => {
  const unit = text.charCodeAt(i);
  return unit >= 0xff10 && unit <= 0xff19 ? unit - 0xfee0 : unit;
};

/** Marks that are written in several ways, and the one that the grammar knows. A comma or point within a number is read with it. */
const MARKS: Readonly<Record<string, string>> = {
  '﹝': '〔',
  '﹞': '〕',
  '(': '（',
  ')': '）',
  '[': '（',
  ']': '）',
  '【': '（',
  '】': '）',
  '〈': '《',
  '〉': '》',
  '<': '《',
  '>': '》',
  ';': '；',
  ':': '：',
  '!': '。',
  '?': '。',
  '！': '。',
  '？': '。',
  '％': '%',
  '．': '.',
  '～': '~',
  '–': '—',
  '－': '-',
};

/** A blank between two digits stays one; others go. */
const BLANK = 0x20;
/** What each unit becomes; 0 for those that stay as they are. */
const BECOMES = new Uint16Array(0x10000);
for (const unit of BLANKS) BECOMES[unit] = BLANK;
for (let digit = 0; digit < 10; digit++) BECOMES[0xff10 + digit] = 0x30 + digit;
for (const [mark, known] of Object.entries(MARKS)) BECOMES[mark.charCodeAt(0)] = known.charCodeAt(0);
