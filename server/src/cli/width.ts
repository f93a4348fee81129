import { characterWidth } from '../core/index.ts';

export { characterWidth };

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** As much of the beginning as takes no more columns than `most`. */
export function cutTo(text: string, most: number): string {
  let width = 0;
  let cut = '';
  for (const character of text) {
    width += characterWidth(character);
    if (width > most) break;
    cut += character;
  }
  return cut;
}

/** Filled up with blanks to a width. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
