import assert from 'node:assert/strict';
import { fixture } from '../fixtures.ts';
import { expectFindings, unmarked } from '../support/expect-findings.ts';

const EXAMPLE = fixture('example.gknb');
const RIGHT = '21\t9\t0\t1\t4\t0\t35';
const within = (line: string) => EXAMPLE.replace(RIGHT, () => line);
const only = ['row-total'];

describe('findings expected by marks', () => {
  it('are read from the text', () =>
    assert.deepEqual(unmarked('甲⟦a,b-c 乙⟧丙⟦d 丁 戊⟧⟦e=info 己⟧'), {
      text: '甲乙丙丁 戊己',
      expected: [
        { start: 1, code: 'a', words: '乙' },
        { start: 1, code: 'b-c', words: '乙' },
        { start: 3, code: 'd', words: '丁 戊' },
        { start: 6, code: 'e', severity: 'info', words: '己' },
      ],
    }));

  it('hold where they stand, and nowhere else', () => {
    expectFindings('21\t9\t0\t1\t4\t0\t⟦row-total 36⟧', { within, only });
    expectFindings('21\t9\t0\t1\t4\t0\t⟦row-total=error 36⟧', { within, only });
    expectFindings(RIGHT, { within });
  });

  it('fail where one is missing, one too many, or one elsewhere', () => {
    for (const wrong of [
      '21\t9\t0\t1\t4\t0\t36',
      '21\t9\t0\t1\t4\t0\t⟦row-total 35⟧',
      '21\t9\t0\t1\t4\t0\t⟦row-total=info 36⟧',
      '⟦row-total 21⟧\t9\t0\t1\t4\t0\t36',
      '21\t9\t0\t1\t4\t0\t⟦row-total,balance 36⟧',
    ])
      assert.throws(() => expectFindings(wrong, { within, only }), assert.AssertionError, wrong);
  });

  it('are none in a text with a broken mark', () =>
    assert.throws(() => expectFindings('21\t9\t0\t1\t4\t0\t⟦36⟧', { within }), /⟦code words⟧/));
});
