import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { inFolder, PROGRAM, WRONG_TOTAL } from './support.ts';

describe('a pipe', () => {
  for (const [command, format] of [
    ['check', 'pretty'],
    ['check', 'ndjson'],
    ['extract', 'json'],
  ] as const)
    it(
      `may be closed by its reader: ${command} --format ${format}`,
      inFolder(async (folder) => {
        for (let i = 0; i < 60; i++) folder.write(`${i}.gknb`, WRONG_TOTAL);
        const child = spawn(process.execPath, [PROGRAM, command, '.', '--format', format], { cwd: folder.path });
        let stderr = '';
        child.stderr.on('data', (data) => {
          stderr += data;
        });
        await once(child.stdout, 'data');
        child.stdout.destroy();
        const [status, signal] = await once(child, 'close');
        assert.deepEqual([status, signal, stderr], [0, null, '']);
      }),
    );

  it(
    'may be slow to read: nothing is lost',
    inFolder(async (folder) => {
      for (let i = 0; i < 60; i++) folder.write(`${i}.gknb`, WRONG_TOTAL);
      const child = spawn(process.execPath, [PROGRAM, 'check', '.', '--format', 'ndjson'], { cwd: folder.path });
      let stdout = '';
      for await (const chunk of child.stdout.setEncoding('utf8')) {
        stdout += chunk;
        await new Promise(setImmediate);
      }
      const paths = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).path);
      assert.equal(new Set(paths).size, 60);
    }),
  );
});

describe('a disk that is full', () => {
  const FULL = '/dev/full';
  for (const command of ['check', 'extract'])
    it(
      `is told in one line, and the result does not pass for whole: ${command}`,
      inFolder(async (folder) => {
        if (!existsSync(FULL)) return;
        folder.write('a.gknb', WRONG_TOTAL);
        const { status, stderr } = spawnSync(process.execPath, [PROGRAM, command, '.', '--locale', 'zh-cn'], {
          cwd: folder.path,
          stdio: ['ignore', openSync(FULL, 'w'), 'pipe'],
          encoding: 'utf8',
        });
        assert.deepEqual([status, stderr], [2, 'disclosure-report：结果无法输出：磁盘空间不足\n']);
      }),
    );
});
