import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { COMPLETE, Folder, lines, PROGRAM, run, WRONG_TOTAL } from './support.ts';

/** So much text that other threads are worth starting, however fast the machine is. */
const MANY = 200;
const LONG = `\n\n${'围绕群众关心的事项推进政府信息公开，及时更新公开目录。'.repeat(40)}`.repeat(40);
const OVERVIEW = '一、总体情况';
const long = (text: string, name: string) => text.replace(OVERVIEW, () => `${OVERVIEW}\n\n${name}${LONG}`);

const nameOf = (i: number) => `${String(i).padStart(4, '0')}.gknb`;
const isWrong = (i: number) => i % 3 === 0;
const isBroken = (i: number) => i % 50 === 7;

function manyIn(folder: Folder): void {
  for (let i = 0; i < MANY; i++) {
    const name = nameOf(i);
    if (isBroken(i)) folder.write(name, Buffer.from([0x80, 0, 0x81]));
    else folder.write(name, long(isWrong(i) ? WRONG_TOTAL : COMPLETE, name));
  }
  // What is slow stands first: the others must wait for it.
  folder.write(nameOf(20), long(COMPLETE, 'slow') + LONG.repeat(20));
}

describe('many files', function () {
  this.timeout(120_000);
  const folder = new Folder();
  before(() => manyIn(folder));
  after(() => folder.remove());

  /** Runs the program, with a mark left by each thread that it starts. */
  function runMarked(args: readonly string[]) {
    const marks = folder.write('out/marks', '');
    const preload = folder.write(
      'out/mark.cjs',
      `require('fs').appendFileSync(${JSON.stringify(marks)}, require('worker_threads').isMainThread ? 'm' : 'w')`,
    );
    const ran = run(args, { cwd: folder.path, env: { NODE_OPTIONS: `--require=${preload}` } });
    return { ran, threads: readFileSync(marks, 'utf8') };
  }

  for (const { args, threads } of [
    // Before they are checked all files are read once, for what the others need to know of them.
    { args: ['check', '.', '--format', 'json'], threads: 'mww' },
    { args: ['extract', '.', '--format', 'csv'], threads: 'mww' },
  ])
    it(`give in three threads what they give in one, in the same order: ${args.join(' ')}`, () => {
      const one = runMarked([...args, '--jobs', '1']);
      const three = runMarked([...args, '--jobs', '3']);
      // The slow one, above 1 MB, is never worked on by the thread that holds the results.
      assert.deepEqual([one.threads, three.threads], ['mw', threads]);
      assert.equal(three.ran.stdout, one.ran.stdout);
      assert.equal(three.ran.stderr, one.ran.stderr);
      // Files of a folder that cannot be read are told; the status is that of the findings.
      const expected = args[0] === 'check' ? 1 : 0;
      assert.deepEqual([one.ran.status, three.ran.status], [expected, expected]);
      const broken = Array.from({ length: MANY }, (_, i) => i).filter(isBroken);
      assert.deepEqual(
        lines(three.ran.stderr).map((line) => line.split('：')[0]),
        broken.map(nameOf),
      );
    });

  it('are not worth a thread where they are few', () => {
    const few = ['x', 'y', 'z'].map((name) => folder.write(`out/${name}.text`, WRONG_TOTAL));
    assert.equal(runMarked(['check', ...few, '--jobs', '4']).threads, 'm');
  });

  it('may lose their reader', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'check', '.', '--format', 'ndjson', '--jobs', '2'], {
      cwd: folder.path,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let seen = 0;
    for await (const data of child.stdout) {
      seen += lines(String(data)).length;
      if (seen > MANY / 2) break; // closes the pipe
    }
    const [status, signal] = await once(child, 'close');
    assert.deepEqual([status, signal], [1, null]);
  });

  for (const jobs of ['1', '2'])
    it(`are each the old or the new file after Ctrl-C, and nothing else is left: --fix --jobs ${jobs}`, async () => {
      const own = new Folder();
      try {
        manyIn(own);
        const before = new Map(readdirSync(own.path).map((name) => [name, own.bytes(name)]));
        const child = spawn(process.execPath, [PROGRAM, 'check', '.', '--fix', '--format', 'ndjson', '--jobs', jobs], {
          cwd: own.path,
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        let seen = 0;
        child.stdout.on('data', (data) => {
          seen += lines(String(data)).length;
          // Once: a second one ends it at once.
          if (seen > MANY / 3 && !child.killed) child.kill('SIGINT');
        });
        const [status, signal] = await once(child, 'close');
        assert.deepEqual([status, signal], [null, 'SIGINT']);
        assert.deepEqual(readdirSync(own.path).sort(), [...before.keys()].sort());
        let fixed = 0;
        for (const [name, old] of before) {
          const now = own.bytes(name);
          if (now.equals(old)) continue;
          fixed++;
          assert.equal(now.toString(), long(COMPLETE, name));
        }
        const wrong = [...before.keys()].filter((_, i) => isWrong(i)).length;
        assert.ok(fixed > 0 && fixed < wrong, `${fixed} of ${wrong} fixed`);
      } finally {
        own.remove();
      }
    });

  it('are all mended', () => {
    const { status, stderr } = folder.run(['check', '.', '--fix', '--jobs', '2', '--format', 'ndjson']);
    assert.equal(status, 0, 'what cannot be read has no findings');
    assert.equal(lines(stderr).filter((line) => line.includes('已修复')).length > MANY / 4, true);
    for (let i = 0; i < MANY; i++)
      if (isWrong(i) && !isBroken(i)) assert.equal(folder.bytes(nameOf(i)).toString(), long(COMPLETE, nameOf(i)));
  });
});
