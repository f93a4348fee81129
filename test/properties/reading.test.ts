import assert from 'node:assert/strict';
import { READABLE } from './not-yet.ts';
import { analysed, misread } from './reading.ts';
import { holdsFor } from './runs.ts';

describe('what was written is read: every cell, its value and its state', () => {
  for (const layout of READABLE)
    it(layout, () =>
      holdsFor('reading', layout, (report) => {
        assert.deepEqual(misread(report, analysed(report)), [], `\n${report.text}`);
      }),
    ).timeout(600_000);
});
