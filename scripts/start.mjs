// `npm start`: installs, builds, checks a sample draft on the command line, and opens it in an editor with the extension.
//   --no-editor   ends after the findings (so does a start without a terminal)
//   --editor      opens the editor even without a terminal
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');
const sample = 'samples/草稿示例.gknb';
const { values: options } = parseArgs({
  options: { 'no-editor': { type: 'boolean' }, editor: { type: 'boolean' } },
});

setUp();
build();
showFindings();
if (wantsEditor()) {
  const code = desktopCode();
  if (code) openDesktop(code);
  else await openInBrowser();
}

function build() {
  console.log('Building …');
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function showFindings() {
  console.log(`\n$ node dist/cli.js check ${sample}\n`);
  // The sample has mistakes in it, so the command's own status is not ours; 2 says that it could not run.
  const args = ['dist/cli.js', 'check', '--fail-on', 'never', sample];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function wantsEditor() {
  if (options['no-editor']) return false;
  if (options.editor || (process.stdin.isTTY && process.stdout.isTTY)) return true;
  console.log('\nNo terminal here, so no editor is opened; `npm start -- --editor` opens it all the same.');
  return false;
}

/** The full path of the program `code`, where the user has one. */
function desktopCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

function openDesktop(code) {
  console.log('\nOpening the draft in VS Code …');
  const shell = process.platform === 'win32';
  const quoted = (file) => (shell ? `"${file}"` : file);
  const args = [`--extensionDevelopmentPath=${quoted(root)}`, quoted(path.join(root, sample))];
  spawn(quoted(code), args, { stdio: 'ignore', detached: true, shell }).unref();
}

/** No VS Code here: the one that the tests use, shown in the user's browser. */
async function openInBrowser() {
  const { hostRunsHere, setUpHost } = await import('../test/host/setup.mjs');
  if (!hostRunsHere()) {
    console.log(`\nNo program \`code\` found. Open ${sample} in VS Code with --extensionDevelopmentPath=${root}`);
    return;
  }
  const { remoteUri, serve, workbenchUrl } = await import('../test/host/serve.mjs');
  const host = await setUpHost();
  const work = mkdtempSync(path.join(tmpdir(), 'disclosure-report-'));
  // Whoever connects to the server can run programs as this user: only those who know the token may.
  const token = randomBytes(16).toString('hex');
  const server = await serve(host, work, { token });
  const payload = [
    ['extensionDevelopmentPath', remoteUri(server.port, root)],
    ['openFile', remoteUri(server.port, path.join(root, sample))],
  ];
  const folder = path.join(root, 'samples');
  console.log(
    `\nOpen this address in a browser (Ctrl+C ends it):\n${workbenchUrl(server.port, { folder, payload, token })}`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, server.kill);
  await server.ended;
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
