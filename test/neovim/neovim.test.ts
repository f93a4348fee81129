import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../fixtures.ts';
import { BALANCED, WRONG_TOTAL } from '../lsp/texts.ts';

const isInstalled = spawnSync('nvim', ['--version']).status === 0;
const needed = isInstalled ? '' : ' (skipped: no program `nvim`; Debian has it in the package neovim)';

describe(`Neovim’s own language client${needed}`, function () {
  this.timeout(60_000);
  let work: string;
  before(function () {
    if (!isInstalled) {
      console.log('    Neovim is not installed, so it is not tested.');
      this.skip();
    }
    work = mkdtempSync(path.join(tmpdir(), '年报 neovim-'));
  });
  after(() => {
    if (work) rmSync(work, { recursive: true });
  });

  it('shows findings at their places, and applies the fix that comes first', () => {
    const report = path.join(work, '年报.gknb');
    writeFileSync(report, WRONG_TOTAL);
    const seen = session(report);

    const findings = seen.findings as { code: string; message: string; words: string }[];
    const total = findings.find(({ code }) => code === 'row-total');
    assert.equal(total?.words, '31');
    assert.match(total.message, /32，表中为 31/);
    assert.match(String(seen.hover), /21 \+ 6 \+ 1/);
    assert.match(String(seen.fix), /32/);
    // What was saved is the report as it should be, to the byte.
    assert.equal(readFileSync(report, 'utf8'), BALANCED);
  });
});

/** What was seen in Neovim, by name. */
function session(report: string): Record<string, unknown> {
  const { status, stdout, stderr } = spawnSync(
    'nvim',
    ['--headless', '--clean', '-n', '-c', `luafile ${path.join(ROOT, 'test/neovim/session.lua')}`, report],
    {
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        ...process.env,
        LANG: 'C.UTF-8',
        // Neovim keeps a log and a state of its own: not those of the user.
        ...Object.fromEntries(
          ['CONFIG', 'STATE', 'CACHE', 'DATA'].map((name) => [`XDG_${name}_HOME`, path.dirname(report)]),
        ),
        SERVER: JSON.stringify([process.execPath, path.join(ROOT, 'dist/server.js'), '--stdio']),
      },
    },
  );
  const told = stdout.split('\n').filter((line) => line.startsWith('{'));
  const seen = Object.fromEntries(told.map((line) => JSON.parse(line)).map(({ what, seen }) => [what, seen]));
  assert.equal(seen.fault, undefined);
  assert.equal(status, 0, stderr);
  return seen;
}
