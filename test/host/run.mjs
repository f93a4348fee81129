// Runs the built editor tests (out/test/editor) in a real VS Code into which the package was installed, as a user would: the
// npm host on Linux, else, or with DISCLOSURE_REPORT_DESKTOP=1, a desktop VS Code that @vscode/test-electron downloads.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests, runVSCodeCommand } from '@vscode/test-electron';
import { install } from './serve.mjs';
import { hostRunsHere, setUpHost } from './setup.mjs';

const root = path.join(import.meta.dirname, '../..');

/** Returns what mocha counted: passes, failures, pending. `undefined` when the run ended before mocha did. */
export async function runEditorTests({ vsix, grep = '' }) {
  const desktop = process.env.DISCLOSURE_REPORT_DESKTOP === '1' || !hostRunsHere();
  // Fresh every time: settings or a restored window of the last run must not reach this one.
  const work = mkdtempSync(path.join(tmpdir(), 'editor-tests-'));
  const counts = path.join(work, 'counts.json');
  const folder = path.join(work, 'folder');
  const profile = { userData: path.join(work, 'user'), extensions: path.join(work, 'extensions') };
  const folders = [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
  cpSync(path.join(root, 'test/fixtures'), folder, { recursive: true });
  try {
    // Outside the time that the tests are given: the first time this downloads.
    if (desktop) await runVSCodeCommand([...folders, '--install-extension', vsix]);
    else install(await setUpHost(), work, { vsix, ...profile });
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: path.join(import.meta.dirname, 'code.mjs') }),
      extensionDevelopmentPath: path.join(import.meta.dirname, 'no-extension'),
      extensionTestsPath: path.join(root, 'out/test/editor/index.js'),
      launchArgs: [
        folder,
        // The language of those who write reports; a desktop VS Code without its Chinese pack stays English.
        '--locale=zh-cn',
        ...folders,
      ],
      extensionTestsEnv: { DISCLOSURE_REPORT_COUNTS: counts, DISCLOSURE_REPORT_GREP: grep },
    });
  } catch (error) {
    // Failed tests are in the counts; anything else shows by there being none.
    console.error(String(error));
  }
  const result = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : undefined;
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  return result;
}
