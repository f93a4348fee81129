import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { reportDocx, SHAPES } from '../documents/report-docx.ts';
import { inTier } from '../support/tier.ts';
import { Folder, PROGRAM, run, WRONG_TOTAL } from './support.ts';

const KILLS = inTier(24);

/** A report that takes a while to write. */
const LARGE = WRONG_TOTAL.replace(/\n六、/, `\n${'一段正文，说的是别的事情。\n'.repeat(800)}六、`);

describe('documents that are written when the program ends', function () {
  this.timeout(240_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const isWhole = (name: string): boolean => run(['extract', folder.at(name), '--cells']).status === 0;
  /** Runs that were killed may leave a file of theirs; the next run takes it away. */
  const others = (): string[] => readdirSync(folder.path).filter((name) => !/^\.disclosure-report-.*\.tmp$/.test(name));

  it('killed at any moment: a new file is there whole, or not at all', async () => {
    const source = folder.write('a.gknb', LARGE);
    let there = 0;
    for (let i = 0; i < KILLS; i++) {
      const name = `${i}.docx`;
      const child = spawn(process.execPath, [PROGRAM, 'convert', source, '--to', 'docx', '--output', folder.at(name)], {
        stdio: 'ignore',
      });
      const watched = (async () => {
        // From when the program writes on; before there is nothing to be seen.
        while (child.exitCode === null && readdirSync(folder.path).length === 1 + there) await setTimeout(1);
        await setTimeout(Math.random() * 4);
        child.kill('SIGKILL');
      })();
      await once(child, 'close');
      await watched;
      if (!existsSync(folder.at(name))) continue;
      there++;
      assert.ok(isWhole(name), name);
    }
    assert.equal(run(['convert', source, '--to', 'docx', '--output', folder.at('last.docx')]).status, 0);
    assert.equal(others().length, readdirSync(folder.path).length, 'nothing is left behind');
    assert.ok(isWhole('last.docx'));
  });

  it('killed while it mends: the old file or the new one', async () => {
    const wrong = reportDocx(SHAPES['merged cells']!, LARGE);
    const file = folder.write('a.docx', wrong);
    run(['check', file, '--fix', '--output', folder.at('copy')]);
    const mended = readFileSync(folder.at('copy/a.docx'));
    for (let i = 0; i < KILLS; i++) {
      folder.write('a.docx', wrong);
      const child = spawn(process.execPath, [PROGRAM, 'check', file, '--fix'], { stdio: 'ignore' });
      const watched = (async () => {
        while (child.exitCode === null && others().length === readdirSync(folder.path).length) await setTimeout(1);
        await setTimeout(Math.random() * 3);
        child.kill('SIGKILL');
      })();
      await once(child, 'close');
      await watched;
      const now = readFileSync(file);
      assert.ok(now.equals(wrong) || now.equals(mended), `${now.length} bytes`);
    }
  });

  it('a disk that takes no more: no new file, the old one as it was, and the reason', () => {
    const source = folder.write('a.gknb', LARGE);
    const wrong = reportDocx(SHAPES['merged cells']!, LARGE);
    const file = folder.write('a.docx', wrong);
    const limited = (...words: string[]) =>
      spawnSync('sh', ['-c', 'trap "" XFSZ; ulimit -f 4; exec "$@"', 'sh', process.execPath, PROGRAM, ...words], {
        encoding: 'utf8',
      });
    const converted = limited('convert', source, '--to', 'docx', '--output', folder.at('b.docx'));
    assert.equal(converted.status, 2);
    assert.match(converted.stderr, /b\.docx/);
    const mended = limited('check', file, '--fix');
    assert.equal(mended.status, 2);
    assert.deepEqual(readFileSync(file), Buffer.from(wrong));
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.docx', 'a.gknb']);
  });
});
