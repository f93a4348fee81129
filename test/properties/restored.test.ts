import assert from 'node:assert/strict';
import { fixText } from '../../server/src/core/testing.ts';
import { layoutNamed } from '../generate/layouts/all.ts';
import { isOffered, notRestored } from './fixing.ts';
import { READABLE } from './not-yet.ts';
import { holdsForFaults } from './runs.ts';

/** Where several numbers stand in one cell, these are to be taken apart before any can be put right. */
const APART = READABLE.filter((name) => !layoutNamed(name).earns?.includes('cell-merged'));

describe('the preferred fix takes a single wrong digit back, byte for byte', () => {
  for (const layout of APART)
    it(layout, () =>
      holdsForFaults('restored', layout, ['wrongDigit'], (report, fault) => {
        assert.deepEqual(notRestored(report, fault), [], `\n${fault.text}`);
        // Nor is it in the way of any other fix.
        assert.equal(fixText(fault.text, 'preferred').text, fixText(report.text, 'preferred').text);
      }),
    ).timeout(600_000);
});

describe('two wrong digits', () => {
  it('are nearly always among what is offered', () => {
    let offered = 0;
    let all = 0;
    for (const layout of APART)
      holdsForFaults('restored', layout, ['twoWrongDigits'], (report, fault) => {
        all++;
        if (isOffered(report, fault)) offered++;
      });
    // Now and then six other sets of two cells are no less likely.
    assert.ok(offered > 0.93 * all, `${offered} of ${all}`);
  }).timeout(600_000);
});
