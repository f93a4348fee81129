import assert from 'node:assert/strict';
import { ANOTHER_HAND } from './blind/another-hand.ts';
import { FIRST } from './blind/first.ts';
import { OF_A_COUNTY, OF_A_DEPARTMENT } from './blind/paragraphs.ts';
import { score } from './blind/score.ts';
import { SECOND } from './blind/second.ts';
import { COUNTY } from './tables.ts';

const SETS = { first: score(FIRST), second: score(SECOND, '（二）依申请公开\n\n') };

describe('the sets of sentences that were written without a look at the reader', () => {
  for (const [name, { right, wrong, falseAlarms, missed, notMended }] of Object.entries(SETS))
    describe(name, () => {
      it('half of it is right, half is wrong', () => {
        assert.ok(right >= 90 && wrong >= 75, `${right} right, ${wrong} wrong`);
      });
      it('what is right is left alone', () => {
        assert.deepEqual(falseAlarms, []);
      });
      it('of what is wrong, at least 92 % are found', () => {
        assert.ok(missed.length <= wrong * 0.08, missed.join('\n'));
      });
      it('of what is found, nine of ten are offered to be mended', () => {
        assert.ok(notMended.length <= (wrong - missed.length) * 0.1, notMended.join('\n'));
      });
    });
});

describe('passages written blind by another hand', () => {
  const { right, wrong, falseAlarms, missed, notMended } = score(ANOTHER_HAND);
  it('half of it is right, half is wrong', () => {
    assert.deepEqual([right, wrong], [400, 401]);
  });
  it('what is right is left alone', () => {
    assert.deepEqual(falseAlarms, []);
  });
  it('of what is wrong, at least 323 are found, and 307 of them are offered to be mended', () => {
    assert.ok(wrong - missed.length >= 323, missed.join('\n'));
    assert.ok(wrong - missed.length - notMended.length >= 307, notMended.join('\n'));
  });
});

describe('paragraphs as reports have them', () => {
  const heading = '（二）依申请公开\n\n';
  it('of a department', () => {
    assert.deepEqual(score(OF_A_DEPARTMENT, heading).falseAlarms, []);
  });
  it('of a county, for all its organs', () => {
    assert.deepEqual(score(OF_A_COUNTY, heading, { cells: COUNTY, organ: '云溪县人民政府' }).falseAlarms, []);
  });
});
