// What a package says of itself. Where the project is kept is the owner's to say, in one place: `repository` of package.json. All other
// addresses follow from it, and packages are made without it as well.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Addresses that follow from `repository`; none where it is not given. `files` is where the files of the version can be read. */
export function addressesOf({ repository, version }) {
  const given = typeof repository === 'string' ? repository : repository?.url;
  if (!given) return {};
  const project = given.replace(/^git\+/, '').replace(/\.git$/, '');
  if (!/^https:\/\/[^/\s]+\/\S+$/.test(project))
    throw new Error(`repository in package.json is no https address: ${given}`);
  return {
    repository: { type: 'git', url: `git+${project}.git` },
    bugs: { url: `${project}/issues` },
    homepage: `${project}#readme`,
    files: `${project}/blob/v${version}`,
  };
}

/** The manifest of the npm package: the command line and the language server are bundled, so that nothing else is installed. */
export function npmManifest(root, manifest) {
  const { name, version, license, keywords, bin, engines, description } = manifest;
  const texts = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
  const { repository, bugs, homepage } = addressesOf(manifest);
  return {
    name,
    version,
    description: description.replace(/^%(.+)%$/, (_, key) => texts[key]),
    keywords,
    license,
    ...(repository && { repository, bugs, homepage }),
    bin,
    engines: { node: engines.node },
  };
}

/** The day of a version, as CHANGELOG.md has it; that of the changes to come is the day of the last version. */
export function releaseDate(root, version) {
  const changes = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  const versions = [...changes.matchAll(/^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/gm)];
  const date = (versions.find(([, known]) => known === version) ?? versions[0])?.[2];
  if (date === undefined) throw new Error('CHANGELOG.md has no version with a date');
  return date;
}

/** What CHANGELOG.md says of a version. */
export function changesOf(root, version) {
  const changes = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  return changes.split(/^(?=## \[)/m).find((part) => part.startsWith(`## [${version}] - `));
}
