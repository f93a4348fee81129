import assert from 'node:assert/strict';
import { sizesOf } from '../bench/sizes.ts';
import { ROOT } from './fixtures.ts';

describe('what ships', () => {
  for (const { product, kibibytes, limit } of sizesOf(ROOT))
    it(`${product} is no larger than ${limit} KiB`, () => {
      assert.ok(kibibytes <= limit, `${kibibytes.toFixed(1)} KiB`);
    });
});
