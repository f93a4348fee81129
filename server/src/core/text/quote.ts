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
