// `npm test`: everything that must hold, and at the end one line with the sum: `N passed, N failed`.
//   --no-editor   leaves out the tests in a real VS Code (the quick loop)
//   --grep TEXT   only the tests whose name contains TEXT; no lint, no types
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');
const { values: options } = parseArgs({ options: { 'no-editor': { type: 'boolean' }, grep: { type: 'string' } } });
const sum = { passes: 0, failures: 0, pending: 0 };

await stage('dependencies', setUp);
if (options.grep === undefined) {
  await step('lint');
  await step('typecheck');
}
// Tests of an old build would tell nothing.
if (await stage('build', build)) {
  // The browser that shows VS Code also shows the preview to the plain tests.
  if (!options['no-editor']) await stage('a browser and VS Code', prepareHost);
  add('the tests', await stage('tests', () => plainTests()));
  if (!options['no-editor']) {
    add('the play', await stage('the play in VS Code', () => plainTests('out/test/play/**/*.test.js')));
    await editorTests();
  }
}
const skipped = sum.pending > 0 ? `, ${sum.pending} skipped` : '';
console.log(`\n${sum.passes} passed, ${sum.failures} failed${skipped}`);
process.exitCode = sum.failures > 0 ? 1 : 0;

/** Runs a stage, and says how long it took. */
async function stage(name, work) {
  console.log(`\n— ${name}`);
  const began = performance.now();
  const result = await work();
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs a script of package.json. It counts only when it fails: as one failure. */
async function step(script) {
  const isPassed = await stage(script, () => run('npm', ['run', '--silent', script]));
  if (!isPassed) add(script, { passes: 0, failures: 1, pending: 0 });
}

function build() {
  // What was deleted from test/ must not be run from the last build.
  rmSync(path.join(root, 'out/test'), { recursive: true, force: true });
  const built = run(process.execPath, ['esbuild.mjs', '--tests']);
  if (!built) add('build', { passes: 0, failures: 1, pending: 0 });
  return built;
}

/** The files of that pattern; without one everything but what works in a real VS Code, by .mocharc.json, on all processors. */
function plainTests(pattern) {
  const work = mkdtempSync(path.join(tmpdir(), 'tests-'));
  const counts = path.join(work, 'counts.json');
  const reporter = path.join(root, 'scripts/counting-reporter.cjs');
  const grep = options.grep === undefined ? [] : ['--fgrep', options.grep];
  const which = pattern
    ? ['--no-config', '--timeout', '20000', pattern]
    : ['--parallel', '--jobs', String(availableParallelism())];
  // A forgotten `.only` would leave out the rest unseen.
  const args = [
    '--max-old-space-size=6144',
    'node_modules/mocha/bin/mocha.js',
    '--reporter',
    reporter,
    '--forbid-only',
    ...grep,
    ...which,
  ];
  const ended = run(process.execPath, args, { DISCLOSURE_REPORT_COUNTS: counts });
  const result = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : undefined;
  rmSync(work, { recursive: true });
  // Something broke outside of any test: what was counted is not all.
  return ended || result?.failures > 0 ? result : undefined;
}

// What follows is imported late: it needs the dependencies that setUp() may just have installed.

async function prepareHost() {
  const { hostRunsHere, setUpHost } = await import('../test/host/setup.mjs');
  if (hostRunsHere()) await setUpHost();
}

/** The packaged extension, in each VS Code that there is. */
async function editorTests() {
  const { runEditorTests } = await import('../test/host/run.mjs');
  const { runWebTests } = await import('../test/host/run-web.mjs');
  const { hostRunsHere } = await import('../test/host/setup.mjs');
  const work = mkdtempSync(path.join(tmpdir(), 'package-'));
  const vsix = path.join(work, 'extension.vsix');
  if (await stage('package', () => pack(vsix))) {
    const inEditor = await stage('tests in VS Code', () => runEditorTests({ vsix, grep: options.grep }));
    add('the tests in the editor', inEditor);
    if (hostRunsHere()) {
      const inBrowser = await stage('tests in VS Code for the web', () => runWebTests({ vsix, grep: options.grep }));
      add('the tests in the browser', inBrowser);
    }
  } else add('package', { passes: 0, failures: 1, pending: 0 });
  rmSync(work, { recursive: true });
}

function pack(vsix) {
  // It lists what is in the package; here its complaints are enough.
  const stdio = ['ignore', 'ignore', 'inherit'];
  return spawnSync(process.execPath, ['scripts/package.mjs', '--built', vsix], { cwd: root, stdio }).status === 0;
}

function add(what, counts) {
  const ranNone = counts?.passes === 0 && counts.failures === 0 && counts.pending === 0 && options.grep === undefined;
  if (!counts || ranNone) console.error(`${what} ended badly, or none ran.`);
  const { passes, failures, pending } = counts && !ranNone ? counts : { passes: 0, failures: 1, pending: 0 };
  if (failures > 0) console.error(`✗ ${what}: ${failures} failed`);
  sum.passes += passes;
  sum.failures += failures;
  sum.pending += pending;
}

function run(command, args, env) {
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, shell });
  return result.status === 0;
}
