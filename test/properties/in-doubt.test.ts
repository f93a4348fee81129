import assert from 'node:assert/strict';
import { LAYOUT_NAMES } from '../generate/layouts/all.ts';
import { untrue } from './in-doubt.ts';
import { analysed } from './reading.ts';
import { holdsForAny } from './runs.ts';

describe('whatever is left of a report, no number is read as another, and what is not read is told', () => {
  for (const layout of LAYOUT_NAMES)
    it(layout, () =>
      holdsForAny('inDoubt', layout, (report) => {
        assert.deepEqual(untrue(report, analysed(report)), [], `\n${report.text}`);
      }),
    ).timeout(600_000);
});
