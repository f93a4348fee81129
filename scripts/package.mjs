// `npm run package`: builds what ships and packs it into one file that VS Code installs without a network.
//   FILE      the file's name; disclosure-report-VERSION.vsix if there is none
//   --built   packs what the last build made
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');
const { values: options, positionals } = parseArgs({ options: { built: { type: 'boolean' } }, allowPositionals: true });
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.resolve(positionals[0] ?? path.join(root, `${name}-${version}.vsix`));

setUp();
if (!options.built) build();
await pack();
console.log(`${path.relative(process.cwd(), file)}  ${Math.ceil(statSync(file).size / 1024)} KiB`);

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Takes what .vscodeignore names. The products are bundles, so no dependency goes along; links lead to files of the package. */
async function pack() {
  // Imported late: it needs the dependencies that setUp() may just have installed.
  const { default: vsce } = await import('@vscode/vsce');
  await vsce.createVSIX({ cwd: root, packagePath: file, dependencies: false, rewriteRelativeLinks: false });
}
