import type { Bilingual } from '../text/bilingual.ts';
import { isHan } from '../text/fold.ts';
import type { ParagraphText } from '../text/paragraph-text.ts';
import { WordSearch } from '../text/word-search.ts';
import { WRONG_WORDS, type WrongWords } from './wrong-words.ts';

export interface Misspelling {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly reason: Bilingual;
}

interface Entry {
  /** Null for words that are right, and only hide the wrong ones that seem to stand in them. */
  readonly right: string | null;
  readonly group: WrongWords;
}

const WORDS: string[] = [];
const ENTRIES: Entry[] = [];
for (const group of WRONG_WORDS) {
  for (const pair of group.pairs.split('\n')) {
    const [wrong, right] = pair.trim().split(' ');
    if (wrong && right) put(wrong, { right, group });
  }
  for (const word of group.within?.split(' ') ?? []) put(word, { right: null, group });
}

function put(word: string, entry: Entry): void {
  WORDS.push(word);
  ENTRIES.push(entry);
}

let search: WordSearch | null = null;

/** The words of a paragraph that are written wrong. Titles in 《》 are left as they are: they are quoted. */
export function misspellings({ text }: ParagraphText): Misspelling[] {
  search ??= new WordSearch(WORDS);
  const found: Misspelling[] = [];
  for (const { word, start, end } of search.find(text)) {
    const { right, group } = ENTRIES[word]!;
    if (right !== null && isWrong(text, start, end, group) && !isQuoted(text, start))
      found.push({ start, end, right, reason: group.reason });
  }
  return found;
}

function isWrong(text: string, start: number, end: number, { notAfter, before, atClause }: WrongWords): boolean {
  const last = start > 0 ? text[start - 1]! : '';
  if (last !== '' && notAfter?.includes(last)) return false;
  if (atClause !== undefined && last !== '' && !atClause.includes(last) && isHan(last.charCodeAt(0))) return false;
  if (!before) return true;
  before.lastIndex = end;
  return before.test(text);
}

/** No title is longer. */
const MAX_TITLE_LENGTH = 80;

function isQuoted(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - MAX_TITLE_LENGTH); i--) {
    if (text[i] === '》') return false;
    if (text[i] === '《') return true;
  }
  return false;
}
