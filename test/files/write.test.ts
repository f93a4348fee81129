import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { FileProblem } from '../../server/src/files/problem.ts';
import { readTextFile } from '../../server/src/files/read.ts';
import { writeTextFile } from '../../server/src/files/write.ts';
import { inFolder } from '../cli/support.ts';

describe('writeTextFile', () => {
  it(
    'leaves alone what somebody else has saved meanwhile',
    inFolder(async (folder) => {
      const file = await readTextFile(folder.write('a.gknb', '甲'));
      folder.write('a.gknb', '乙');
      await assert.rejects(writeTextFile(file, '丙'), FileProblem);
      assert.equal(folder.bytes('a.gknb').toString(), '乙');
    }),
  );

  it(
    'leaves the old file and nothing else when it fails',
    inFolder(async (folder) => {
      const file = await readTextFile(folder.write('a.gknb', '甲'));
      await assert.rejects(writeTextFile(file, '半个字\ud842'), (error: FileProblem) =>
        error.reason.zh.startsWith('未写入：'),
      );
      assert.equal(folder.bytes('a.gknb').toString(), '甲');
      assert.deepEqual(readdirSync(folder.path), ['a.gknb']);
    }),
  );

  it(
    'says so when the file is gone',
    inFolder(async (folder) => {
      const file = await readTextFile(folder.write('a.gknb', '甲'));
      await assert.rejects(writeTextFile({ ...file, path: folder.at('b.gknb') }, '乙'), FileProblem);
      assert.deepEqual(readdirSync(folder.path), ['a.gknb']);
    }),
  );
});
