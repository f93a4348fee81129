import assert from 'node:assert/strict';
import { WordSearch } from '../../server/src/core/text/word-search.ts';
import { WordTree } from '../../server/src/core/text/word-tree.ts';

describe('many words at once', () => {
  const found = (words: string[], text: string, overBlanks = false) =>
    new WordSearch(words).find(text, overBlanks).map(({ start, end }) => text.slice(start, end));

  it('finds each, whatever the words have in common', () => {
    assert.deepEqual(found(['he', 'she', 'his', 'hers'], 'ushers his'), ['she', 'hers', 'his']);
    assert.deepEqual(found(['公开', '开公', '公'], '公开公'), ['公开', '开公']);
    assert.deepEqual(found(['甲'], '甲乙甲'), ['甲', '甲']);
    assert.deepEqual(found(['甲乙丙丁', '丙'], '甲乙丙'), ['丙']);
  });
  it('tells the longest that stands at a place', () => {
    const words = ['公', '公开', '公开申请', '申请人'];
    const tree = new WordTree(words.join('').length);
    const ends = words.map((word) => tree.add(word));
    const longest = (text: string, at = 0) => words[ends.indexOf(tree.longestAt(text, at))];
    assert.equal(longest('公开申请'), '公开申请');
    assert.equal(longest('公开申诉'), '公开');
    assert.equal(longest('公'), '公');
    assert.equal(longest('公申'), '公');
    assert.equal(longest('公开申请人', 2), '申请人');
    assert.equal(longest('申请'), undefined);
    assert.equal(longest('', 0), undefined);
  });
  it('passes over blanks where asked', () => {
    assert.deepEqual(found(['甲乙', '丙'], '甲　乙 丙', true), ['甲　乙', '丙']);
    assert.deepEqual(found(['甲 乙'], '甲乙 甲 乙', true), ['甲乙', '甲 乙']);
    assert.deepEqual(found(['甲乙'], '甲 乙'), []);
    assert.deepEqual(found(['甲乙'], '甲  甲 乙', true), ['甲 乙']);
  });
});
