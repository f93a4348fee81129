// `npm run fuzz -- SECONDS [SEED]`: builds, and tries texts and messages that nobody would send. See test/fuzz.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');

setUp();
run(['esbuild.mjs', '--tests']);
run(['--max-old-space-size=1500', 'out/test/fuzz/main.js', ...process.argv.slice(2)]);

function run(command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
