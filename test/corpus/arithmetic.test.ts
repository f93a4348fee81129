import assert from 'node:assert/strict';
import { ALL_RIGHT, ARITHMETIC } from './arithmetic.ts';
import { SEVERAL_THINGS } from './blind/organs-of.ts';
import { score, scoreOfOrgans } from './blind/score.ts';

describe('figures that are reckoned with among themselves', () => {
  for (const [kind, { right, wrong }] of Object.entries(ARITHMETIC)) {
    it(`${kind}: what is right is left alone`, () => {
      assert.ok(right.length >= 5);
      assert.deepEqual(score(right).falseAlarms, []);
    });
    it(`${kind}: what is wrong is found`, () => {
      assert.ok(wrong.length >= 5);
      assert.deepEqual(score(wrong).missed, []);
    });
  }
  it('figures of several things beside one another are left alone', () => {
    assert.deepEqual(scoreOfOrgans(SEVERAL_THINGS).falseAlarms, []);
  });
  it('whole paragraphs of figures that hold are left alone', () => {
    assert.deepEqual(score(ALL_RIGHT).falseAlarms, []);
  });
});
