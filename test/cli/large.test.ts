import assert from 'node:assert/strict';
import { COMPLETE, type Folder, inFolder, lines, WRONG_TOTAL } from './support.ts';

const MB = 1024 * 1024;
const filledTo = (text: string, bytes: number): string =>
  text + '1\t2\t3\n'.repeat((bytes - Buffer.byteLength(text)) / 6);

/** The program with so little memory that a file of some megabytes takes more than there is. */
const LITTLE = { NODE_OPTIONS: '--max-old-space-size=300' };

function checked(folder: Folder, args: readonly string[], env = {}) {
  const { status, stdout, stderr } = folder.run(['check', ...args, '--format', 'json'], { env });
  const { files, summary } = JSON.parse(stdout);
  return { status, stderr, paths: files.map((file: { path: string }) => file.path), summary };
}

describe('a file that is too large', function () {
  this.timeout(180_000);

  it(
    'is told of among small ones, and those are checked; the status is theirs',
    inFolder((folder) => {
      for (const name of ['a.gknb', 'z.gknb']) folder.write(name, WRONG_TOTAL);
      folder.write('large.gknb', Buffer.alloc(50 * MB, 0x20));
      // By its first lines; one of those that are no report is none of our concern.
      folder.write('report.txt', filledTo(COMPLETE, 6 * MB));
      folder.write('log.txt', Buffer.alloc(6 * MB, 'a line\n'));
      const { status, stderr, paths, summary } = checked(folder, ['.']);
      assert.deepEqual([status, paths, summary.notRead], [1, ['a.gknb', 'z.gknb'], 2]);
      assert.deepEqual(lines(stderr), [
        'large.gknb：超过 5 MB（有 50 MB），不予读取',
        'report.txt：超过 5 MB（有 6 MB），不予读取',
      ]);
      for (const name of ['a.gknb', 'z.gknb']) folder.write(name, COMPLETE);
      assert.equal(checked(folder, ['.']).status, 0);
      assert.equal(checked(folder, ['a.gknb', 'large.gknb']).status, 2);
      assert.match(folder.run(['check', '.']).stdout, /2 个文件：.*；2 个文件未读取\n/);
    }),
  );

  for (const jobs of ['1', '2'])
    it(
      `may take more memory than there is: it is told of, the others are checked, the result is whole: --jobs ${jobs}`,
      inFolder((folder) => {
        const names = Array.from({ length: 30 }, (_, i) => `${i + 10}.gknb`);
        for (const name of names) folder.write(name, WRONG_TOTAL);
        folder.write('15a.gknb', filledTo(COMPLETE, 4 * MB));
        const { status, stderr, paths, summary } = checked(folder, ['.', '--jobs', jobs], LITTLE);
        assert.deepEqual([status, paths, summary.notRead], [1, names, 1]);
        assert.equal(stderr.split('\n').filter((line) => line.startsWith('15a.gknb：内存不足')).length, 1);
      }),
    );
});

describe('standard input', () => {
  it(
    'is read once, and is what it is also beside other files',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      const { stdout } = folder.run(['check', '-', 'a.gknb', '--format', 'json'], { input: WRONG_TOTAL });
      const { files } = JSON.parse(stdout);
      assert.deepEqual(
        files.map(({ path, findings }: { path: string; findings: { code: string }[] }) => [
          path,
          findings.some(({ code }) => code === 'row-total'),
        ]),
        [
          ['-', true],
          ['a.gknb', false],
        ],
      );
    }),
  );

  it(
    'is refused above 5 MB',
    inFolder((folder) => {
      const { status, stderr } = folder.run(['check', '-'], { input: Buffer.alloc(6 * MB, 0x20) });
      assert.deepEqual([status, stderr], [2, '-：超过 5 MB，不予读取\n']);
    }),
  );
});
