import { BLANKS, isDigit, isHan } from '../text/fold.ts';

/** A text as its words are read: without blanks, in one width. */
export interface Compact {
  readonly text: string;
  /** Offset in the passage of each unit; one more for the end. Null where nothing was taken out: each stands where it stood. */
  readonly at: readonly number[] | null;
}

/** Takes out blanks, and makes digits and marks of either width one. A blank between two digits is kept: `1 365`. */
export function compact(passage: string): Compact {
  const { length } = passage;
  let text = '';
  let from = 0; // what stays as it is, is copied in long pieces
  for (let i = 0; i < length; i++) {
    const unit = passage.charCodeAt(i);
    const other = isHan(unit) ? 0 : BECOMES[unit]!;
    if (other === 0) continue;
    text += passage.slice(from, i);
    if (!isTakenOut(passage, i, other)) text += String.fromCharCode(other);
    from = i + 1;
  }
  if (from === 0) return { text: passage, at: null };
  text += passage.slice(from);
  return { text, at: text.length === length ? null : placesOf(passage) };
}

/** Where the units stand that are not taken out, and the end. */
function placesOf(passage: string): number[] {
  const places: number[] = [];
  for (let i = 0; i < passage.length; i++) if (!isTakenOut(passage, i, BECOMES[passage.charCodeAt(i)]!)) places.push(i);
  places.push(passage.length);
  return places;
}

const isTakenOut = (passage: string, i: number, becomes: number): boolean =>
  becomes === BLANK && !isBetweenDigits(passage, i);

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
