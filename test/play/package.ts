import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../fixtures.ts';

/** Packs what the last build made into a file of the folder, as it is given to users. */
export function packed(folder: string): string {
  const vsix = path.join(folder, 'extension.vsix');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/package.mjs', '--built', vsix], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return vsix;
}
