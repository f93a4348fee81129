// Makes a small VS Code server out of the npm package code-server: its compiled program, a few built-in extensions,
// and the modules without native parts. No terminal works in it, everything that an extension needs does.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npm } from './npm.mjs';

const builtInExtensions = ['theme-defaults', 'theme-seti', 'markdown-basics', 'markdown-language-features', 'json'];

const modules = new Set(
  [
    'cookie minimist vscode-regexpp @vscode/proxy-agent @parcel/watcher @vscode/ripgrep-universal vscode-textmate',
    'vscode-oniguruma @vscode/iconv-lite-umd jschardet yauzl yazl tas-client tas-client-umd http-proxy-agent',
    'https-proxy-agent ws @microsoft/1ds-core-js @microsoft/1ds-post-js',
  ].flatMap((line) => line.split(' ')),
);

// Native modules that only log or name the machine. A stub each keeps the server's log free of complaints.
// `exports.name =` one by one: importing modules see no other names of a CommonJS module.
const stubs = {
  '@vscode/spdlog': `const fs = require('fs'), path = require('path');
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.plain = false; fs.mkdirSync(path.dirname(file), { recursive: true });
    ['trace', 'debug', 'info', 'warn', 'error', 'critical'].forEach((name, i) => { this[name] = (text) => {
      if (i >= this.level) fs.appendFileSync(file, this.plain ? text : new Date().toISOString() + ' [' + name + '] ' + text + '\\n'); }; }); }
  getLevel() { return this.level; } setLevel(level) { this.level = level; } setPattern() {} clearFormatters() { this.plain = true; } flush() {} drop() {}
}
const create = async (name, file) => new Logger(file);
exports.version = 0; exports.setLevel = () => {}; exports.setFlushOn = () => {}; exports.Logger = Logger;
exports.createRotatingLogger = create; exports.createAsyncRotatingLogger = create;`,
  '@vscode/native-watchdog': 'exports.start = () => {};',
  '@vscode/deviceid': `exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';`,
};

export async function makeVscodeServer(version, dest) {
  const work = mkdtempSync(path.join(tmpdir(), 'vscode-server-'));
  try {
    await npm(['pack', `code-server@${version}`, '--ignore-scripts'], work);
    unpack(
      path.join(
        work,
        readdirSync(work).find((name) => name.endsWith('.tgz')),
      ),
      dest,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  await installModules(dest);
  for (const [name, code] of Object.entries(stubs)) writeModule(path.join(dest, 'node_modules', name), name, code);
}

function unpack(archive, dest) {
  const inside = 'package/lib/vscode';
  const wanted = ['out', 'product.json', 'package.json', 'npm-shrinkwrap.json', 'resources'];
  const members = [...wanted, ...builtInExtensions.map((name) => `extensions/${name}`)].map(
    (name) => `${inside}/${name}`,
  );
  mkdirSync(dest, { recursive: true });
  execFileSync('tar', ['xzf', archive, '-C', dest, '--strip-components=3', '--exclude=*.map', ...members]);
}

/** Installs the wanted ones of VS Code's own dependencies, in the versions that its shrinkwrap file names. */
async function installModules(dest) {
  const file = path.join(dest, 'package.json');
  const original = readFileSync(file, 'utf8');
  const manifest = JSON.parse(original);
  const dependencies = Object.fromEntries(Object.entries(manifest.dependencies).filter(([name]) => modules.has(name)));
  writeFileSync(file, JSON.stringify({ ...manifest, dependencies }));
  await npm(['install', '--omit=dev', '--ignore-scripts'], dest);
  writeFileSync(file, original);
  dropOtherPlatforms(path.join(dest, 'node_modules/@vscode/ripgrep-universal/bin'));
}

function dropOtherPlatforms(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== `${process.platform}-${process.arch}`) rmSync(path.join(folder, name), { recursive: true });
  }
}

function writeModule(folder, name, code) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
  writeFileSync(path.join(folder, 'index.js'), code);
}
