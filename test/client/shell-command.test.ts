import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { shellCommand, shellKindOf } from '../../client/src/shell-command.ts';
import { NASTY } from '../support/nasty-words.ts';

/** Shells that read words as POSIX has it, as far as they are there. */
const SHELLS = ['sh', 'bash', 'zsh', 'dash', 'ksh', 'fish'].filter(
  (shell) => spawnSync(shell, ['-c', 'true']).status === 0,
);

const PRINT = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';

describe('a line for a shell', () => {
  for (const shell of SHELLS)
    it(`gives ${shell} the words to the letter`, () => {
      const line = shellCommand([process.execPath, '-e', PRINT, '--', ...NASTY], 'posix')!;
      const { stdout, stderr } = spawnSync(shell, ['-c', line], { encoding: 'utf8' });
      assert.deepEqual(JSON.parse(stdout), NASTY, stderr);
    });

  it('gives a shell any words to the letter', () => {
    const unit = fc.constantFrom("'", '"', '\\', '$', '(', ')', '`', '!', '\n', ' ', '-', '%', '^', '中', 'a');
    const word = fc.array(unit, { maxLength: 8 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const { stdout } = spawnSync('sh', ['-c', shellCommand(['printf', '%s\\0', ...words], 'posix')!], {
          encoding: 'utf8',
        });
        assert.deepEqual(stdout.split('\0').slice(0, -1), words);
      }),
      { numRuns: 30 },
    );
  });

  it('gives PowerShell the words to the letter', () => {
    for (const word of NASTY.filter((each) => !/^[\w-]+$/.test(each))) {
      const line = shellCommand([word], 'powershell')!;
      // Between two quotes of any kind no single one is left, so that none ends the word; nothing else has a meaning there.
      const [, inner] = /^'([\s\S]*)'$/.exec(line)!;
      assert.doesNotMatch(inner!.replace(/(['‘’‚‛])\1/g, ''), /['‘’‚‛]/);
      assert.equal(inner!.replace(/(['‘’‚‛])\1/g, '$1'), word);
    }
  });

  it('gives cmd the words to the letter', () => {
    for (const word of NASTY.filter((each) => !/["\n]/.test(each))) {
      const line = shellCommand(['x', word], 'cmd')!;
      assert.deepEqual(readByCmd(line), ['x', word], line);
    }
  });

  it('is none where a terminal would take a character for a key', () => {
    for (const word of ['a\u0003b', '\u001b[201~', 'a\tb', '\u009b', '\r'])
      for (const shell of ['posix', 'powershell', 'cmd'] as const) assert.equal(shellCommand([word], shell), null);
    assert.equal(shellCommand(['a\nb'], 'cmd'), null);
  });

  it('is for the shell of the terminal', () => {
    const kinds = [
      '/usr/bin/zsh',
      'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
      '/usr/bin/pwsh-preview',
    ];
    assert.deepEqual(
      kinds.map((program) => shellKindOf(program, false)),
      ['posix', 'powershell', 'powershell'],
    );
    assert.equal(shellKindOf('C:\\Windows\\System32\\cmd.exe', true), 'cmd');
    assert.equal(shellKindOf('C:\\Program Files\\Git\\bin\\bash.exe', true), 'posix');
    assert.deepEqual([shellKindOf('', true), shellKindOf('', false)], ['powershell', 'posix']);
  });
});

/** As an interactive `cmd` reads a line, and the program that it runs: variables, then carets, then quotes. */
function readByCmd(line: string): string[] {
  // No variable has a name with a quotation mark in it.
  const expanded = line.replace(/%([^%"]+)%/g, 'expanded');
  let isQuoted = false;
  const uncareted = [...expanded].filter((mark, at) => {
    if (mark === '"') isQuoted = !isQuoted;
    if (!isQuoted && /[&|<>()]/.test(mark)) throw new Error(`run: ${line}`);
    return isQuoted || mark !== '^' || expanded[at - 1] === '^';
  });
  const words: string[] = [''];
  let inside = false;
  const text = uncareted.join('');
  for (let at = 0; at < text.length; ) {
    const slashes = /^\\*/.exec(text.slice(at))![0].length;
    at += slashes;
    if (text[at] === '"') {
      words[words.length - 1] += '\\'.repeat(slashes >> 1);
      if (slashes % 2 === 1) words[words.length - 1] += '"';
      else inside = !inside;
    } else {
      words[words.length - 1] += '\\'.repeat(slashes);
      if (text[at] === ' ' && !inside) words.push('');
      else words[words.length - 1] += text[at] ?? '';
    }
    at++;
  }
  return words;
}
