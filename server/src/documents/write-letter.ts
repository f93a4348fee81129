import type { Letter } from '../review/letter-data.ts';
import { markdownLetter } from './written/markdown-letter.ts';
import { sheetLetter } from './written/sheet-letter.ts';
import { wordLetter } from './written/word-letter.ts';

/** Kinds of files that a letter can be written as. */
export type LetterFileKind = 'docx' | 'xlsx' | 'md';

export function writeLetter(letter: Letter, kind: LetterFileKind): Uint8Array {
  switch (kind) {
    case 'docx':
      return wordLetter(letter);
    case 'xlsx':
      return sheetLetter(letter);
    case 'md':
      return new TextEncoder().encode(markdownLetter(letter));
  }
}
