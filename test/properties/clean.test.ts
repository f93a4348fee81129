import assert from 'node:assert/strict';
import { READABLE } from './not-yet.ts';
import { analysed, falseAlarms } from './reading.ts';
import { holdsFor } from './runs.ts';

describe('a report without a fault has no error and no warning', () => {
  for (const layout of READABLE)
    it(layout, () =>
      holdsFor('clean', layout, (report) => {
        const alarms = falseAlarms(report, analysed(report)).map(({ code, message }) => `${code}: ${message.zh}`);
        assert.deepEqual(alarms, [], `\n${report.text}`);
      }),
    ).timeout(600_000);
});
