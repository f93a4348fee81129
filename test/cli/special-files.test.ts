import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { COMPLETE, type Folder, inFolder, lines, PROGRAM } from './support.ts';

/** Runs the program, which must come to an end. */
function run(folder: Folder, args: readonly string[]) {
  const ran = spawnSync(process.execPath, [PROGRAM, ...args, '--locale', 'zh-cn'], {
    cwd: folder.path,
    input: '',
    encoding: 'utf8',
    timeout: 15_000,
  });
  assert.equal(ran.signal, null, 'it ends');
  return ran;
}

const CONFIG = '.disclosure-report.json';

/** What may bear a file's name and has no end, or none that would ever come. */
const SPECIAL: Readonly<Record<string, (at: string) => void>> = {
  'a pipe': (at) => void spawnSync('mkfifo', [at]),
  'a link to a pipe': (at) => {
    spawnSync('mkfifo', [`${at}.pipe`]);
    symlinkSync(`${at}.pipe`, at);
  },
  'a link to a device': (at) => symlinkSync('/dev/zero', at),
  'a link to an open file of the process': (at) => symlinkSync('/proc/self/fd/0', at),
  'a link to the memory of a process': (at) => symlinkSync('/proc/self/mem', at),
  'a link to the messages of the kernel': (at) => symlinkSync('/proc/kmsg', at),
};

describe('what is no regular file', function () {
  this.timeout(60_000);
  if (process.platform === 'win32') return;

  for (const [what, make] of Object.entries(SPECIAL)) {
    it(
      `is told of as a report, and the others are checked: ${what}`,
      inFolder((folder) => {
        folder.write('a.gknb', COMPLETE);
        make(folder.at('b.gknb'));
        const named = run(folder, ['check', 'a.gknb', 'b.gknb', '--format', 'json']);
        assert.equal(named.status, 2);
        const { files, summary } = JSON.parse(named.stdout);
        assert.deepEqual([files.length, summary.notRead], [1, 1]);
        assert.deepEqual([lines(named.stderr).length, named.stderr.slice(0, 7)], [1, 'b.gknb：']);
        // A folder stands for files alone.
        const inFolder = run(folder, ['check', '.', '--format', 'json']);
        assert.deepEqual([inFolder.status, inFolder.stderr], [0, '']);
      }),
    );

    it(
      `is told of as a configuration or a baseline: ${what}`,
      inFolder((folder) => {
        folder.write('a.gknb', COMPLETE);
        folder.write('empty', '{}');
        make(folder.at(CONFIG));
        for (const args of [
          ['check', 'a.gknb'],
          ['check', 'a.gknb', '--config', CONFIG],
          ['check', 'a.gknb', '--config', 'empty', '--baseline', CONFIG],
        ]) {
          const { status, stdout, stderr } = run(folder, args);
          assert.deepEqual([status, stdout, lines(stderr).length], [2, '', 1], stderr);
          assert.match(stderr, /disclosure-report\.json/);
        }
      }),
    );
  }

  it(
    'is a socket',
    inFolder(async (folder) => {
      const server = createServer().listen(folder.at('a.gknb'));
      await new Promise((resolve) => server.once('listening', resolve));
      const { status, stderr } = run(folder, ['check', 'a.gknb']);
      server.close();
      assert.deepEqual([status, lines(stderr).length], [2, 1]);
      assert.match(stderr, /^a\.gknb：不是普通文件/);
    }),
  );

  it(
    'may still be a file whose size is not known',
    inFolder((folder) => {
      if (!existsSync('/proc/version')) return;
      const { status, stdout } = run(folder, ['check', '/proc/version', '--format', 'json']);
      assert.deepEqual([status, JSON.parse(stdout).files.length], [0, 1]);
    }),
  );
});

describe('a link in a folder', () => {
  it(
    'that leads out of it is not followed, and what it leads to is not mended; named outright it is',
    inFolder((folder) => {
      if (process.platform === 'win32') return;
      const outside = folder.write('outside/a.gknb', COMPLETE);
      folder.write('in/b.gknb', COMPLETE);
      symlinkSync(outside, folder.at('in/a.gknb'));
      symlinkSync('../outside', folder.at('in/c'));
      symlinkSync('b.gknb', folder.at('in/d.gknb'));
      const pathsOf = (operand: string) =>
        lines(run(folder, ['check', operand, '--format', 'ndjson']).stdout).map((line) => JSON.parse(line).path);
      assert.deepEqual(pathsOf('in'), ['in/b.gknb', 'in/d.gknb']);
      assert.deepEqual(pathsOf('in/**/*.gknb'), ['in/a.gknb', 'in/b.gknb', 'in/d.gknb']);
      assert.deepEqual(pathsOf('in/a.gknb'), ['in/a.gknb']);
    }),
  );
});
