import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/testing.ts';
import { damaged } from '../generate/damage.ts';
import { randomOf } from '../generate/random.ts';
import { brokenBy, EDITING_NAMES } from './keeping.ts';
import { READABLE } from './not-yet.ts';
import { holdsForAny } from './runs.ts';

describe('whatever has happened to the text, an edit changes only what it names', () => {
  for (const layout of READABLE)
    it(`by fixing, recomputing, formatting, converting: ${layout}`, () =>
      holdsForAny('kept', layout, (report) => {
        const text = damaged(report, randomOf(report.draft.seed, 'damage'));
        const analysis = analyse(text);
        assert.deepEqual(
          EDITING_NAMES.flatMap((name) => brokenBy(name, analysis)),
          [],
          `\n${text}`,
        );
      })).timeout(3_600_000);
});
