import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

describe('the lock file', () => {
  for (const file of ['package-lock.json', 'test/host/package-lock.json']) {
    it(`names the packages of every platform: ${file}`, () => {
      // npm drops, without a word, optional packages that the registry does not have; `npm ci` then refuses the file.
      const packages: Record<string, { optionalDependencies?: object }> = JSON.parse(
        readFileSync(file, 'utf8'),
      ).packages;
      const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
      const wanted = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
      assert.deepEqual(
        wanted.filter((name) => !locked.has(name)),
        [],
      );
    });
  }
});
