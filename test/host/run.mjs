// Runs the built editor tests (out/test/editor) in a real VS Code: the npm host on Linux, else, or with
// DISCLOSURE_REPORT_DESKTOP=1, a desktop VS Code that @vscode/test-electron downloads. One runner, one suite, two hosts.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { hostRunsHere, setUpHost } from './setup.mjs';

const root = path.join(import.meta.dirname, '../..');

/** Returns what mocha counted: passes, failures, pending. `undefined` when the run ended before mocha did. */
export async function runEditorTests({ grep = '' } = {}) {
  const desktop = process.env.DISCLOSURE_REPORT_DESKTOP === '1' || !hostRunsHere();
  // Outside the time that the tests are given: the first time this downloads.
  if (!desktop) await setUpHost();
  // Fresh every time: settings or a restored window of the last run must not reach this one.
  const work = mkdtempSync(path.join(tmpdir(), 'editor-tests-'));
  const counts = path.join(work, 'counts.json');
  const folder = path.join(work, 'folder');
  cpSync(path.join(root, 'test/fixtures'), folder, { recursive: true });
  try {
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: path.join(import.meta.dirname, 'code.mjs') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'out/test/editor/index.js'),
      launchArgs: [
        folder,
        // The language of those who write reports; a desktop VS Code without its Chinese pack stays English.
        '--locale=zh-cn',
        '--disable-extensions',
        `--user-data-dir=${work}/user`,
        `--extensions-dir=${work}/extensions`,
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
