import { Senses } from './senses.ts';
import { type Sense, VOCABULARY } from './vocabulary.ts';

/** A word of the vocabulary, with all it can mean. */
export interface Word {
  readonly text: string;
  readonly senses: Senses;
}

/** The words by their first two characters, the longer ones first. Words of several beginnings may share a list. */
const WORDS = new Map<number, Word[]>();
/** Words of one character. */
const SINGLE = new Map<number, Word>();

for (const word of allWords()) {
  const first = word.text.charCodeAt(0);
  if (word.text.length === 1) SINGLE.set(first, word);
  else {
    const pair = pairOf(first, word.text.charCodeAt(1));
    const words = WORDS.get(pair);
    if (words) words.push(word);
    else WORDS.set(pair, [word]);
  }
}
for (const words of WORDS.values()) words.sort((a, b) => b.text.length - a.text.length);

/** Two characters as one small integer: of the first all bits but one, so that a map can be asked without an object. */
function pairOf(first: number, second: number): number {
  return ((first & 0x7fff) << 16) | second;
}

/** The characters that words begin with. */
export const firstCharacters = (): number[] => [
  ...SINGLE.keys(),
  ...[...WORDS.values()].flatMap((words) => words.map(({ text }) => text.charCodeAt(0))),
];

/** The longest word of the vocabulary that stands at the offset. */
export function wordAt(text: string, offset: number): Word | null {
  const first = text.charCodeAt(offset);
  const words = WORDS.get(pairOf(first, text.charCodeAt(offset + 1)));
  if (words) for (const word of words) if (text.startsWith(word.text, offset)) return word;
  return SINGLE.get(first) ?? null;
}

function allWords(): Word[] {
  const words = new Map<string, Senses>();
  for (const [sense, list] of Object.entries(VOCABULARY) as [Sense, string][]) {
    const own = Senses.of(sense);
    for (const text of list.split(' ')) words.set(text, words.get(text)?.with(own) ?? own);
  }
  words.delete('');
  return Array.from(words, ([text, senses]) => ({ text, senses }));
}
