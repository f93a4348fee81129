import { isHan } from './fold.ts';

/** What a unit of a text is to the checks of its wording. What is `other` is passed over: Chinese characters, letters. */
export enum CharClass {
  other,
  digit,
  /** , ; : ? ! */
  halfMark,
  /** ，。、；： */
  stop,
  /** ( and （ */
  openBracket,
  closeBracket,
  /** ［ and the like, in which years are put by mistake */
  otherBracket,
  straightQuote,
  openTitle,
  closeTitle,
  /** < and > */
  angle,
  /** Marks of the other pairs. */
  paired,
  blank,
  /** Blanks that are seldom seen. */
  otherBlank,
  /** | and tabs: what stands between fields. */
  delimiter,
  at,
  /** Kana and Cyrillic letters. */
  foreign,
}

/** The units of a paragraph that are neither characters nor letters, and its numbers: each check looks at these alone. */
export interface CharIndex {
  /** Where each mark or blank stands. */
  readonly places: readonly number[];
  /** What each is. */
  readonly units: readonly number[];
  /** Which there are, and whether there are digits. */
  readonly has: number;
  readonly numbers: readonly Digits[];
}

/** A number, with the marks within it: 1,854,488, 3.5. */
export interface Digits {
  readonly start: number;
  readonly end: number;
}

const UNITS = new Uint8Array(0x10000);

function put(unit: number, characters: string): void {
  for (const character of characters) UNITS[character.charCodeAt(0)] = unit;
}

put(CharClass.digit, '0123456789０１２３４５６７８９');
put(CharClass.halfMark, ',;:?!');
put(CharClass.stop, '，。、；：');
put(CharClass.openBracket, '(（');
put(CharClass.closeBracket, ')）');
put(CharClass.otherBracket, '[［【〔');
put(CharClass.straightQuote, '"');
put(CharClass.openTitle, '《');
put(CharClass.closeTitle, '》');
put(CharClass.angle, '<>');
put(CharClass.paired, ']］】〕〈〉“”「」『』');
put(CharClass.blank, ' \u00a0\u3000');
put(
  CharClass.otherBlank,
  '\n\v\f\r\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\ufeff',
);
put(CharClass.delimiter, '|\t');
put(CharClass.at, '@＠');
// Without the middle dot ・, which is also put between the parts of a name, and the sign ー, which passes for a dash.
UNITS.fill(CharClass.foreign, 0x3041, 0x30fb);
UNITS.fill(CharClass.foreign, 0x400, 0x500);

/** Reads the landmarks of a paragraph, in one pass. */
export function charIndexOf(text: string): CharIndex {
  const places: number[] = [];
  const units: number[] = [];
  const numbers: Digits[] = [];
  const { length } = text;
  let has = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) continue; // most are, and are not looked up
    const unit = UNITS[code]!;
    if (unit === CharClass.other) continue;
    has |= 1 << unit;
    if (unit === CharClass.digit) {
      const start = i;
      while (isDigitAt(text, i + 1) || (isPointAt(text, i + 1) && isDigitAt(text, i + 2))) i++;
      numbers.push({ start, end: i + 1 });
    } else {
      places.push(i);
      units.push(unit);
    }
  }
  return { places, units, has, numbers };
}

const isDigitAt = (text: string, at: number): boolean => UNITS[text.charCodeAt(at)] === CharClass.digit;

function isPointAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x2e || unit === 0x2c;
}

/** A set of kinds of units. */
export function charClassesOf(...kinds: readonly number[]): number {
  let units = 0;
  for (const kind of kinds) units |= 1 << kind;
  return units;
}

/** Whether a paragraph has any of some kinds of units. */
export const hasAny = ({ has }: CharIndex, units: number): boolean => (has & units) !== 0;

/** Whether a unit is of one of some kinds. */
export const isOneOf = (unit: number, units: number): boolean => ((units >> unit) & 1) === 1;
