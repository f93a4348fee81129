// `node scripts/compare.mjs FORMER [PRESENT]`: whether two builds of the command line give the same, to the byte.
//   FORMER, PRESENT   a dist/cli.js, or the folder that it lies in; PRESENT is this project's dist/ where it is not given
//   --reports N       generated reports for each layout, as many again with an error in them; 25
//   --keep            leaves the texts and the mended files where they are, and prints the folder
//
// Both builds check and extract the same texts: fixtures, samples, the real reports where they lie beside the project, the
// corpora of sentences within consistent reports, generated reports of every layout from a fixed seed, and a province with
// a configuration. Compared are the formats of `check` and both languages, `extract` with all cells, and the files that
// `--fix` and `--fix=all` leave. What the former build gave is kept in out/compare/ for the next comparison with it.
// Prints the first differing line of each difference. Exit status: 0 the same; 1 different.
//
// How to use it while the code is rebuilt: build the former state, copy its dist/ away, build the present state, compare.
// It is kept until the readers have been rebuilt.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
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
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const MAX_OUTPUT = 1 << 30;

/** The reports of the corpora are all of one organ and year: each of them would name all others. */
const RULES = { corpora: ['--rule', 'report-duplicate=off', '--rule', 'text-copied=off'] };

const root = path.join(import.meta.dirname, '..');
const { values: options, positionals } = parseArgs({
  options: { reports: { type: 'string', default: '25' }, keep: { type: 'boolean' } },
  allowPositionals: true,
});
const [former, present] = [positionals[0], positionals[1] ?? path.join(root, 'dist')].map(programAt);

const work = mkdtempSync(path.join(tmpdir(), 'compare-'));
const texts = path.join(work, 'texts');
await writeTexts(texts);
const count = filesBelow(texts).length;
const results = { former: kept(former), present: runAll(present, 'present') };
const differences = differencesBetween(results.former, results.present);
for (const difference of differences) console.log(difference);
console.log(
  `${count} texts, ${results.former.size} outputs and mended files: ${differences.length === 0 ? 'the same' : `${differences.length} differ`}`,
);
if (options.keep) console.log(work);
else rmSync(work, { recursive: true });
process.exitCode = differences.length === 0 ? 0 : 1;

function programAt(place) {
  const program = place && existsSync(place) && statSync(place).isDirectory() ? path.join(place, 'cli.js') : place;
  if (program && existsSync(program)) return path.resolve(program);
  console.error(place ? `There is no ${program}.` : 'Name the former build: node scripts/compare.mjs FORMER [PRESENT]');
  process.exit(2);
}

async function writeTexts(to) {
  const bundle = path.join(root, 'out/compare/write-texts.mjs');
  await build({
    entryPoints: [path.join(root, 'scripts/compare/write-texts.ts')],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  // The texts are made from files that are named from the project's root.
  process.chdir(root);
  const { writeTexts } = await import(pathToFileURL(bundle).href);
  writeTexts(root, to, Number(options.reports));
}

/** What the former build gives of these texts: as it was kept, or made now and kept. */
function kept(program) {
  const hash = createHash('sha256').update(readFileSync(program));
  for (const file of filesBelow(texts)) hash.update(file).update(readFileSync(path.join(texts, file)));
  const file = path.join(root, 'out/compare', `${hash.digest('hex').slice(0, 16)}.json`);
  if (existsSync(file)) return new Map(JSON.parse(readFileSync(file, 'utf8')));
  const outputs = runAll(program, 'former');
  writeFileSync(file, JSON.stringify([...outputs]));
  return outputs;
}

/** What a build prints of each folder of texts, and the files that it has mended, by name. */
function runAll(program, name) {
  const outputs = new Map();
  for (const folder of readdirSync(texts).sort()) {
    const at = path.join(texts, folder);
    const run = (...args) => outputs.set(`${folder}: ${args.join(' ')}`, runIn(at, program, args));
    for (const locale of ['zh-cn', 'en'])
      run('check', '.', '--format', 'json', '--locale', locale, ...(RULES[folder] ?? []));
    run('extract', '.', '--cells');
    // The other formats show no more than these do.
    if (folder === 'files') {
      for (const format of ['pretty', 'ndjson', 'sarif', 'github']) run('check', '.', '--format', format);
      run('extract', '.', '--format', 'csv');
    }
    for (const fix of ['--fix', '--fix=all']) {
      const copy = path.join(work, `${name}${fix}`, folder);
      mkdirSync(path.dirname(copy), { recursive: true });
      cpSync(at, copy, { recursive: true });
      outputs.set(
        `${folder}: check ${fix}`,
        runIn(copy, program, ['check', '.', fix, '--format', 'json', ...(RULES[folder] ?? [])]),
      );
      for (const file of filesBelow(copy))
        outputs.set(`${folder}/${file} after ${fix}`, readFileSync(path.join(copy, file), 'utf8'));
    }
  }
  return outputs;
}

function runIn(cwd, program, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--jobs', '1'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '1' },
  });
  return `exit status ${status}\n${stderr}${stdout}`;
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function differencesBetween(formerOutputs, presentOutputs) {
  return [...new Set([...formerOutputs.keys(), ...presentOutputs.keys()])]
    .filter((name) => formerOutputs.get(name) !== presentOutputs.get(name))
    .map((name) => {
      const before = (formerOutputs.get(name) ?? '').split('\n');
      const now = (presentOutputs.get(name) ?? '').split('\n');
      const line = before.findIndex((each, i) => each !== now[i]);
      const at = line < 0 ? before.length : line;
      return `${name}, line ${at + 1}\n  - ${shortened(before[at])}\n  + ${shortened(now[at])}`;
    });
}

function shortened(line = '') {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
