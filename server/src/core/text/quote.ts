import { wordsAlone } from './nothing.ts';

const MAX_QUOTED = 60;

/** Words of a report as a message quotes them: a run of blanks or line ends is one blank, and what is long is cut short in its middle. */
export const quote = (words: string): string => shortened(wordsAlone(words).trim().replace(/\s+/g, ' '));

/** The same for prose in Chinese, where a blank or a line end says nothing. */
export const quoteProse = (words: string): string => shortened(wordsAlone(words).replace(/\s+/g, ''));

function shortened(words: string): string {
  if (words.length <= MAX_QUOTED) return words;
  const characters = [...words];
  if (characters.length <= MAX_QUOTED) return words;
  const half = MAX_QUOTED / 2;
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

/** Numbers of persons, telephones and accounts are as long; a count is not. */
const LONG_NUMBER = /\d{9,}[\dXx]?/g;

/** Of long numbers only the first three digits are left; the text stays as long. */
export const maskNumbers = (words: string): string =>
  words.replace(LONG_NUMBER, (number) => number.slice(0, 3) + '*'.repeat(number.length - 3));

/** Prose in an answer that goes to other people or programs: personal numbers are masked, also one that begins before the piece. */
export const quoteMasked = (text: string, start: number, end: number): string => {
  const from = Math.max(0, start - MAX_QUOTED);
  return quoteProse(maskNumbers(text.slice(from, end + MAX_QUOTED)).slice(start - from, end - from));
};
