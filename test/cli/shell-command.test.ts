import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { shellCommand } from '../../client/src/shell-command.ts';
import { NASTY } from '../support/nasty-words.ts';
import { inFolder, PROGRAM } from './support.ts';

describe('a line for a shell', () => {
  it(
    'checks a folder of any name, and runs nothing of it',
    inFolder((folder) => {
      for (const name of NASTY.filter((each) => each !== '' && !each.includes('/'))) {
        mkdirSync(folder.at(name));
        const line = shellCommand([process.execPath, PROGRAM, 'check', '--', name], 'posix')!;
        const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: folder.path, encoding: 'utf8' });
        assert.equal(status, 0, stderr);
        assert.match(stderr, /没有找到年度报告|no annual report/);
      }
      assert.throws(() => folder.bytes('hacked'));
    }),
  );
});
