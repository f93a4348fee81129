import { WordTree } from '../text/word-tree.ts';
import { Senses } from './senses.ts';
import { type Sense, VOCABULARY } from './vocabulary.ts';

/** A word of the vocabulary, with all it can mean. */
interface Word {
  readonly text: string;
  readonly senses: Senses;
}

const LISTS = Object.entries(VOCABULARY) as [Sense, string][];
const TREE = new WordTree(LISTS.reduce((sum, [, list]) => sum + list.replaceAll(' ', '').length, 0));
/** The words, by the states of the tree that they end in. */
const WORDS: (Word | null)[] = [null];

for (const [sense, list] of LISTS) {
  const own = Senses.of(sense);
  for (const text of list.split(' ')) if (text !== '') put(text, own);
}

function put(text: string, own: Senses): void {
  const end = TREE.add(text);
  while (WORDS.length <= end) WORDS.push(null);
  WORDS[end] = { text, senses: WORDS[end]?.senses.with(own) ?? own };
}

/** The characters that words begin with. */
export const firstCharacters = (): number[] => WORDS.flatMap((word) => (word ? word.text.charCodeAt(0) : []));

/** The longest word of the vocabulary that stands at the offset. */
export const wordAt = (text: string, offset: number): Word | null => WORDS[TREE.longestAt(text, offset)]!;
