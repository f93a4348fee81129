/** Lays the texts and truths out as plain files, to be looked at: `node out/test/second-source/unpack.js FOLDER`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTruths, textsOf, ways } from './fixtures.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder to write to.');

for (const truth of readTruths()) {
  mkdirSync(path.join(folder, 'truth'), { recursive: true });
  writeFileSync(path.join(folder, 'truth', `${truth.name}.json`), `${JSON.stringify(truth, null, 1)}\n`);
}
for (const way of ways()) {
  mkdirSync(path.join(folder, way), { recursive: true });
  for (const [name, text] of textsOf(way)) writeFileSync(path.join(folder, way, `${name}.txt`), text);
}
