import assert from 'node:assert/strict';
import { writeWindowed } from '../generate/window.ts';
import { decisionOf } from './decides.ts';
import { holdsForWindowed } from './runs.ts';

describe('rows of numbers without their labels', () => {
  it('are bound only where every way that keeps their order and satisfies the sums puts them there', () =>
    holdsForWindowed((draft) => {
      const windowed = writeWindowed(draft);
      assert.deepEqual(decisionOf(windowed).wrong, [], `\n${windowed.report.text}`);
    }));
});
