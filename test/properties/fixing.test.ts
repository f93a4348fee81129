import assert from 'node:assert/strict';
import { changedAgain, sourcesTouched, variantsApart } from './fixing.ts';
import { READABLE } from './not-yet.ts';
import { holdsForTexts } from './runs.ts';

describe('whatever the error', () => {
  for (const layout of READABLE) {
    it(`fixing twice changes no more than once: ${layout}`, () =>
      holdsForTexts('twice', layout, (text) => {
        const changed = (['safe', 'preferred'] as const).flatMap((mode) => changedAgain(text, mode) ?? []);
        assert.deepEqual(changed, [], `\n${text}`);
      })).timeout(600_000);

    it(`safe fixes touch no count of an applicant: ${layout}`, () =>
      holdsForTexts('sources', layout, (text) => {
        assert.deepEqual(sourcesTouched(text), [], `\n${text}`);
      })).timeout(600_000);

    it(`line ends and a byte-order mark make no difference: ${layout}`, () =>
      holdsForTexts('variants', layout, (text) => {
        assert.deepEqual(variantsApart(text), [], `\n${text}`);
      })).timeout(600_000);
  }
});
