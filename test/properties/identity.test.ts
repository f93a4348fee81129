import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/testing.ts';
import { LAYOUT_NAMES } from '../generate/layouts/all.ts';
import { printedOf, strangers } from './identity.ts';
import { analysed } from './reading.ts';
import { holdsForAnyFault, holdsForDamaged } from './runs.ts';

describe('whatever has happened to a report, a cell has its own number or none', () => {
  for (const layout of LAYOUT_NAMES)
    it(layout, () =>
      holdsForDamaged('identity', layout, (report) => {
        assert.deepEqual(strangers(report, analysed(report)), [], `\n${report.text}`);
      }),
    ).timeout(600_000);
});

describe('whatever the error in a report, a cell has its own number or none', () => {
  for (const layout of LAYOUT_NAMES)
    it(layout, () =>
      holdsForAnyFault('faultIdentity', layout, (report, fault) => {
        assert.deepEqual(strangers(printedOf(report, fault), analyse(fault.text)), [], `\n${fault.text}`);
      }),
    ).timeout(600_000);
});
