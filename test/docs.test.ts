import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../server/src/core/index.ts';
import { ROOT } from './fixtures.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

describe('the documentation', () => {
  it('has the pages of the rules and the schema as they would be generated now', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  it('names every rule in the README', () => {
    for (const { code } of RULES) assert.ok(read('README.md').includes(`\`${code}\``), code);
  });

  it('has no link that leads nowhere', () => {
    for (const file of ['README.md', 'CHANGELOG.md', 'docs/architecture.md', 'docs/editors.md', 'docs/rules/README.md'])
      for (const [, target] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        assert.ok(existsSync(path.join(ROOT, path.dirname(file), target!)), `${file}: ${target}`);
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const file of ['README.md', 'docs/architecture.md'])
      for (const [, script] of read(file).matchAll(/npm run ([\w:]+)/g))
        assert.ok(scripts[script!], `${file}: npm run ${script}`);
  });
});
