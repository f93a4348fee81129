import { packWords } from '../text/pack-words.ts';
import type { PackedWords } from '../text/word-automaton.ts';
import { type Sense, VOCABULARY } from './vocabulary.ts';

/** The vocabulary as the lexer reads it. */
interface PackedVocabulary {
  readonly senses: readonly Sense[];
  /** Which senses a word can have together, as places in `senses`: sets of them, from number 1. */
  readonly sets: readonly (readonly number[])[];
  /** The words, and for each the number of the set of its senses. */
  readonly words: PackedWords;
}

function packed(): PackedVocabulary {
  const senses = Object.keys(VOCABULARY) as Sense[];
  const sensesOf = new Map<string, Set<number>>();
  for (const [place, sense] of senses.entries())
    for (const word of VOCABULARY[sense].split(' ')) {
      if (word === '') continue;
      if (!sensesOf.has(word)) sensesOf.set(word, new Set());
      sensesOf.get(word)!.add(place);
    }
  const numbers = new Map<string, number>();
  const words = new Map<string, number>();
  for (const [word, places] of sensesOf) {
    const set = [...places].join(' ');
    if (!numbers.has(set)) numbers.set(set, numbers.size + 1);
    words.set(word, numbers.get(set)!);
  }
  const sets = [...numbers.keys()].map((set) => set.split(' ').map(Number));
  return { senses, sets, words: packWords(words) };
}

/** Made when the program is built (`MADE_AT_BUILD` in esbuild.mjs): to make it takes longer than to read many reports. */
export const PACKED_VOCABULARY = packed();
