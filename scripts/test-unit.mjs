// `npm run test:unit`: the quick tier. Core, features and the language server in process, with a fixed seed, in parallel.
// It needs no built program; what is tried many times is tried in part (test/support/tier.ts).
// Arguments are handed on to mocha: `npm run test:unit -- --grep balance`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');

setUp();
rmSync(path.join(root, 'out/test'), { recursive: true, force: true });
run('esbuild.mjs', '--unit-tests');
run(
  'node_modules/mocha/bin/mocha.js',
  '--no-config',
  '--forbid-only',
  // A misspelt --grep, or a rule whose place in its list was forgotten, is no success.
  '--fail-zero',
  '--parallel',
  ...['--jobs', String(availableParallelism())],
  ...['--timeout', '20000'],
  ...['--reporter', 'dot'],
  // The tests of an editor are built along; they run in one.
  ...['--ignore', 'out/test/editor/**'],
  ...['--require', './out/test/support/fixed-seed.js'],
  'out/test/**/*.test.js',
  ...process.argv.slice(2),
);

function run(...command) {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    // What fails is told with its line in the source.
    env: { ...process.env, TEST_TIER: 'unit', NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps` },
  });
  if (status !== 0) process.exit(status ?? 1);
}
