import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Uri } from 'vscode';

type Program = typeof import('../../client/src/program.ts');

/** The client's part that runs the command line, in a VS Code of which it sees no more than this. */
function load(): Program {
  const vscode = {
    env: { language: 'zh-cn' },
    l10n: { t: (text: string) => text },
    Uri: { joinPath: ({ fsPath }: Uri, name: string) => ({ fsPath: path.join(fsPath, name) }) },
  };
  const modules = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown };
  const original = modules._load;
  modules._load = (name, ...rest) => (name === 'vscode' ? vscode : original(name, ...rest));
  try {
    return require('../../client/src/program.ts');
  } finally {
    modules._load = original;
  }
}

describe('running the command line', () => {
  let folder = '';
  const program = (source: string): Uri => {
    mkdirSync(path.join(folder, 'dist'), { recursive: true });
    writeFileSync(path.join(folder, 'dist/cli.js'), source);
    return { fsPath: folder } as Uri;
  };
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'program-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('hands over the words as they are and what is to be read, and gives what comes out, byte for byte', async () => {
    const extension = program(
      'process.stdout.write(JSON.stringify(process.argv.slice(2)) + "\\n"); process.stdin.pipe(process.stdout);',
    );
    const { output, hasFailed } = await load().runProgram(
      extension,
      ['convert', '-', '--x', '$(a) "b" 中'],
      new Uint8Array([0xff, 0, 10]),
    );
    const end = output.indexOf(10) + 1;
    assert.deepEqual(JSON.parse(text(output.subarray(0, end))), [
      'convert',
      // Before all that may come behind `--`.
      '--locale',
      'zh-cn',
      '-',
      '--x',
      '$(a) "b" 中',
    ]);
    assert.deepEqual([...output.subarray(end)], [0xff, 0, 10]);
    assert.ok(!hasFailed);
  });

  it('gives what is said of the file, without its name, and whether it failed', async () => {
    const extension = program('process.stderr.write("报告.docx：没有转换\\n某处：请核对\\n"); process.exitCode = 2;');
    const { notices, hasFailed } = await load().runProgram(extension, [], new Uint8Array(1 << 20));
    assert.deepEqual(notices, ['没有转换', '请核对']);
    assert.ok(hasFailed);
  });

  it('tells where the program was ended', async () => {
    const extension = program('process.kill(process.pid, "SIGKILL")');
    await assert.rejects(load().runProgram(extension, [], new Uint8Array()), /ended before/);
  });
});
