// What action.yml runs, in the folder of the reports: builds the command line where it is not there yet, and checks.
// The inputs are in the environment.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');
const program = path.join(root, 'dist/cli.js');
const input = (name) => (process.env[`INPUT_${name}`] ?? '').trim();

if (!existsSync(program)) build();

const options = [
  ...['LOCALE', 'CONFIG', 'BASELINE'].flatMap((name) =>
    input(name) === '' ? [] : [`--${name.toLowerCase()}=${input(name)}`],
  ),
  '--',
  ...input('PATHS')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== ''),
];
if (input('SARIF') !== '') writeSarif(input('SARIF'));
process.exitCode = check(['--format=github', `--fail-on=${input('FAIL_ON') || 'error'}`], 'inherit');

/** Whole, or not at all: what is sent on from there must not be half a result. */
function writeSarif(file) {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  const output = openSync(part, 'w');
  const status = check(['--format=sarif', '--fail-on=never'], output);
  closeSync(output);
  // What could not be read is told in the result; a run that did not begin has none.
  if (status === 0 || statSync(part).size > 0) renameSync(part, file);
  else unlinkSync(part);
}

/** What cannot be read is told once, by the second run. */
function check(own, stdout) {
  const stderr = stdout === 'inherit' ? 'inherit' : 'ignore';
  const { status } = spawnSync(process.execPath, [program, 'check', ...own, ...options], {
    stdio: ['ignore', stdout, stderr],
  });
  return status ?? 2;
}

function build() {
  setUp();
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}
