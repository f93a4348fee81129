// The recipes of docs/editors.md, as they stand there, in the editors that are installed: a report is opened and has its finding.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../fixtures.ts';
import { WRONG_TOTAL } from '../lsp/texts.ts';

const PAGE = readFileSync(path.join(ROOT, 'docs/editors.md'), 'utf8');

/** The first block in that language below the heading that begins so. */
function recipe(heading: string, language: string): string {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(heading));
  const block = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(section ?? '')?.[1];
  assert.ok(block, `docs/editors.md has no ${language} below “${heading}”`);
  return block;
}

/** A home of its own, in which the command is installed and nothing else. */
class Home {
  readonly path = mkdtempSync(path.join(tmpdir(), 'recipe-'));
  readonly report = this.write('某局2024年政府信息公开工作年度报告.txt', WRONG_TOTAL);

  constructor() {
    mkdirSync(path.join(this.path, 'bin'));
    symlinkSync(path.join(ROOT, 'dist/cli.js'), path.join(this.path, 'bin/disclosure-report'));
    spawnSync('chmod', ['+x', path.join(ROOT, 'dist/cli.js')]);
  }

  write(name: string, text: string): string {
    const at = path.join(this.path, name);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, text);
    return at;
  }

  run(command: string, args: readonly string[]): string {
    const bins = [path.join(this.path, 'bin'), path.dirname(process.execPath), process.env.PATH];
    const { stdout, stderr } = spawnSync(command, args, {
      encoding: 'utf8',
      cwd: this.path,
      timeout: 100_000,
      env: { PATH: bins.join(path.delimiter), HOME: this.path, LANG: 'C.UTF-8', TERM: 'dumb' },
    });
    return `${stdout}\n${stderr}`;
  }
}

const installed = (command: string, ...needs: readonly string[]): boolean =>
  spawnSync(command, ['--version']).status === 0 && needs.every((file) => existsSync(file));

/** In an editor that is there; else it is said that it is not. */
function inEditor(name: string, isThere: boolean, work: (home: Home) => void): void {
  it(`${name}: a report that is opened has its finding`, function () {
    this.timeout(120_000);
    if (!isThere) {
      console.log(`      ${name} is not installed, so its recipe is not run.`);
      this.skip();
    }
    const home = new Home();
    try {
      work(home);
    } finally {
      rmSync(home.path, { recursive: true, force: true });
    }
  });
}

describe('the recipes for other editors', () => {
  const neovim = /NVIM v0\.(\d+)/.exec(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
  inEditor('Neovim', neovim !== undefined, (home) => {
    const heading = Number(neovim) >= 11 ? 'Neovim (0.11' : 'Neovim 0.7';
    home.write('.config/nvim/init.lua', recipe(heading, 'lua'));
    const look = home.write(
      'look.lua',
      `vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50)
      for _, each in ipairs(vim.diagnostic.get(0)) do io.stdout:write(each.message, '\\n') end
      vim.cmd('qall!')`,
    );
    assert.match(home.run('nvim', ['--headless', '-n', home.report, '-c', `luafile ${look}`]), /表中为 31/);
  });

  inEditor('Emacs', installed('emacs', '/usr/share/emacs/site-lisp/elpa-src/eglot-1.9/eglot.el'), (home) => {
    const init = home.write('init.el', `(require 'package) (package-initialize)\n${recipe('Emacs', 'elisp')}`);
    // In a batch nobody waits for the connection, and nobody types.
    const look = home.write(
      'look.el',
      `(setq eglot-sync-connect 60) (find-file ${JSON.stringify(home.report)})
      (unless (eglot-current-server) (apply #'eglot--connect (eglot--guess-contact)))
      (eglot--maybe-activate-editing-mode)
      (let ((end (+ (float-time) 60)))
        (while (and (not (flymake-diagnostics)) (< (float-time) end)) (accept-process-output nil 0.1)))
      (princ major-mode)
      (dolist (each (flymake-diagnostics)) (princ (flymake-diagnostic-text each)))
      (kill-emacs 0)`,
    );
    const seen = home.run('emacs', ['--batch', '-q', '-l', 'eglot', '-l', init, '-l', look]);
    assert.match(seen, /disclosure-report-mode/);
    assert.match(seen, /表中为 31/);
  });

  inEditor('Vim with ALE', installed('vim', '/usr/share/vim-ale'), (home) => {
    const vimrc = home.write(
      '.vimrc',
      `set nocompatible encoding=utf-8 nomore noswapfile viminfo=\nset rtp+=/usr/share/vim-ale\nfiletype plugin on\n${recipe('Vim with ALE', 'vim')}`,
    );
    const look = home.write(
      'look.vim',
      `func! Look()
  let i = 0
  while i < 600 && empty(ale#engine#GetLoclist(bufnr(''))) | sleep 100m | let i += 1 | endwhile
  call writefile(map(copy(ale#engine#GetLoclist(bufnr(''))), {_, each -> each.text}), 'seen.txt')
  qall!
endfunc
autocmd VimEnter * call Look()\n`,
    );
    home.run('vim', ['-N', '-u', vimrc, '-S', look, '--not-a-term', home.report]);
    const seen = path.join(home.path, 'seen.txt');
    assert.match(existsSync(seen) ? readFileSync(seen, 'utf8') : 'nothing', /表中为 31/);
  });

  it('name one command, which the package installs, and no folder of anybody’s', () => {
    const { bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const [command] = Object.keys(bin);
    for (const [heading, language] of [
      ['Neovim (0.11', 'lua'],
      ['Neovim 0.7', 'lua'],
      ['Helix', 'toml'],
      ['Emacs', 'elisp'],
      ['Kate', 'json'],
      ['Vim with ALE', 'vim'],
      ['Zed', 'rust'],
    ] as const) {
      const text = recipe(heading, language);
      assert.ok(text.includes(command!), heading);
      assert.doesNotMatch(text, /\/path\/to|dist\//, heading);
      if (language === 'json') JSON.parse(text);
    }
  });
});
