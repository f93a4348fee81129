import { WordAutomaton } from '../text/word-automaton.ts';
import { PACKED_VOCABULARY } from './packed-vocabulary.ts';
import { Senses } from './senses.ts';

/** A word of the vocabulary, with all it can mean. */
interface Word {
  readonly text: string;
  readonly senses: Senses;
}

const { senses, sets, words } = PACKED_VOCABULARY;
const SETS = sets.map((places) => Senses.of(...places.map((place) => senses[place]!)));
const WORDS = new WordAutomaton<Word>(words, (text, set) => ({ text, senses: SETS[set - 1]! }));

/** The characters that words begin with. */
export const firstCharacters = (): Uint16Array => WORDS.beginnings;

/** The longest word of the vocabulary that stands at the offset. */
export const wordAt = (text: string, offset: number): Word | null => WORDS.longestAt(text, offset);
