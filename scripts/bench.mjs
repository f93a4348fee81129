// `npm run bench`: builds the products and the benchmark, and runs it. The arguments are those of bench/main.ts.
//   --check   holds the processor's time of what could take long against its bounds (test/time), and nothing else
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const isProfile = args.includes('profile');

setUp();
if (args.includes('--check')) check();
else {
  run(['esbuild.mjs']);
  await buildBenchmark();
  run(['out/bench/main.js', ...args]);
}

/** One after the other: who shares a processor's caches with another test is slower. */
function check() {
  run(['esbuild.mjs', '--only-tests']);
  run([
    'node_modules/mocha/bin/mocha.js',
    '--no-config',
    '--forbid-only',
    '--timeout',
    '20000',
    'out/test/time/*.test.js',
  ]);
}

/** As the products are built; but a profile must show the functions by their names and places. */
async function buildBenchmark() {
  // Imported late: it needs the dependencies that setUp() may just have installed.
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ['main', 'empty-server', 'peak', 'held', 'cold-process', 'json-validation'].map(
      (name) => `bench/${name}.ts`,
    ),
    outdir: 'out/bench',
    bundle: true,
    minify: !isProfile,
    sourcemap: isProfile ? 'external' : false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    // tinyglobby asks for it; the bundle is CommonJS, which has none.
    define: { 'import.meta.url': '__filename' },
  });
}

function run(command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
