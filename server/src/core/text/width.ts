import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns a character takes where Latin letters take one: two for Chinese, none for what is not seen. */
export const characterWidth = (character: string): number =>
  UNSEEN.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!);

const UNSEEN = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * How many wide and how many narrow characters a text has. Two texts with as many of each take the same room in any font; that
 * a wide character is twice as wide as a narrow one is true of few.
 */
export interface Extent {
  readonly wide: number;
  readonly narrow: number;
}

export function extentOf(text: string): Extent {
  let wide = 0;
  let narrow = 0;
  for (const character of text) {
    const width = characterWidth(character);
    if (width === 2) wide++;
    else narrow += width;
  }
  return { wide, narrow };
}

export const widthOf = ({ wide, narrow }: Extent): number => 2 * wide + narrow;

export const plus = (a: Extent, b: Extent): Extent => ({ wide: a.wide + b.wide, narrow: a.narrow + b.narrow });

/** The least extent that holds all of them. */
export const hull = (extents: readonly Extent[]): Extent => ({
  wide: Math.max(0, ...extents.map(({ wide }) => wide)),
  narrow: Math.max(0, ...extents.map(({ narrow }) => narrow)),
});

/**
 * The blanks that fill an extent up to another: full-width ones for wide characters, so that both are equal in any font, where
 * that is possible; else as many columns. Nothing where there is no room left.
 */
export function fill(from: Extent, to: Extent): string {
  const wide = to.wide - from.wide;
  const narrow = to.narrow - from.narrow;
  if (wide >= 0 && narrow >= 0) return '\u3000'.repeat(wide) + ' '.repeat(narrow);
  const columns = Math.max(0, widthOf(to) - widthOf(from));
  return '\u3000'.repeat(columns >> 1) + ' '.repeat(columns & 1);
}
