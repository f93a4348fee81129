import assert from 'node:assert/strict';
import { chownSync } from 'node:fs';
import { COMPLETE, type Folder, inFolder, lines, WRONG_TOTAL } from './support.ts';

const EXCEPTION = {
  file: '2023/*.gknb',
  code: 'row-total',
  cells: ['requests.granted.total'],
  expected: 27,
  actual: 26,
  reason: '一件于年底撤回',
};
const OTHERS_OFF = { 'results-total': 'off', 'likely-wrong-cell': 'off', balance: 'off' };

const configure = (folder: Folder, ...exceptions: object[]) =>
  folder.write('.disclosure-report.json', JSON.stringify({ severity: OTHERS_OFF, exceptions }, null, 2));

function check(folder: Folder, ...args: string[]) {
  const { status, stdout, stderr } = folder.run(['check', '2023', '--format', 'json', ...args]);
  const { files, summary } = JSON.parse(stdout);
  return {
    status,
    stderr,
    summary,
    found: files[0].findings.find(({ code }: { code: string }) => code === 'row-total'),
  };
}

describe('known exceptions on the command line', () => {
  it(
    'are shown with their reason and do not fail the check',
    inFolder((folder) => {
      folder.write('2023/a.gknb', WRONG_TOTAL);
      configure(folder);
      const before = check(folder);
      assert.deepEqual([before.status, before.found.severity, before.found.explained], [1, 'error', undefined]);
      configure(folder, EXCEPTION);
      const after = check(folder, '--fail-on', 'info');
      assert.equal(after.status, 0, after.stderr);
      assert.deepEqual([after.found.severity, after.found.explained], ['hint', '一件于年底撤回']);
      assert.deepEqual([after.found.expected, after.found.actual, after.found.cells], [27, 26, EXCEPTION.cells]);
      assert.equal(after.summary.hint, before.summary.hint + 1);
      assert.equal(after.stderr, '');
      assert.match(folder.run(['check', '2023']).stdout, /建议 +已知例外（一件于年底撤回）/);
    }),
  );

  it(
    'are kept by --fix',
    inFolder((folder) => {
      folder.write('2023/a.gknb', WRONG_TOTAL);
      configure(folder, EXCEPTION);
      folder.run(['check', '2023', '--fix=all']);
      assert.equal(folder.bytes('2023/a.gknb').toString(), WRONG_TOTAL);
    }),
  );

  it(
    'are told of when no file checked has use for them, at their place',
    inFolder((folder) => {
      folder.write('2023/a.gknb', WRONG_TOTAL.replace('\t26\n', '\t25\n'));
      folder.write('2023/b.gknb', COMPLETE);
      folder.write('2022/a.gknb', COMPLETE);
      configure(folder, EXCEPTION, { ...EXCEPTION, file: '2022/a.gknb' }, { ...EXCEPTION, code: 'balance' });
      const { status, stderr, found } = check(folder);
      assert.deepEqual([status, found.severity], [1, 'error']);
      const [told, ...more] = lines(stderr);
      assert.match(told ?? '', /^\.disclosure-report\.json:8:5：.*2023\/\*\.gknb，row-total/);
      assert.deepEqual(more, [], 'neither of reports that were not checked, nor of rules that are off');
      folder.write('2023/b.gknb', WRONG_TOTAL);
      assert.equal(check(folder).stderr, '', 'one of the files has use for it');
    }),
  );

  it(
    'do not hold without a reason, which is told',
    inFolder((folder) => {
      folder.write('2023/a.gknb', WRONG_TOTAL);
      configure(folder, { ...EXCEPTION, reason: '请填写理由' });
      const { status, stderr, found } = check(folder);
      assert.deepEqual([status, found.severity], [1, 'error']);
      assert.equal(lines(stderr).length, 1);
      assert.match(stderr, /\.disclosure-report\.json:\d+:\d+：请填写理由/);
    }),
  );

  it(
    'are for files as they stand below the configuration that is named',
    inFolder((folder) => {
      folder.write('2023/a.gknb', WRONG_TOTAL);
      folder.write('elsewhere/c.json', JSON.stringify({ exceptions: [{ ...EXCEPTION, file: '../2023/a.gknb' }] }));
      assert.equal(check(folder, '--config', 'elsewhere/c.json').found.explained, '一件于年底撤回');
    }),
  );

  it(
    'are told of where no file is called so, with the place',
    inFolder((folder) => {
      folder.write('2023/a.gknb', COMPLETE);
      folder.write('2023/b.gknb', COMPLETE);
      // Another report, which is there and was not asked about, is no slip.
      configure(folder, ...['2022/a.gknb', '{2023}/*.gknb', '2023\\b.gknb'].map((file) => ({ ...EXCEPTION, file })));
      const { stderr } = folder.run(['check', '2023/a.gknb']);
      assert.deepEqual(
        lines(stderr).map((line) => line.replace(/^[^：]*：/, '')),
        ['没有与“2022/a.gknb”相符的文件', '没有与“{2023}/*.gknb”相符的文件'],
      );
    }),
  );

  if (process.getuid?.() === 0)
    it(
      'of another user, above the current folder, hold and are told of',
      inFolder((folder) => {
        folder.write('below/2023/a.gknb', WRONG_TOTAL);
        configure(folder, EXCEPTION);
        const inside = () => folder.run(['check', '2023'], { cwd: folder.at('below') });
        assert.doesNotMatch(inside().stderr, /其他用户/);
        chownSync(folder.at('.disclosure-report.json'), 12_345, 12_345);
        assert.match(inside().stderr, /其他用户（uid 12345）/);
        assert.doesNotMatch(folder.run(['check', 'below/2023']).stderr, /其他用户/);
      }),
    );
});
