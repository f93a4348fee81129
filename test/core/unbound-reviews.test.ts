import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';

const EXAMPLE = fixture('example.gknb');
const ROW = '2\t1\t0\t0\t3\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1';

function reviewsWith(figures: string) {
  assert.ok(EXAMPLE.includes(ROW));
  const text = EXAMPLE.replace(ROW, figures);
  const { findings, report } = analyse(text);
  const own = new Set(analyse(EXAMPLE).findings.map(({ code }) => code));
  return {
    values: report.cells.filter(({ form }) => form.table === 'review').map(({ value }) => value && value / 1e6),
    told: findings
      .filter(({ code, severity }) => !own.has(code) && (severity === 'error' || severity === 'warning'))
      .map(({ code, message, span }) => ({
        code,
        message: message.zh,
        at: text.slice(span.start, span.end),
      })),
  };
}

describe('figures of reviews that do not stand in one row', () => {
  for (const [name, figures] of [
    ['over three lines, as a narrow page breaks them', '2 1 0\n0 3 1 0 0 1\n2 1 0 0 0 1'],
    ['without their zeros, on one line', '2 1 3 1 1 2 1 1'],
    ['without their zeros, a figure to a line', '2\n1\n3\n1\n1\n2\n1\n1'],
  ] as const)
    it(`${name}: none is read, and one finding says so and what to do`, () => {
      const { values, told } = reviewsWith(figures);
      assert.deepEqual(new Set(values), new Set([null]));
      assert.deepEqual(told, [
        {
          code: 'values-unbound',
          message: '行政复议、行政诉讼情况表里的数属于哪一格不能确定，没有核对；请按表样把 15 个数排成一行',
          at: figures,
        },
      ]);
    });

  it('are read where all fifteen stand a figure to a line', () => {
    const { values, told } = reviewsWith(ROW.replaceAll('\t', '\n'));
    assert.deepEqual(values, ROW.split('\t').map(Number));
    assert.deepEqual(told, []);
  });
});
