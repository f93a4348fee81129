import assert from 'node:assert/strict';
import { type Sense, VOCABULARY } from '../../server/src/core/prose/vocabulary.ts';
import { firstCharacters, wordAt } from '../../server/src/core/prose/words.ts';
import { packWords } from '../../server/src/core/text/pack-words.ts';
import { WordAutomaton } from '../../server/src/core/text/word-automaton.ts';

/** The senses of each word, as the vocabulary lists them. */
const sensesOf = new Map<string, Set<Sense>>();
for (const [sense, list] of Object.entries(VOCABULARY) as [Sense, string][])
  for (const word of list.split(' ').filter((each) => each !== ''))
    sensesOf.set(word, (sensesOf.get(word) ?? new Set()).add(sense));

describe('the words of the vocabulary', () => {
  it('are each found, with all that they mean, in the order of the vocabulary', () => {
    assert.ok(sensesOf.size > 10_000);
    const order = Object.keys(VOCABULARY);
    for (const [text, senses] of sensesOf) {
      const found = wordAt(`某${text}`, 1);
      const expected = [...senses].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      assert.deepEqual({ text: found?.text, senses: found?.senses.list }, { text, senses: expected });
    }
  });

  it('are found by themselves, and the longest of those that begin at a place', () => {
    for (const word of sensesOf.keys()) {
      for (let end = word.length - 1; end > 0; end--) {
        const beginning = word.slice(0, end);
        const longest = [...beginning].map((_, i) => beginning.slice(0, i + 1)).findLast((each) => sensesOf.has(each));
        // Another sign goes on with no word.
        assert.equal(wordAt(`${beginning}\u0001`, 0)?.text, longest);
        assert.equal(wordAt(beginning, 0)?.text, longest);
      }
      assert.equal(wordAt(`\u0001${word}`, 0), null);
    }
  });

  it('begin with the characters that are listed', () => {
    const listed = [...firstCharacters()].map((unit) => String.fromCharCode(unit));
    assert.deepEqual(listed, [...new Set([...sensesOf.keys()].map((word) => word[0]!))].sort());
  });
});

describe('an automaton of words', () => {
  const wordsIn = (values: Readonly<Record<string, number>>) =>
    new WordAutomaton(packWords(new Map(Object.entries(values))), (word, value) => ({ word, value }));

  it('tells words apart that share their ends', () => {
    const automaton = wordsIn({ 已办结: 1, 未办结: 2, 办结: 3, 已办: 3 });
    assert.deepEqual(automaton.longestAt('共已办结', 1), { word: '已办结', value: 1 });
    assert.deepEqual(automaton.longestAt('未办结。', 0), { word: '未办结', value: 2 });
    assert.deepEqual(automaton.longestAt('未办结。', 1), { word: '办结', value: 3 });
    assert.deepEqual(automaton.longestAt('已办理', 0), { word: '已办', value: 3 });
    assert.equal(automaton.longestAt('未办理', 0), null);
    assert.equal(automaton.longestAt('办结', 2), null);
  });

  it('makes what stands for a word once', () => {
    const automaton = wordsIn({ 件: 1, 件次: 2 });
    assert.equal(automaton.longestAt('3件次', 1), automaton.longestAt('件次', 0));
    assert.notEqual(automaton.longestAt('件', 0), automaton.longestAt('件次', 0));
  });

  it('has room for no more than its numbers tell', () => {
    const many = new Map(Array.from({ length: 70_000 }, (_, i) => [String(i), 1]));
    assert.throws(() => packWords(many), /more words/);
  });
});
