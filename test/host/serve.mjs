// Starts VS Code's server on this machine's loopback address, quiet and apart from whatever VS Code the user has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { quietSettings } from './settings.mjs';

/**
 * `host` is what setUpHost() gave, `work` a temporary folder. Optional: `userData` and `extensions` (folders), `settings`
 * (the user's, in a fresh `userData`), `token` (asked of who connects), `env`, `port`, `heard` (gets what the server prints).
 * Resolves once the server listens; `ended` resolves to the reason when it ends, for whatever cause.
 */
export async function serve(host, work, options = {}) {
  const { userData = path.join(work, 'user-data'), extensions = path.join(work, 'extensions'), heard } = options;
  writeSettings(path.join(userData, 'User/settings.json'), options.settings);
  mkdirSync(extensions, { recursive: true });
  const port = options.port ?? (await freePort());
  const child = spawn(
    host.node,
    [
      path.join(host.vscode, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
      // A built VS Code takes extensions in development, and tests, only with its smoke test driver.
      ...['--enable-smoke-test-driver', '--disable-workspace-trust', '--disable-websocket-compression'],
      ...['--force-disable-user-env', '--server-data-dir', path.join(work, 'server-data')],
      ...['--user-data-dir', userData, '--extensions-dir', extensions],
    ],
    {
      // A group of its own, so that the extension host can be ended with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment(work), ...options.env },
    },
  );
  let tail = '';
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(String(error)));
    child.on('exit', (code, signal) => resolve(`VS Code's server ended (${code ?? signal}):\n${tail}`));
  });
  const listening = new Promise((resolve) => {
    const listen = (data) => {
      tail = (tail + data).slice(-4000);
      heard?.(String(data));
      if (tail.includes('Extension host agent listening on')) resolve(undefined);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const failure = await Promise.race([listening, ended]);
  if (failure !== undefined) throw new Error(failure);
  const kill = () => killGroup(child);
  return { port, ended, kill, tail: () => tail };
}

/** Installs a packaged extension for the servers that are then started with these folders. Throws what VS Code has to say against it. */
export function install(host, work, { vsix, userData, extensions }) {
  const folders = ['--server-data-dir', path.join(work, 'server-data'), '--user-data-dir', userData];
  const { status, stdout, stderr } = spawnSync(
    host.node,
    [
      path.join(host.vscode, 'out/server-main.js'),
      ...['--install-extension', vsix, ...folders, '--extensions-dir', extensions],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--force-disable-user-env'],
    ],
    { encoding: 'utf8', env: environment(work) },
  );
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
}

/** No marketplace; sockets in the temporary folder; no options meant for the Node that started us. */
const environment = (work) => ({ ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: work, NODE_OPTIONS: '' });

/** The address of a file or folder as the workbench in the browser names it. */
export const remoteUri = (port, file) =>
  `vscode-remote://127.0.0.1:${port}${encodeURI(path.resolve(file)).replace(/[?#]/g, encodeURIComponent)}`;

/** The workbench's address: `folder` or nothing is opened, and `payload` names extensions in development, files to open … */
export function workbenchUrl(port, { folder, payload = [], token }) {
  const query = new URLSearchParams(folder ? { folder: path.resolve(folder) } : { ew: 'true' });
  if (token) query.set('tkn', token);
  query.set('payload', JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]));
  return `http://127.0.0.1:${port}/?${query}`;
}

function writeSettings(file, settings) {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function killGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended in between.
  }
}
