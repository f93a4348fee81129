import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COMPLETE, type Folder, inFolder, lines, WRONG_TOTAL } from './support.ts';

/** 年报 in GBK: no UTF-8. */
const GBK = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]);
const raw = (folder: Folder, ...names: (string | Buffer)[]): Buffer =>
  names.reduce<Buffer>(
    (at, name) => Buffer.concat([at, Buffer.from(path.sep), Buffer.from(name)]),
    Buffer.from(folder.path),
  );

describe('names that are hard to take', () => {
  it(
    'a file called - is a file',
    inFolder((folder) => {
      folder.write('-', WRONG_TOTAL);
      const { status, stdout } = folder.run(['check', './-', '--format', 'json']);
      assert.equal(status, 1);
      assert.deepEqual(
        JSON.parse(stdout).files.map((file: { path: string }) => file.path),
        ['./-'],
      );
      assert.equal(
        JSON.parse(folder.run(['check', '-', '--format', 'json'], { input: COMPLETE }).stdout).files[0].path,
        '-',
      );
    }),
  );

  // Other systems keep names as characters, not as bytes.
  if (process.platform === 'linux') {
    it(
      'a file and a folder named in another encoding are read, their names shown escaped',
      inFolder((folder) => {
        folder.write('a.gknb', COMPLETE);
        mkdirSync(raw(folder, GBK));
        writeFileSync(raw(folder, GBK, Buffer.concat([GBK, Buffer.from('.gknb')])), WRONG_TOTAL);
        const { status, stdout, stderr } = folder.run(['check', '.', '--format', 'json']);
        assert.deepEqual([status, stderr, JSON.parse(stdout).summary.files], [1, '', 2]);
        assert.match(folder.run(['check', '.']).stdout, /\\ufffd.*\.gknb/);
        // As a shell hands it over.
        const [, name] = JSON.parse(stdout).files.map((file: { path: string }) => file.path);
        assert.equal(folder.run(['check', name, '--format', 'json']).status, 1);
      }),
    );

    it(
      'such a file is not written, and that is said',
      inFolder((folder) => {
        writeFileSync(raw(folder, Buffer.concat([GBK, Buffer.from('.gknb')])), WRONG_TOTAL);
        const { status, stderr } = folder.run(['check', '.', '--fix']);
        assert.equal(status, 2);
        assert.match(stderr, /请先改名/);
      }),
    );

    it(
      'two that look alike are not taken for each other',
      inFolder((folder) => {
        folder.write('a.gknb', COMPLETE);
        for (const last of [0xd0, 0xd1])
          writeFileSync(raw(folder, Buffer.concat([Buffer.from([0xc4, last]), Buffer.from('.gknb')])), COMPLETE);
        const { status, stdout, stderr } = folder.run(['check', '.', '--format', 'json']);
        assert.equal(status, 0);
        assert.equal(JSON.parse(stdout).summary.files, 1);
        assert.ok(lines(stderr).length >= 1);
      }),
    );
  }
});
