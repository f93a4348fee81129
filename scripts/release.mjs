// `npm run release`: makes all that is published – the extension, the npm package, what changed, the checksums of all – in out/release.
// Nothing is sent anywhere: that is done by .github/workflows/release.yml, with these very files.
//   --dry-run   also where the version is not ready: not dated, not committed, its home not known
//   --output DIR
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { addressesOf, changesOf, npmManifest } from './release/manifest.mjs';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: { 'dry-run': { type: 'boolean' }, output: { type: 'string' } },
});
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { name, version } = manifest;
const output = path.resolve(options.output ?? path.join(root, 'out/release'));

const missing = notReady();
for (const reason of missing)
  console.error(`${options['dry-run'] ? 'to be done before a release' : 'not ready'}: ${reason}`);
if (missing.length > 0 && !options['dry-run']) process.exit(1);

setUp();
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
run(process.execPath, ['esbuild.mjs']);
run(process.execPath, ['scripts/package.mjs', '--built', path.join(output, `${name}-${version}.vsix`)]);
packForNpm(path.join(output, `${name}-${version}.tgz`));
writeFileSync(path.join(output, 'CHANGES.md'), changesOf(root, version) ?? '');
const artefacts = readdirSync(output).sort();
const sums = artefacts.map((file) => `${sha256(path.join(output, file))}  ${file}`);
writeFileSync(path.join(output, 'SHA256SUMS'), `${sums.join('\n')}\n`);
for (const [i, file] of artefacts.entries())
  console.log(`${sums[i].slice(0, 64)}  ${Math.ceil(statSync(path.join(output, file)).size / 1024)} KiB  ${file}`);

/** What a person still has to do before this version can be published. */
function notReady() {
  const reasons = [];
  if (!changesOf(root, version)) reasons.push(`CHANGELOG.md has no dated version ${version}`);
  if (!addressesOf(manifest).repository)
    reasons.push('package.json does not say in “repository” where the project is kept');
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (status !== 0 || stdout.trim() !== '') reasons.push('there are changes that are not committed');
  return reasons;
}

/** The files that .npmignore names, with a manifest that speaks of nothing but them; their modes do not depend on who builds. */
function packForNpm(file) {
  const work = mkdtempSync(path.join(tmpdir(), 'release-'));
  const programs = Object.values(manifest.bin);
  const listed = JSON.parse(run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], 'pipe'));
  for (const { path: below } of listed[0].files) {
    const to = path.join(work, below);
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(path.join(root, below), to);
    chmodSync(to, programs.includes(below) ? 0o755 : 0o644);
  }
  writeFileSync(path.join(work, 'package.json'), `${JSON.stringify(npmManifest(root, manifest), null, 2)}\n`);
  run('npm', ['pack', work, '--pack-destination', output, '--silent', '--ignore-scripts'], 'pipe');
  rmSync(work, { recursive: true });
  if (!readdirSync(output).includes(path.basename(file))) throw new Error(`npm made no ${path.basename(file)}`);
}

function run(command, args, stdout = 'ignore') {
  const shell = process.platform === 'win32' && command === 'npm';
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', stdout, 'inherit'], encoding: 'utf8', shell });
  if (done.status !== 0) process.exit(done.status ?? 1);
  return done.stdout;
}

function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
