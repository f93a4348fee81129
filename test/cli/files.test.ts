import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { COMPLETE, type Folder, inFolder, lines, run, WRONG_TOTAL } from './support.ts';

const pathsOf = (folder: Folder, ...operands: string[]): string[] =>
  lines(folder.run(['check', ...operands, '--format', 'ndjson']).stdout).map((line) => JSON.parse(line).path);

describe('the files of a command', () => {
  it(
    'are the reports of a folder, in order',
    inFolder((folder) => {
      for (const name of [
        'b.gknb',
        'B.gknb',
        'in/a.txt',
        'in/c.md',
        '.hidden/d.gknb',
        'node_modules/e.gknb',
        'in/._f.gknb',
      ])
        folder.write(name, COMPLETE);
      folder.write('空白政府信息公开工作年度报告.txt', '');
      folder.write('diary.txt', '今天下雨。');
      folder.write('readme.md', '# 一、总体情况\n\n这是别的总结。\n');
      folder.write('page.html', COMPLETE);
      folder.write('image.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
      const expected = ['B.gknb', 'b.gknb', 'in/a.txt', 'in/c.md', '空白政府信息公开工作年度报告.txt'];
      assert.deepEqual(pathsOf(folder, '.'), expected);
      assert.deepEqual(pathsOf(folder), expected);
      assert.equal(folder.run(['check', '.', '--fail-on', 'never']).status, 0);
    }),
  );

  it(
    'are read whatever they are when named outright, and each once',
    inFolder((folder) => {
      folder.write('diary.txt', '今天下雨。');
      folder.write('page.html', COMPLETE);
      assert.deepEqual(pathsOf(folder, 'page.html', './diary.txt', 'diary.txt', '.'), ['diary.txt', 'page.html']);
    }),
  );

  it(
    'may be named by a pattern; a name that looks like one is a name',
    inFolder((folder) => {
      for (const name of ['a.gknb', 'in/b.gknb', 'in/deep/c.gknb', 'in/d.txt', '[1].gknb'])
        folder.write(name, COMPLETE);
      assert.deepEqual(pathsOf(folder, 'in/**/*.gknb'), ['in/b.gknb', 'in/deep/c.gknb']);
      assert.deepEqual(pathsOf(folder, '*.gknb'), ['[1].gknb', 'a.gknb']);
      assert.deepEqual(pathsOf(folder, '[1].gknb'), ['[1].gknb']);
      const none = folder.run(['check', 'x*.gknb']);
      assert.deepEqual([none.status, lines(none.stderr).length], [2, 1]);
    }),
  );

  it(
    'lead back up by links without end',
    inFolder((folder) => {
      folder.write('in/a.gknb', COMPLETE);
      symlinkSync('..', folder.at('in/up'));
      symlinkSync('a.gknb', folder.at('in/b.gknb'));
      symlinkSync('gone.gknb', folder.at('in/c.gknb'));
      assert.deepEqual(pathsOf(folder, '.'), ['in/a.gknb', 'in/b.gknb']);
    }),
  );

  it('come from standard input as well', () => {
    const { status, stdout } = run(['check', '-', '--format', 'json'], { input: WRONG_TOTAL });
    assert.equal(JSON.parse(stdout).files[0].path, '-');
    assert.equal(status, 1);
  });

  it(
    'that cannot be read are told in a line each, and the others are checked; 2 outranks 1',
    inFolder((folder) => {
      folder.write('binary.gknb', Buffer.from([0xe4, 0xba, 0x91, 0, 1, 2]));
      folder.write('broken.gknb', Buffer.concat([Buffer.from(COMPLETE), Buffer.from([0xe4, 0xba])]));
      folder.write('wide.gknb', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]));
      folder.write('report.gknb', WRONG_TOTAL);
      const { status, stdout, stderr } = folder.run(['check', '.', 'none.gknb', '--format', 'json']);
      assert.equal(status, 2);
      assert.deepEqual(
        JSON.parse(stdout).files.map((file: { path: string }) => file.path),
        ['report.gknb'],
      );
      const told = lines(stderr);
      assert.equal(told.length, 4);
      for (const name of ['binary.gknb', 'broken.gknb', 'none.gknb', 'wide.gknb'])
        assert.ok(
          told.some((line) => line.startsWith(`${name}：`)),
          name,
        );
    }),
  );

  it(
    'may be empty, or next to it',
    inFolder((folder) => {
      for (const [name, content] of [
        ['empty.gknb', ''],
        ['character.gknb', '一'],
        ['ascii.gknb', 'a'],
        ['mark.gknb', '\ufeff'],
        ['end.gknb', '\n'],
      ] as const)
        folder.write(name, content);
      folder.write('mark16.gknb', Buffer.from([0xff, 0xfe]));
      const { status, stdout, stderr } = folder.run(['check', '.', '--format', 'json']);
      assert.deepEqual([status, JSON.parse(stdout).files.length], [0, 6]);
      // "No problems" would be taken for praise.
      assert.deepEqual(
        lines(stderr).filter((line) => !line.includes('没有年度报告的内容')),
        [],
      );
      assert.equal(lines(stderr).length, 6);
      assert.equal(folder.run(['check', '.']).status, 0);
      assert.equal(folder.run(['extract', '.']).status, 0);
    }),
  );

  it(
    'may end in the middle of a table',
    inFolder((folder) => {
      const half = COMPLETE.slice(0, COMPLETE.indexOf('（三）不予公开') + 20);
      folder.write('half.gknb', half);
      const { status, stdout, stderr } = folder.run(['check', 'half.gknb', '--format', 'json']);
      assert.deepEqual([status, stderr], [1, '']);
      assert.ok(JSON.parse(stdout).summary.error > 0);
    }),
  );

  it(
    'are refused above 5 MB when named, which is told with the size',
    inFolder((folder) => {
      folder.write('large.gknb', Buffer.alloc(50 * 1024 * 1024, 0x20));
      const { status, stderr } = folder.run(['check', 'large.gknb']);
      assert.equal(status, 2);
      assert.equal(stderr, 'large.gknb：超过 5 MB（有 50 MB），不予读取\n');
    }),
  );

  it(
    'that configure are refused above 1 MB, as in the editor',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      folder.write('.disclosure-report.json', `{}${' '.repeat(1024 * 1024)}`);
      const { status, stdout, stderr } = folder.run(['check', 'a.gknb']);
      assert.deepEqual([status, stdout], [2, '']);
      assert.equal(stderr, 'disclosure-report：.disclosure-report.json：超过 1 MB（有 1.1 MB），不予读取\n');
    }),
  );

  const units: [what: string, unit: string][] = [
    ['prose', '2024年收到政府信息公开申请12件，其中自然人3件。'],
    ['zeros', '0 '],
    ['tabs', '\t'],
    ['digits', '1'],
  ];
  for (const [what, unit] of units)
    it(
      `take no more work for each byte when megabytes of ${what} stand in one line`,
      inFolder((folder) => {
        folder.write(
          'told.cjs',
          `process.on('exit', () => require('node:fs').writeFileSync('work', String(process.cpuUsage().user)));`,
        );
        /** The processor's time of a run: other programs on the machine do not count. */
        const work = (bytes: number, format: string): number => {
          folder.write('long.gknb', unit.repeat(bytes / Buffer.byteLength(unit)));
          const env = { NODE_OPTIONS: '--require ./told.cjs' };
          assert.equal(folder.run(['check', 'long.gknb', '--format', format], { env }).status, 0);
          return Number(folder.bytes('work'));
        };
        // Work that grows with the square of the length would be sixteen times as much.
        for (const format of ['pretty', 'json']) {
          const [short, long] = [work(1_250_000, format), work(5_000_000, format)];
          assert.ok(long < 9 * short, `${format}: ${short} µs, four times the text ${long} µs`);
        }
      }),
    ).timeout(120_000);
});
