// `npm run package`: builds what ships and packs it into one file that VS Code installs without a network.
//   FILE      the file's name; disclosure-report-VERSION.vsix if there is none
//   --built   packs what the last build made
import { spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { addressesOf, releaseDate } from './release/manifest.mjs';
import { setUp } from './setup.mjs';

const root = path.join(import.meta.dirname, '..');
const { values: options, positionals } = parseArgs({ options: { built: { type: 'boolean' } }, allowPositionals: true });
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.resolve(positionals[0] ?? path.join(root, `${manifest.name}-${manifest.version}.vsix`));

setUp();
if (!options.built) build();
await pack();
console.log(`${path.relative(process.cwd(), file)}  ${Math.ceil(statSync(file).size / 1024)} KiB`);

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Takes what .vscodeignore names. The products are bundles, so no dependency goes along. Links lead to files of the package; where it is
 * known where the project is kept, those of the README lead there, since a marketplace shows it without the files.
 */
async function pack() {
  // Imported late: it needs the dependencies that setUp() may just have installed.
  const { default: vsce } = await import('@vscode/vsce');
  const { files } = addressesOf(manifest);
  await vsce.createVSIX({
    cwd: root,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    ...(files ? { baseContentUrl: files, baseImagesUrl: files } : { rewriteRelativeLinks: false }),
  });
  await packAlike();
}

/** Two packages of the same files are the same: the archive has the date of the version, and the modes of nobody's machine. */
async function packAlike() {
  process.env.TZ = 'UTC'; // an archive has the time of the place
  const { unzipSync } = await import('fflate');
  // The packer's own library packs closer.
  const { ZipFile } = createRequire(import.meta.resolve('@vscode/vsce'))('yazl');
  const files = Object.entries(unzipSync(readFileSync(file))).sort(([a], [b]) => (a < b ? -1 : 1));
  const mtime = new Date(`${releaseDate(root, manifest.version)}T00:00:00Z`);
  const zip = new ZipFile();
  for (const [name, bytes] of files)
    zip.addBuffer(Buffer.from(bytes), name, { mtime, mode: 0o100644, compressionLevel: 9 });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
