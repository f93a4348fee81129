import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/testing.ts';
import { FAULT_NAMES } from '../generate/errors/all.ts';
import { unexplained, untold } from './errors.ts';
import { READABLE } from './not-yet.ts';
import { holdsForFaults } from './runs.ts';

describe('an error is found at its place, and nothing else is told', () => {
  for (const layout of READABLE)
    it(layout, () =>
      holdsForFaults('found', layout, FAULT_NAMES, (report, fault) => {
        const analysis = analyse(fault.text);
        const wrong = [...untold(fault, analysis), ...unexplained(report, fault, analysis)];
        assert.deepEqual(wrong, [], `\n${fault.text}`);
      }),
    ).timeout(600_000);
});
