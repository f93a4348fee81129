// `npm run test:unit`: the quick tier. Core, features and the language server in process, with a fixed seed, in parallel.
// It needs no built program; what is tried many times is tried in part (test/support/tier.ts).
// Arguments are handed on to mocha: `npm run test:unit -- --grep balance`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');

/** What needs no built program, no browser and no editor. Generated reports and large texts (test/properties) belong to the whole run. */
const FOLDERS = ['core', 'features', 'lsp', 'client', 'files'];

setUp();
rmSync(path.join(root, 'out/test'), { recursive: true, force: true });
run('esbuild.mjs', '--only-tests');
run(
  'node_modules/mocha/bin/mocha.js',
  '--no-config',
  '--forbid-only',
  '--parallel',
  ...['--jobs', String(availableParallelism())],
  ...['--timeout', '20000'],
  ...['--reporter', 'dot'],
  ...['--require', './out/test/support/fixed-seed.js'],
  ...FOLDERS.map((folder) => `out/test/${folder}/**/*.test.js`),
  ...process.argv.slice(2),
);

function run(...command) {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_TIER: 'unit' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
