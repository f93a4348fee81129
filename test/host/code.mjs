#!/usr/bin/env node
// Stands in for the desktop program `code` that @vscode/test-electron starts: the same flags, the same exit code, but VS Code
// runs as a server with a headless browser in front (setup.mjs). CODE_HOST_VERBOSE=1 shows what both of them say.
// Exit: 0 passed, 1 failed, 70 no VS Code, 71 the page crashed, 86 the extension host died before the tests ended, 124 took too long.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { readFlags } from './flags.mjs';
import { follow } from './follow.mjs';
import { remoteUri, serve, workbenchUrl } from './serve.mjs';
import { setUpHost } from './setup.mjs';
import { launchBrowser, openWindow } from './window.mjs';

const verbose = process.env.CODE_HOST_VERBOSE === '1';
const say = (...args) => verbose && process.stderr.write(`[code] ${format(...args)}\n`);
const work = mkdtempSync(path.join(tmpdir(), 'code-host-'));
const [outputFile, resultFile] = ['output.txt', 'result.txt'].map((name) => path.join(work, name));
const { flags, files } = readFlags(process.argv.slice(2));
const lastOf = (name) => flags[name]?.at(-1);
let server;
let browser;
let leaving = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(130, signal));
process.on('exit', () => server?.kill());
const limit = Number(process.env.CODE_HOST_TIMEOUT_MS ?? 180_000);
setTimeout(() => leave(124, `no result after ${limit / 1000} s`), limit).unref();
const output = follow(outputFile, (text) => process.stdout.write(text));

try {
  await main();
} catch (error) {
  await leave(70, error);
}

async function main() {
  const host = await setUpHost();
  const tests = lastOf('extensionTestsPath');
  const launching = launchBrowser(host);
  launching.catch(() => {});
  server = await serve(host, work, {
    userData: lastOf('user-data-dir'),
    extensions: lastOf('extensions-dir'),
    env: {
      CODE_HOST_OUTPUT: outputFile,
      CODE_HOST_RESULT: resultFile,
      CODE_HOST_TESTS: tests ? path.resolve(tests) : '',
    },
    heard: say,
  });
  server.ended.then((reason) => leave(70, reason));
  browser = await launching;
  const page = await openWindow(browser, { language: lastOf('locale') });
  page.on('crash', () => leave(71, 'the page crashed'));
  page.on('console', (message) => say(message.text()));
  // The two functions that a workbench under test looks for in its window.
  await page.exposeFunction('codeAutomationLog', (_type, args) => say(...args));
  const finished = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.goto(address(tests), { waitUntil: 'commit' });
  const code = await finished;
  if (existsSync(resultFile)) await leave(Number(readFileSync(resultFile, 'utf8')));
  else await leave(86, `the extension host ended (${code}) before the tests did:\n${server.tail()}`);
}

function address(tests) {
  const uri = (file) => remoteUri(server.port, file);
  const payload = (flags.extensionDevelopmentPath ?? []).map((folder) => ['extensionDevelopmentPath', uri(folder)]);
  if (tests) payload.push(['extensionTestsPath', uri(path.join(import.meta.dirname, 'shim.cjs'))]);
  if (flags['disable-extensions']) payload.push(['disableExtensions', 'true']);
  const folder = files.find((file) => statSync(file).isDirectory());
  for (const file of files) if (file !== folder) payload.push(['openFile', uri(file)]);
  return workbenchUrl(server.port, { folder, payload });
}

async function leave(code, reason) {
  if (leaving) return;
  leaving = true;
  output.stop();
  if (reason) console.error('code:', reason);
  await Promise.race([browser?.close(), after(3000)]);
  server?.kill();
  await Promise.race([server?.ended, after(2000)]);
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  // @vscode/test-electron drops our pipes when we exit, maybe before it has read them.
  await after(150);
  process.exit(code);
}

function after(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
