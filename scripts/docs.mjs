// Writes what follows from the facts of rules and form: the rules' pages and index, the cells' names, the schema of `.disclosure-report.json`, the codes of
// the setting `disclosureReport.severity` in package.json and its texts, and in the README the table of rules and what the
// commands print. `npm run docs` builds first. The tests fail where a file is not what would be written (test/docs.test.ts).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const bundle = path.join(root, 'out/docs/generate.mjs');
await build({
  stdin: {
    contents: `export * from './scripts/docs/generate.ts'; export * from './scripts/docs/on-disk.ts';`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  outfile: bundle,
  logLevel: 'warning',
});
const { generate, projectOnDisk, staleFiles } = await import(pathToFileURL(bundle).href);

const project = projectOnDisk(root);
const files = generate(project);
for (const file of staleFiles(project, files)) {
  const content = files.get(file);
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  if (content === null) rmSync(full);
  else writeFileSync(full, content);
  console.log(content === null ? `removed ${file}` : `wrote ${file}`);
}
