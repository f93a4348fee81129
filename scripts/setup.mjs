// Makes sure that node_modules is what package-lock.json says. Everything that a fresh clone runs first imports this,
// so it may use nothing but what comes with Node.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** Installs the dependencies where they are missing or not those of package-lock.json. */
export function setUp() {
  if (installedAsLocked()) return;
  console.log('Installing the dependencies …');
  // None of them needs its install script; and a script is the one thing in a package that runs unasked.
  execFileSync('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** npm leaves a lock file of what it has installed: the same packages, less those for other platforms. */
function installedAsLocked() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const locked = packagesOf('package-lock.json');
  if (!installed || !locked) return false;
  const asLocked = (name) => installed[name]?.version === locked[name]?.version;
  const mayBeAbsent = (name) => name === '' || locked[name].optional || locked[name].peer;
  return (
    Object.keys(installed).every(asLocked) && Object.keys(locked).every((name) => asLocked(name) || mayBeAbsent(name))
  );
}

function packagesOf(file) {
  const full = path.join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : undefined;
}
