// What is to be said of the packages that are bundled: their names, versions and licences, by the bundler's own account of what went
// into each product. The build writes it, so that it goes wherever the products go.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The folders of packages, such as node_modules/diff, that files among the inputs of the outputs are of. */
export function bundledPackages(outputs) {
  const folders = new Set();
  for (const { inputs } of Object.values(outputs))
    for (const input of Object.keys(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  return [...folders];
}

/**
 * @param outputs the bundler's account of each product
 * @param copied folders whose files lie beside the products as they are; a folder below a package has a licence of its own
 */
export function noticesOf(root, outputs, copied = []) {
  const entries = [...bundledPackages(outputs), ...copied].map((folder) => {
    const { name, version, license } = manifestOf(root, folder);
    const texts = licenceTexts(path.join(root, folder));
    if (texts.length === 0) throw new Error(`${folder} has no licence beside it`);
    const isWhole = folder.endsWith(`node_modules/${name}`);
    const title = `${name} ${version}${isWhole ? '' : ` (${path.posix.basename(folder)})`}`;
    return { title, text: `${title}\nLicence: ${license}\n\n${texts.join('\n\n')}` };
  });
  const unique = new Map(entries.map(({ title, text }) => [title, text]));
  const sorted = [...unique.keys()].sort();
  return `Third-party software in this package\n\n${sorted.map((title) => `- ${title}`).join('\n')}\n\n${sorted
    .map((title) => `${'='.repeat(72)}\n${unique.get(title)}\n`)
    .join('\n')}`;
}

function manifestOf(root, folder) {
  for (let at = folder; at.includes('node_modules/'); at = path.posix.dirname(at)) {
    const file = path.join(root, at, 'package.json');
    if (existsSync(file)) {
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      if (manifest.name && manifest.version) return manifest;
    }
  }
  throw new Error(`${folder} has no package.json`);
}

const licenceTexts = (folder) =>
  readdirSync(folder)
    .filter((name) => LICENCE.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
