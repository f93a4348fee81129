// Runs the built editor tests (out/test/web) in VS Code for the web: extension host, server and folder all in the browser.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { serveWeb } from './serve-web.mjs';
import { setUpHost } from './setup.mjs';
import { launchBrowser, openWindow } from './window.mjs';

const root = path.join(import.meta.dirname, '../..');
const verbose = process.env.CODE_HOST_VERBOSE === '1';
const limit = 300_000;

/** Returns what mocha counted, as runEditorTests does; `undefined` when the run ended before mocha did. */
export async function runWebTests({ vsix, grep = '' }) {
  const host = await setUpHost();
  const work = mkdtempSync(path.join(tmpdir(), 'web-tests-'));
  const server = await serveWeb(host, {
    extension: unpack(vsix, work),
    files: path.join(root, 'test/fixtures'),
    tests: path.join(root, 'out/test/web'),
    grep,
  });
  const browser = await launchBrowser(host);
  try {
    const page = await openWindow(browser, { language: 'zh-cn' });
    const counts = { passes: 0, failures: 0, pending: 0 };
    const result = new Promise((resolve) => {
      const heard = (text) => {
        if (verbose) console.error(text);
        const [, told] = /^test (\{.*\})$/s.exec(text) ?? [];
        if (!told) return;
        const { event, title, error } = JSON.parse(told);
        if (event === 'end') return resolve(counts);
        counts[event]++;
        if (error) console.log(`  ${title}\n    ${error.replaceAll('\n', '\n    ')}`);
      };
      // The two functions that a workbench under test looks for in its window. When it ends, the last line has been told.
      page.exposeFunction('codeAutomationLog', (_type, args) => heard(args.join(' ')));
      page.exposeFunction('codeAutomationExit', () => void setTimeout(resolve, 1000));
      page.on('crash', () => resolve(undefined));
      setTimeout(resolve, limit).unref();
    });
    await page.goto(server.address, { waitUntil: 'commit' });
    return await result;
  } finally {
    await browser.close();
    server.close();
    rmSync(work, { recursive: true });
  }
}

/** The extension as a marketplace would give it out, file by file. */
function unpack(vsix, work) {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
    if (name.endsWith('/')) continue;
    const file = path.join(work, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return path.join(work, 'extension');
}
