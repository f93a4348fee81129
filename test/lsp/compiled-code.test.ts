import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CompiledCode } from '../../server/src/lsp/compiled-code.ts';

interface Program {
  greet(): string;
  late(): { name: string };
}

const PROGRAM = `
  const { word } = require('./part.js');
  const path = require('node:path');
  exports.greet = () => word() + path.basename(__filename) + path.basename(__dirname);
  exports.late = () => require('./late.js');`;

describe('what the engine has compiled', () => {
  const work = realpathSync(mkdtempSync(path.join(tmpdir(), 'compiled-')));
  after(() => rmSync(work, { recursive: true, force: true }));
  const programs = path.join(work, 'programs');
  const versions = path.join(work, 'versions');
  const folder = path.join(versions, '2.0.0');
  const { cache } = createRequire(path.join(programs, 'main.js'));

  const write = (name: string, source: string): void => {
    mkdirSync(programs, { recursive: true });
    writeFileSync(path.join(programs, name), source);
  };
  /** As a process of its own would: nothing is loaded yet. */
  function load(code: CompiledCode): Program {
    for (const name of ['main.js', 'part.js', 'late.js']) delete cache[path.join(programs, name)];
    return code.load(path.join(programs, 'main.js')) as Program;
  }
  /** Whether all that the programs need is there: else it is written. */
  function isThere(): boolean {
    const before = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
    const code = new CompiledCode(folder);
    assert.equal(load(code).greet(), '你好main.jsprograms');
    rmSync(folder, { recursive: true });
    code.write();
    const isWritten = existsSync(folder);
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of before) writeFileSync(path.join(folder, name), bytes);
    return !isWritten;
  }

  beforeEach(() => {
    rmSync(versions, { recursive: true, force: true });
    write('main.js', PROGRAM);
    write('part.js', `exports.word = () => '你好';`);
    write('late.js', `exports.name = require('./part.js').word();`);
    const code = new CompiledCode(folder);
    load(code).greet();
    code.write();
  });

  it('is written for each program that was loaded, and read the next time', () => {
    assert.deepEqual(readdirSync(folder).sort(), ['main.js.compiled', 'part.js.compiled']);
    assert.ok(isThere());
  });

  it('loads each program once', () => {
    const program = load(new CompiledCode(folder));
    const part = cache[path.join(programs, 'part.js')];
    assert.equal(program.late().name, '你好');
    assert.equal(cache[path.join(programs, 'part.js')], part);
    assert.equal(createRequire(path.join(programs, 'main.js'))('./main.js'), program);
  });

  it('is of no use to another program of the same length', () => {
    write('part.js', `exports.word = () => '您好';`);
    assert.equal(load(new CompiledCode(folder)).greet(), '您好main.jsprograms');
  });

  it('is not taken where it was spoilt, and written anew', () => {
    const file = path.join(folder, 'part.js.compiled');
    for (const spoil of [
      (bytes: Buffer) => bytes.fill(bytes[bytes.length >> 1]! ^ 1, bytes.length >> 1, (bytes.length >> 1) + 1),
      (bytes: Buffer) => bytes.subarray(0, bytes.length - 1),
      (bytes: Buffer) => bytes.subarray(0, 20),
      () => Buffer.alloc(0),
    ]) {
      const whole = readFileSync(file);
      writeFileSync(file, spoil(Buffer.from(whole)));
      assert.ok(!isThere());
      writeFileSync(file, whole);
    }
    assert.ok(isThere());
  });

  it('is removed with its version', () => {
    write('part.js', `exports.word = () => '您好';`);
    const code = new CompiledCode(path.join(versions, '2.1.0'));
    load(code).greet();
    code.write();
    assert.deepEqual(readdirSync(versions), ['2.1.0']);
  });

  it('is not needed: where nothing can be written, nothing is said', () => {
    const file = path.join(work, 'file');
    writeFileSync(file, '');
    // In the last of them, as Linux has it, no folder can be made, and none is said to be missing.
    for (const place of [file, path.join(work, 'a/b/c/d/e'), '/proc/none']) {
      const code = new CompiledCode(path.join(place, '2.0.0'));
      assert.equal(load(code).greet(), '你好main.jsprograms');
      code.write();
    }
    assert.equal(readFileSync(file, 'utf8'), '');
    assert.ok(!existsSync(path.join(work, 'a')));
  });

  it('takes nothing away that it did not write: the folder may be anybody’s', () => {
    const place = path.join(work, 'somebody');
    const reports = path.join(place, 'reports');
    const former = path.join(place, '1.0.0');
    for (const folder of [reports, former]) mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(place, 'report.txt'), 'kept');
    writeFileSync(path.join(reports, 'report.txt'), 'kept');
    writeFileSync(path.join(former, 'program.js.compiled'), 'of another version');
    const program = path.join(work, 'somebody.js');
    writeFileSync(program, 'module.exports = 1;');
    const code = new CompiledCode(path.join(place, '2.0.0'));
    code.load(program);
    code.write();
    assert.deepEqual(readdirSync(place).sort(), ['2.0.0', 'report.txt', 'reports']);
    assert.deepEqual(readdirSync(reports), ['report.txt']);
  });
});
