import assert from 'node:assert/strict';
import { readChineseWhole } from '../../server/src/core/text/chinese-numerals.ts';

describe('numbers in Chinese numerals', () => {
  for (const [words, value] of [
    ['十二', 12],
    ['一百零五', 105],
    ['三千', 3000],
    ['两万零五十', 20_050],
    ['十二万三千', 123_000],
  ] as const)
    it(`${words} is ${value}`, () => assert.deepEqual(readChineseWhole(words, 0), { value, end: words.length }));

  for (const words of ['一二三', '二〇二四', '十十', '千百千', '十百'])
    it(`${words} is none`, () => assert.equal(readChineseWhole(words, 0), null));
});
