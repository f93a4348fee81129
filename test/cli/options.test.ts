import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { COMPLETE, inFolder, PROGRAM, WRONG_SOURCE, WRONG_TOTAL } from './support.ts';

describe('--diff', () => {
  it(
    'shows what --fix would write as a patch, and writes nothing',
    inFolder((folder) => {
      folder.write('甲/a.gknb', WRONG_TOTAL);
      folder.write('甲/b.gknb', COMPLETE);
      const { status, stdout, stderr } = folder.run(['check', '甲', '--fix', '--diff']);
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual(
        stdout.split('\n').filter((line) => /^[-+]/.test(line)),
        [
          '--- a/甲/a.gknb',
          '+++ b/甲/a.gknb',
          '-三、本年度办理结果\t（一）予以公开\t\t18\t5\t1\t0\t2\t1\t26',
          '+三、本年度办理结果\t（一）予以公开\t\t18\t5\t1\t0\t2\t1\t27',
        ],
      );
      assert.equal(folder.bytes('甲/a.gknb').toString(), WRONG_TOTAL);
      // What it shows is what it does.
      folder.write('patch', stdout);
      const patched = spawnSync('git', ['apply', 'patch'], { cwd: folder.path, encoding: 'utf8' });
      assert.equal(patched.status, 0, patched.stderr);
      assert.equal(folder.bytes('甲/a.gknb').toString(), COMPLETE);
    }),
  );

  it(
    'goes by what --fix=all takes, and has the status of what is left',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_SOURCE);
      assert.deepEqual(
        ['--fix', '--fix=all'].map((fix) => {
          const { status, stdout } = folder.run(['check', 'a.gknb', fix, '--diff']);
          return [status, stdout !== ''];
        }),
        [
          [1, false],
          [0, true],
        ],
      );
    }),
  );

  it(
    'takes standard input, and goes with --fix alone',
    inFolder((folder) => {
      const { stdout } = folder.run(['check', '-', '--fix', '--diff', '--stdin-filename', 'x.gknb'], {
        input: WRONG_TOTAL,
      });
      assert.match(stdout, /^--- a\/x\.gknb$/m);
      for (const words of [['--diff'], ['--fix', '--diff', '--format', 'json']])
        assert.equal(folder.run(['check', '-', ...words], { input: COMPLETE }).status, 2);
    }),
  );
});

describe('--stdin-filename', () => {
  it(
    'is the path in the result, and where the configuration is looked for',
    inFolder((folder) => {
      folder.write('甲/.disclosure-report.json', JSON.stringify({ severity: { 'row-total': 'off' } }));
      const found = (...words: string[]) => {
        const { stdout } = folder.run(['check', '-', '--format', 'json', ...words], { input: WRONG_TOTAL });
        const [file] = JSON.parse(stdout).files;
        return [file.path, file.findings.some(({ code }: { code: string }) => code === 'row-total')];
      };
      assert.deepEqual(found(), ['-', true]);
      assert.deepEqual(found('--stdin-filename', '甲/a.gknb'), ['甲/a.gknb', false]);
    }),
  );
});

describe('colours', () => {
  it(
    'come where they are asked for, and not where they are not wanted',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_TOTAL);
      const isColoured = (env: NodeJS.ProcessEnv) =>
        folder.run(['check', 'a.gknb'], { env }).stdout.includes('\u001b[');
      assert.deepEqual(
        [{}, { FORCE_COLOR: '1' }, { FORCE_COLOR: '0' }, { FORCE_COLOR: '1', NO_COLOR: '1' }].map(isColoured),
        [false, true, false, false],
      );
    }),
  );
});

describe('a file whose name looks like an option', () => {
  it(
    'is not checked in its place, and how to name it is said',
    inFolder((folder) => {
      folder.write('-报告.gknb', WRONG_TOTAL);
      const { status, stderr } = folder.run(['check', '-报告.gknb']);
      assert.equal(status, 2);
      assert.match(stderr, /\.\/-报告\.gknb/);
      assert.equal(folder.run(['check', './-报告.gknb']).status, 1);
      assert.equal(folder.run(['check', '--', '-报告.gknb']).status, 1);
    }),
  );
});

describe('extract --format csv --bom', () => {
  it(
    'begins with the mark that Excel goes by',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      const [plain, marked] = [[], ['--bom']].map(
        (words) => folder.run(['extract', 'a.gknb', '--format', 'csv', ...words]).stdout,
      );
      assert.equal(marked, `\ufeff${plain}`);
      assert.equal(folder.run(['extract', 'a.gknb', '--bom']).status, 2);
    }),
  );
});

if (process.platform !== 'win32')
  describe('few open files', () => {
    it(
      'are enough for many reports and threads',
      inFolder((folder) => {
        for (let i = 0; i < 60; i++) folder.write(`${i}/a.gknb`, COMPLETE);
        const words = `ulimit -n 40; "${process.execPath}" "${PROGRAM}" check . --format json --jobs 4`;
        const { status, stdout, stderr } = spawnSync('sh', ['-c', words], {
          cwd: folder.path,
          encoding: 'utf8',
          maxBuffer: 1 << 28,
        });
        assert.deepEqual([status, stderr, JSON.parse(stdout).summary.files], [0, '', 60]);
      }),
    ).timeout(60_000);
  });
