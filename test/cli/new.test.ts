import assert from 'node:assert/strict';
import { newReport } from '../../server/src/core/testing.ts';
import { lines, run } from './support.ts';

const ORGAN = '云溪县水务局';

describe('new', () => {
  it('prints the report, in tabs or as asked', () => {
    const args = ['new', '--organ', ORGAN, '--year', '2024'];
    assert.deepEqual(run(args), { status: 0, stdout: newReport({ organ: ORGAN, year: 2024 }), stderr: '' });
    for (const layout of ['tabs', 'bars', 'markdown'] as const)
      assert.equal(run([...args, '--layout', layout]).stdout, newReport({ organ: ORGAN, year: 2024, layout }));
  });

  it('prints what check finds nothing above info in', () => {
    const { stdout } = run(['new', '--organ', ORGAN, '--year', '2020']);
    const checked = run(['check', '-', '--fail-on', 'warning'], { input: stdout });
    assert.deepEqual([checked.status, checked.stderr], [0, '']);
  });

  for (const [why, args, told] of [
    ['no organ', ['--year', '2024'], /--organ/],
    ['an organ of nothing', ['--organ', ' ', '--year', '2024'], /--organ/],
    ['an organ of two lines', ['--organ', '云溪县\n水务局', '--year', '2024'], /--organ/],
    ['no year', ['--organ', ORGAN], /--year/],
    ['a year before the form', ['--organ', ORGAN, '--year', '2018'], /2019.*2018/],
    ['a year that is none', ['--organ', ORGAN, '--year', '二〇二四'], /二〇二四/],
    ['an unknown layout', ['--organ', ORGAN, '--year', '2024', '--layout', 'html'], /tabs, bars, markdown/],
    ['a file', ['--organ', ORGAN, '--year', '2024', '报告.gknb'], /报告\.gknb/],
  ] as const)
    it(`tells in one line of ${why}`, () => {
      const { status, stdout, stderr } = run(['new', ...args]);
      assert.deepEqual([status, stdout, lines(stderr).length], [2, '', 1]);
      assert.match(stderr, told);
    });
});
