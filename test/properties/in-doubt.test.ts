import assert from 'node:assert/strict';
import { LAYOUT_NAMES } from '../generate/layouts/all.ts';
import { untrue } from './in-doubt.ts';
import { READABLE } from './not-yet.ts';
import { analysed, misread } from './reading.ts';
import { holdsForAny } from './runs.ts';

describe('whatever is left of a report, no number is read as another, and what is not read is told', () => {
  for (const layout of LAYOUT_NAMES)
    it(layout, () =>
      holdsForAny('inDoubt', layout, (report) => {
        assert.deepEqual(untrue(report, analysed(report)), [], `\n${report.text}`);
      }),
    ).timeout(600_000);
});

describe('reports that a scan has spoilt', () => {
  it('are nearly all read to the last cell', () => {
    let read = 0;
    let all = 0;
    for (const layout of READABLE.filter((name) => name !== 'glued'))
      holdsForAny('inDoubt', layout, (report) => {
        if (report.draft.habits.scan === 0) return;
        all++;
        if (misread(report, analysed(report)).length === 0) read++;
      });
    assert.ok(read > 0.9 * all, `${read} of ${all}`);
  }).timeout(600_000);
});
