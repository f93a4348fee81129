import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { COMPLETE, inFolder, PROGRAM, WRONG_SOURCE, WRONG_TOTAL } from './support.ts';

describe('a pipe', () => {
  for (const [command, format, expected] of [
    ['check', 'pretty', 1],
    ['check', 'ndjson', 1],
    ['extract', 'json', 0],
  ] as const)
    it(
      `may be closed by its reader, and the status stays: ${command} --format ${format}`,
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
        assert.deepEqual([status, signal, stderr], [expected, null, '']);
      }),
    );

  for (const jobs of ['1', '2'])
    it(
      `may be closed by its reader: all files are mended, and the status is that of the last as well: --jobs ${jobs}`,
      inFolder(async (folder) => {
        const FILES = 120;
        // What no safe fix mends stands at the end.
        for (let i = 0; i < FILES; i++) folder.write(`${i + 100}.gknb`, i < FILES - 1 ? WRONG_TOTAL : WRONG_SOURCE);
        const args = [PROGRAM, 'check', '.', '--fix', '--format', 'ndjson', '--jobs', jobs];
        const child = spawn(process.execPath, args, { cwd: folder.path, stdio: ['ignore', 'pipe', 'ignore'] });
        await once(child.stdout, 'data');
        child.stdout.destroy();
        const [status, signal] = await once(child, 'close');
        assert.deepEqual([status, signal], [1, null]);
        for (let i = 0; i < FILES - 1; i++) assert.equal(folder.bytes(`${i + 100}.gknb`).toString(), COMPLETE);
      }),
    ).timeout(60_000);

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
